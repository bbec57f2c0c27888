import PortfolioModel
import Yams

/// Turns YAML nodes into a template, and notes everything that is wrong on the way.
struct TemplateReader {
  var problems: [TemplateProblem] = []
  /// Ids of sections, tables, lists and figures: the exporters link to them.
  private var ids: Set<String> = []
  /// The order of records where a block does not say, of the section that is read.
  var usualSort = RecordQuery.Sort.oldestFirst

  mutating func template(_ root: Node) -> DossierTemplate? {
    let keys = ["id", "title", "audience", "period", "gapReport", "headlines", "sections"] + Self.formKeys
    guard let entries = mapping(root, of: "a dossier template", keys: keys) else { return nil }
    let id = identifier(required("id", in: entries, of: root))
    let title = text(required("title", in: entries, of: root))
    let audience = entries["audience"].flatMap { choice($0, of: Audience.self, called: "audience") }
    let period = entries["period"].flatMap { defaultPeriod($0) }
    let includesGapReport = entries["gapReport"].flatMap { flag($0) } ?? true
    usualSort = entries["sort"].flatMap { choice($0, of: RecordQuery.Sort.self, called: "order") } ?? .oldestFirst
    let dateStyle = self.dateStyle(entries["dateStyle"])
    let pageLimit = entries["pageLimit"].flatMap { count($0, in: 1...1000) }
    let fileName = entries["fileName"].flatMap { fileNamePattern($0) }
    let layout = layout(entries, pageLimit: pageLimit)
    let titleFacts = (entries["titleFacts"].map { scalars($0) } ?? []).compactMap {
      choice($0, of: Fact.self, called: "fact")
    }
    var sections: [SectionTemplate] = []
    if let list = required("sections", in: entries, of: root) {
      for node in sequence(list, of: "sections") {
        if let section = section(node, dateStyle: dateStyle) { sections.append(section) }
      }
    }
    let headlines = entries["headlines"].map { self.headlines($0, sections: sections) } ?? []
    guard let id, let title else { return nil }
    return DossierTemplate(
      id: id, title: title, audience: audience ?? .department, period: period ?? .period("career"),
      includesGapReport: includesGapReport, headlines: headlines, sections: sections, layout: layout,
      pageLimit: pageLimit, fileName: fileName, titleFacts: titleFacts)
  }

  private mutating func defaultPeriod(_ node: Node) -> DossierTemplate.DefaultPeriod? {
    guard let text = text(node) else { return nil }
    if text == "last-academic-year" { return .lastAcademicYear }
    if Period(text) != nil { return .period(text) }
    report(
      node, "“\(text)” is not a period.", "Write last-academic-year, \(Period.accepted).")
    return nil
  }

  private mutating func headlines(_ node: Node, sections: [SectionTemplate]) -> [DossierTemplate.Headline] {
    var known: [String] = []
    func collect(_ sections: [SectionTemplate]) {
      for section in sections {
        if !known.contains(section.id) { known.append(section.id) }
        collect(section.subsections)
      }
    }
    collect(sections)
    let nodes = sequence(node, of: "headlines")
    if nodes.count > 5 {
      report(nodes[5], "A title page has at most five headlines.", "Remove the least important ones.")
    }
    var headlines: [DossierTemplate.Headline] = []
    for node in nodes {
      guard let entries = mapping(node, of: "a headline", keys: ["fact", "section"]),
        let factNode = required("fact", in: entries, of: node),
        let sectionNode = required("section", in: entries, of: node),
        let fact = choice(factNode, of: Fact.self, called: "fact"), let section = text(sectionNode)
      else { continue }
      if !known.contains(section) {
        reportUnknown(section, at: sectionNode, called: "section", known: known)
      }
      headlines.append(DossierTemplate.Headline(fact: fact, section: section))
    }
    return headlines
  }

  private mutating func section(_ node: Node, dateStyle around: DateStyle?) -> SectionTemplate? {
    let keys = [
      "id", "title", "intro", "period", "audiences", "remedy", "blocks", "sections", "sort", "dateStyle", "pageLimit",
    ]
    guard let entries = mapping(node, of: "a section", keys: keys) else { return nil }
    let id = identifier(required("id", in: entries, of: node))
    if let id, let node = entries["id"] { claim(id, at: node) }
    let title = text(required("title", in: entries, of: node))
    let intro = text(entries["intro"])
    let period = entries["period"].flatMap { choice($0, of: PeriodPolicy.self, called: "period policy") }
    var audiences: [Audience]?
    if let list = entries["audiences"] {
      audiences = scalars(list).compactMap { choice($0, of: Audience.self, called: "audience") }
    }
    let remedy = text(entries["remedy"])
    let sortAround = usualSort
    defer { usualSort = sortAround }
    usualSort = entries["sort"].flatMap { choice($0, of: RecordQuery.Sort.self, called: "order") } ?? usualSort
    let dateStyle = self.dateStyle(entries["dateStyle"]) ?? around
    let pageLimit = entries["pageLimit"].flatMap { count($0, in: 1...1000) }
    var blocks: [BlockTemplate] = []
    let blockNodes = entries["blocks"].map { sequence($0, of: "blocks") } ?? []
    for (place, block) in blockNodes.enumerated() {
      if let read = self.block(block, in: id ?? "section", position: place + 1) { blocks.append(read) }
    }
    var subsections: [SectionTemplate] = []
    for subsection in entries["sections"].map({ sequence($0, of: "sections") }) ?? [] {
      if let read = section(subsection, dateStyle: dateStyle) { subsections.append(read) }
    }
    guard let id, let title else { return nil }
    return SectionTemplate(
      id: id, title: title, intro: intro, period: period, audiences: audiences, remedy: remedy, pageLimit: pageLimit,
      dateStyle: dateStyle, blocks: blocks, subsections: subsections)
  }

  /// Takes an id for a section or a block; a second one of the same name is a problem.
  mutating func claim(_ id: String, at node: Node) {
    if !ids.insert(id).inserted {
      report(node, "The id “\(id)” is taken.", "Give each section, table, list and figure an id of its own.")
    }
  }
}
