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
  /// Whether the reader asked for the provenance, and the template does not leave it out.
  let showsProvenance: Bool
  var evidence: EvidenceMarks
  var anchors = AnchorRegistry()
  /// The tables of the figures, for the appendix that is printed.
  var figureTables: [HTMLMarkup] = []
  /// The figures whose data stand in a table of the document, by caption, each with the number of that table's section.
  var repeatedFigures: [(caption: String, section: String)] = []
  /// The places of the figures that are still to come.
  var figureAnchors: ArraySlice<String>

  init(_ document: Document, library: PageLibrary, options: HTMLExportOptions) {
    (self.document, self.library, self.options) = (document, library, options)
    var anchors = AnchorRegistry()
    var decisionAnchors: [Int64: String] = [:]
    var sourceAnchors: [Int64: String] = [:]
    let showsProvenance = options.showsProvenance && document.layout.appendices.contains(.provenance)
    self.showsProvenance = showsProvenance
    if showsProvenance {
      for decision in document.decisions where decisionAnchors[decision.number] == nil {
        decisionAnchors[decision.number] = anchors.claim("decision-\(decision.number)")
      }
      for source in document.sources where sourceAnchors[source.number] == nil {
        sourceAnchors[source.number] = anchors.claim("source-\(source.number)")
      }
    }
    plans = document.sections.map { SectionPlan($0, level: 2, anchors: &anchors) }
    index = EvidenceIndex(document, anchors: &anchors)
    evidence = EvidenceMarks(index, explains: showsProvenance)
    cells = CellMarkup(
      decisionAnchors: decisionAnchors, recordPlaces: index.places, sourceAnchors: sourceAnchors)
    self.sourceAnchors = sourceAnchors
    figureAnchors = index.figures[...]
    self.anchors = anchors
  }

  /// The whole page.
  mutating func page() -> HTMLBuffer {
    let head = options.layout == .dossier ? titlePage() : pageHeading()
    var body = HTMLBuffer(capacity: 64 * 1024)
    for plan in plans { section(plan, to: &body) }
    let hasProvenance = showsProvenance && !(index.hasNoRecords && document.sources.isEmpty)
    let name = document.titlePage.name
    let pageTitle = name.isEmpty ? document.title : "\(name): \(document.title)"
    return library.render(
      "document",
      [
        "language": .text(LanguageTag.make(document.language)), "title": .text(document.title), "name": .text(name),
        "pageTitle": .text(pageTitle), "form": .optional(form),
        "period": .text(document.periodLabel), "date": .text(DayText.make(document.asOf)),
        "screenStyle": .text(library.screenStyle), "printStyle": .text(library.printStyle),
        "cssName": .text(CSSText.quoted(name)), "cssTitle": .text(CSSText.quoted(document.title)),
        "cssDate": .text(CSSText.quoted(DayText.make(document.asOf))),
        "linkedData": .optional(options.linkedData.flatMap { $0.utf8.contains(UInt8(ascii: "<")) ? nil : $0 }),
        "paper": .optional(options.paper?.size), "titlePage": .markup(head.finish()),
        "contents": options.layout == .dossier && document.layout.hasContents
          ? .markup(contents(hasProvenance: hasProvenance).finish()) : .text(""),
        "sections": .markup(body.finish()),
        "withheld": .optional(document.withheld.flatMap { $0.isNothing ? nil : $0.sentence }),
        "gaps": gaps(), "hasFigures": .flag(!figureTables.isEmpty),
        "figureTables": .list(figureTables.map { .object(["table": .markup($0)]) }),
        "repeatedFigures": .optional(repeatedFiguresNote),
        "hasUnexplainedDaggers": .flag(!showsProvenance && !document.decisions.isEmpty),
        "provenance": hasProvenance ? .markup(provenance().finish()) : .text(""),
      ])
  }

  /// Where the data are that the appendix does not repeat.
  private var repeatedFiguresNote: String? {
    guard !repeatedFigures.isEmpty else { return nil }
    let names = repeatedFigures.map { "“\($0.caption)” in section \($0.section)" }
    return "Not repeated here are data that tables of the document show: \(names.joined(separator: ", "))."
  }

  /// What the style sheets have to know of the document, as classes.
  private var form: String? {
    let layout = document.layout
    let classes = [
      layout.titlePage == .brief ? "brief" : nil, layout.isOnePage ? "one-page" : nil,
      layout.hasRecordIDs ? nil : "plain",
    ].compactMap(\.self)
    return classes.isEmpty ? nil : classes.joined(separator: " ")
  }

  private func contents(hasProvenance: Bool) -> HTMLBuffer {
    var appendices: [PageValue] = []
    if !figureTables.isEmpty {
      appendices.append(contentsEntry("Data of the figures", anchor: "figure-data", ["printOnly": .flag(true)]))
    }
    if hasProvenance { appendices.append(contentsEntry("Where the values come from", anchor: "provenance")) }
    if !document.gaps.isEmpty { appendices.append(contentsEntry("What is missing", anchor: "gaps")) }
    return library.render(
      "contents", ["sections": .list(plans.map(contentsEntry)), "appendices": .list(appendices)])
  }

  private func contentsEntry(_ plan: SectionPlan) -> PageValue {
    contentsEntry(
      plan.section.title, anchor: plan.anchor,
      [
        "number": .text(plan.section.number), "subsections": .list(plan.subsections.map(contentsEntry)),
        "hasSubsections": .flag(!plan.subsections.isEmpty),
      ])
  }

  private func contentsEntry(_ title: String, anchor: String, _ more: PageFields = [:]) -> PageValue {
    let entry: PageFields = [
      "anchor": .text(anchor), "title": .text(title), "page": .optional(options.pageNumbers.text(for: anchor)),
    ]
    return .object(entry + more)
  }

  private mutating func titlePage() -> HTMLBuffer {
    library.render(
      "title-page",
      [
        "name": .text(document.titlePage.name), "title": .text(document.title),
        "isBrief": .flag(document.layout.titlePage == .brief), "period": .text(document.periodLabel),
        "date": .text(DayText.make(document.asOf)),
        "facts": .list(document.titlePage.facts.map { keyFact($0, in: "") }),
        "headlines": .list(document.titlePage.headlines.map { keyFact($0, in: "") }),
        "hasHeadlines": .flag(!document.titlePage.headlines.isEmpty),
      ])
  }

  private mutating func pageHeading() -> HTMLBuffer {
    let name = document.titlePage.name
    return library.render(
      "page-heading",
      [
        "name": .optional(name.isEmpty ? nil : name), "title": .text(document.title),
        "facts": .list(document.titlePage.facts.map { keyFact($0, in: "") }),
        "hasFacts": .flag(!document.titlePage.facts.isEmpty),
      ])
  }

  /// A labelled value of a section, or of the title page, with a link to the section that proves it.
  mutating func keyFact(_ fact: KeyFact, in section: String) -> PageValue {
    let plan = fact.sectionID.flatMap { find($0, in: plans) }
    var value = HTMLBuffer(capacity: 256)
    cells.write(fact.cell, to: &value)
    evidence.write(fact.cell, at: .fact(section: section, label: fact.label), to: &value)
    return .object([
      "label": .text(fact.label), "value": .text(value.string),
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
