import PortfolioModel
import Yams

extension TemplateReader {
  /// The keys of a template that say what form the document has.
  static let formKeys = [
    "sort", "dateStyle", "pageLimit", "fileName", "titlePage", "contents", "appendices", "recordIDs",
    "titleFacts",
  ]

  mutating func dateStyle(_ node: Node?) -> DateStyle? {
    node.flatMap { choice($0, of: DateStyle.self, called: "style of dates") }
  }

  mutating func layout(_ entries: [String: Node], pageLimit: Int?) -> DocumentLayout {
    let usual = DocumentLayout.full
    let titlePage = entries["titlePage"].flatMap {
      choice($0, of: DocumentLayout.TitlePageForm.self, called: "form of the title page")
    }
    let hasContents = entries["contents"].flatMap { flag($0) }
    let appendices = entries["appendices"].map { node in
      Set(scalars(node).compactMap { choice($0, of: DocumentLayout.Appendix.self, called: "appendix") })
    }
    let hasRecordIDs = entries["recordIDs"].flatMap { flag($0) }
    return DocumentLayout(
      titlePage: titlePage ?? usual.titlePage, hasContents: hasContents ?? usual.hasContents,
      appendices: appendices ?? usual.appendices, hasRecordIDs: hasRecordIDs ?? usual.hasRecordIDs,
      isOnePage: pageLimit == 1)
  }

  mutating func fileNamePattern(_ node: Node) -> FileNamePattern? {
    guard let text = text(node) else { return nil }
    do throws(FileNamePattern.Problem) {
      return try FileNamePattern(text)
    } catch {
      let known = FileNamePattern.Placeholder.allCases.map(\.rawValue)
      switch error {
      case .unknownPlaceholder(let name):
        reportUnknown(name, at: node, called: "part of a file name", known: known)
      case .unclosed:
        report(
          node, "A brace of the file name is not closed.", "Write “{lastName}_{firstName}_CV”, in quotation marks.")
      case .character(let character):
        report(
          node, "“\(character)” cannot be in a file name.", "Use letters, digits, hyphens, underscores and {…}.")
      }
      return nil
    }
  }

  mutating func summary(_ node: Node, defaultID: String) -> SummaryTemplate? {
    let own = ["id", "caption", "groupBy", "header", "across", "columns", "totals"]
    let queried = Self.queryKeys.filter { $0 != "limit" && $0 != "sort" }
    guard let entries = mapping(node, of: "a summary", keys: own + queried) else { return nil }
    let id = blockID(entries["id"], default: defaultID, at: node)
    let query = query(entries, of: node)
    let kinds = query?.kinds ?? []
    let groupBy = required("groupBy", in: entries, of: node).flatMap { grouping($0, of: kinds) }
    let across = entries["across"].flatMap { node in text(node).flatMap { field($0, at: node, of: kinds) } }
    let measures = entries["columns"].map { node in
      scalars(node).compactMap { choice($0, of: SummaryTemplate.Measure.self, called: "measure") }
    }
    let hasTotals = entries["totals"].flatMap { flag($0) } ?? false
    let (caption, header) = (text(entries["caption"]), text(entries["header"]))
    guard let query, let groupBy else { return nil }
    return SummaryTemplate(
      id: id, caption: caption, query: query, groupBy: groupBy, header: header, across: across,
      measures: measures ?? [.count], hasTotals: hasTotals)
  }

  mutating func checklist(_ node: Node, defaultID: String) -> ChecklistTemplate? {
    guard let entries = mapping(node, of: "a checklist", keys: ["id", "caption", "period"]) else { return nil }
    return ChecklistTemplate(
      id: blockID(entries["id"], default: defaultID, at: node), caption: text(entries["caption"]),
      period: entries["period"].flatMap { choice($0, of: PeriodPolicy.self, called: "period policy") })
  }

  /// Fields by name alone, or with the label under which they stand.
  mutating func fields(_ node: Node, of kinds: [RecordKind]) -> (fields: [FieldName], labels: [FieldName: String]) {
    var fields: [FieldName] = []
    var labels: [FieldName: String] = [:]
    let nodes = if case .scalar = node { [node] } else { sequence(node, of: "fields") }
    for node in nodes {
      var (nameNode, label): (Node?, String?) = (node, nil)
      if case .mapping = node {
        guard let entries = mapping(node, of: "a field", keys: ["field", "label"]) else { continue }
        (nameNode, label) = (required("field", in: entries, of: node), text(entries["label"]))
      }
      guard let nameNode, let name = text(nameNode), let field = field(name, at: nameNode, of: kinds) else { continue }
      fields.append(field)
      if let label { labels[field] = label }
    }
    return (fields, labels)
  }
}
