import DossierAssembly
import PortfolioModel

/// Fills the pages with one document. Used once.
struct PageRenderer {
  let document: Document
  let library: PageLibrary
  let options: HTMLExportOptions
  let cells: CellMarkup
  let plans: [SectionPlan]
  let index: EvidenceIndex
  let sourceAnchors: [Int64: String]
  var evidence: EvidenceMarks
  var anchors = AnchorRegistry()
  /// The tables of the figures, for the appendix that is printed.
  var figureTables: [String] = []

  init(_ document: Document, library: PageLibrary, options: HTMLExportOptions) {
    (self.document, self.library, self.options) = (document, library, options)
    var anchors = AnchorRegistry()
    var decisionAnchors: [Int64: String] = [:]
    var sourceAnchors: [Int64: String] = [:]
    if options.showsProvenance {
      for decision in document.decisions where decisionAnchors[decision.number] == nil {
        decisionAnchors[decision.number] = anchors.claim("decision-\(decision.number)")
      }
      for source in document.sources where sourceAnchors[source.number] == nil {
        sourceAnchors[source.number] = anchors.claim("source-\(source.number)")
      }
    }
    plans = document.sections.map { SectionPlan($0, level: 2, anchors: &anchors) }
    index = EvidenceIndex(document, anchors: &anchors)
    evidence = EvidenceMarks(index, explains: options.showsProvenance)
    cells = CellMarkup(decisionAnchors: decisionAnchors)
    self.sourceAnchors = sourceAnchors
    self.anchors = anchors
  }

  /// The whole page.
  mutating func page() -> String {
    let head = options.layout == .dossier ? titlePage() : pageHeading()
    var body = ""
    for plan in plans { body += section(plan) }
    let hasProvenance = options.showsProvenance && !(index.records.isEmpty && document.sources.isEmpty)
    let appendices = [
      figureTables.isEmpty
        ? nil
        : PageValue.object([
          "anchor": .text("figure-data"), "title": .text("Data of the figures"), "printOnly": .flag(true),
        ]),
      hasProvenance
        ? .object(["anchor": .text("provenance"), "title": .text("Where the values come from")]) : nil,
      document.gaps.isEmpty ? nil : .object(["anchor": .text("gaps"), "title": .text("What is missing")]),
    ].compactMap(\.self)
    let contents =
      options.layout == .dossier
      ? library.render(
        "contents", ["sections": .list(plans.map(Self.contentsEntry)), "appendices": .list(appendices)]) : ""
    let name = document.titlePage.name
    let pageTitle = name.isEmpty ? document.title : "\(name): \(document.title)"
    return library.render(
      "document",
      [
        "language": .text(LanguageTag.make(document.language)), "title": .text(document.title), "name": .text(name),
        "pageTitle": .text(pageTitle),
        "period": .text(document.periodLabel), "date": .text(DayText.make(document.asOf)),
        "screenStyle": .text(library.screenStyle), "printStyle": .text(library.printStyle),
        "cssName": .text(CSSText.quoted(name)), "cssTitle": .text(CSSText.quoted(document.title)),
        "cssDate": .text(CSSText.quoted(DayText.make(document.asOf))),
        "titlePage": .text(head), "contents": .text(contents), "sections": .text(body),
        "gaps": .text(gaps()), "hasFigures": .flag(!figureTables.isEmpty),
        "figureTables": .list(figureTables.map { .object(["table": .text($0)]) }),
        "provenance": .text(hasProvenance ? provenance() : ""),
      ])
  }

  private static func contentsEntry(_ plan: SectionPlan) -> PageValue {
    .object([
      "anchor": .text(plan.anchor), "number": .text(plan.section.number), "title": .text(plan.section.title),
      "subsections": .list(plan.subsections.map(contentsEntry)),
      "hasSubsections": .flag(!plan.subsections.isEmpty),
    ])
  }

  private func titlePage() -> String {
    library.render(
      "title-page",
      [
        "name": .text(document.titlePage.name), "title": .text(document.title),
        "period": .text(document.periodLabel), "date": .text(DayText.make(document.asOf)),
        "facts": .list(document.titlePage.facts.map(keyFact)),
        "headlines": .list(document.titlePage.headlines.map(keyFact)),
        "hasHeadlines": .flag(!document.titlePage.headlines.isEmpty),
      ])
  }

  private func pageHeading() -> String {
    let name = document.titlePage.name
    return library.render(
      "page-heading",
      [
        "name": .optional(name.isEmpty ? nil : name), "title": .text(document.title),
        "facts": .list(document.titlePage.facts.map(keyFact)), "hasFacts": .flag(!document.titlePage.facts.isEmpty),
      ])
  }

  /// A labelled value, with a link to the section that proves it.
  func keyFact(_ fact: KeyFact) -> PageValue {
    let plan = fact.sectionID.flatMap { find($0, in: plans) }
    return .object([
      "label": .text(fact.label), "value": .text(cells.markup(fact.cell)),
      "anchor": .optional(plan?.anchor), "section": .optional(plan?.section.number),
    ])
  }

  private func find(_ id: String, in plans: [SectionPlan]) -> SectionPlan? {
    for candidate in plans {
      if candidate.section.id == id { return candidate }
      if let found = find(id, in: candidate.subsections) { return found }
    }
    return nil
  }
}
