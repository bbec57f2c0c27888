import PortfolioModel
import Yams

extension TemplateReader {
  /// Reads one block: its name alone, or its name with what belongs to it.
  mutating func block(_ node: Node, in section: String, position: Int) -> BlockTemplate? {
    if let name = node.scalar?.string {
      switch name {
      case "undated": return .undated
      case "gaps": return .gaps
      case "provenanceNotes": return .provenanceNotes
      case "changes": return changes(node, defaultID: "\(section)-\(position)").map { .changes($0) }
      case "criteria": return .criteria(criteriaBlock(node, defaultID: "\(section)-\(position)"))
      default:
        if BlockTemplate.names.contains(name) {
          report(node, "The block “\(name)” says nothing.", "Write “\(name):” and what belongs to it.")
        } else {
          reportUnknown(name, at: node, called: "block", known: BlockTemplate.names)
        }
        return nil
      }
    }
    guard case .mapping(let pairs) = node, let (key, value) = pairs.first(where: { _ in true }) else {
      report(node, "Here a block is expected.", "Write one of \(BlockTemplate.names.joined(separator: ", ")).")
      return nil
    }
    if pairs.count > 1 {
      report(node, "A block has one name.", "Indent what belongs to it, and begin the next block with “- ”.")
    }
    let defaultID = "\(section)-\(position)"
    switch key.scalar?.string {
    case "table": return table(value, defaultID: defaultID).map { .table($0) }
    case "list": return list(value, defaultID: defaultID).map { .list($0) }
    case "figure": return figure(value, defaultID: defaultID).map { .figure($0) }
    case "keyFacts":
      return .keyFacts(scalars(value).compactMap { choice($0, of: Fact.self, called: "fact") })
    case "statement": return statement(value).map { .statement($0) }
    case "note": return text(value).map { .note($0) }
    case "signatures": return .signatures(texts(value))
    case "undated": return .undated
    case "gaps": return .gaps
    case "provenanceNotes": return .provenanceNotes
    case "changes": return changes(value, defaultID: defaultID).map { .changes($0) }
    case "summary": return summary(value, defaultID: defaultID).map { .summary($0) }
    case "evaluationChecklist": return checklist(value, defaultID: defaultID).map { .evaluationChecklist($0) }
    case "criteria": return .criteria(criteriaBlock(value, defaultID: defaultID))
    default:
      reportUnknown(key.scalar?.string ?? "…", at: key, called: "block", known: BlockTemplate.names)
      return nil
    }
  }

  private mutating func table(_ node: Node, defaultID: String) -> TableTemplate? {
    let own = ["id", "caption", "columns", "groupBy", "splitBy", "totals", "combine"]
    guard let entries = mapping(node, of: "a table", keys: own + Self.queryKeys) else { return nil }
    let id = blockID(entries["id"], default: defaultID, at: node)
    let query = query(entries, of: node)
    let kinds = query?.kinds ?? []
    var columns: [ColumnTemplate] = []
    if let list = required("columns", in: entries, of: node) {
      for column in sequence(list, of: "columns") {
        if let read = self.column(column, of: kinds) { columns.append(read) }
      }
    }
    let groupBy = entries["groupBy"].flatMap { grouping($0, of: kinds) }
    let splitBy = entries["splitBy"].flatMap { grouping($0, of: kinds) }
    let hasTotals = entries["totals"].flatMap { flag($0) } ?? false
    let caption = text(entries["caption"])
    guard let query, !columns.isEmpty else { return nil }
    return TableTemplate(
      id: id, caption: caption, query: query, columns: columns, groupBy: groupBy, splitBy: splitBy,
      hasTotals: hasTotals, combines: entries["combine"].flatMap { flag($0) } ?? false)
  }

  private mutating func column(_ node: Node, of kinds: [RecordKind]) -> ColumnTemplate? {
    if case .scalar = node { return content(node, of: kinds).map { ColumnTemplate($0) } }
    let keys = ["field", "header", "unit", "numeric", "decimals", "total"]
    guard let entries = mapping(node, of: "a column", keys: keys),
      let field = required("field", in: entries, of: node)
    else { return nil }
    let title = text(entries["header"])
    let unit = text(entries["unit"])
    let isNumeric = entries["numeric"].flatMap { flag($0) }
    let decimals = entries["decimals"].flatMap { count($0, in: 0...4) }
    let total = entries["total"].flatMap { choice($0, of: ColumnTemplate.Total.self, called: "total") }
    guard let content = content(field, of: kinds) else { return nil }
    return ColumnTemplate(
      content, title: title, unit: unit, isNumeric: isNumeric, decimals: decimals, total: total)
  }

  private mutating func content(_ node: Node, of kinds: [RecordKind]) -> ColumnTemplate.Content? {
    guard let name = text(node) else { return nil }
    // A field of that name is what is meant: the mean of a benchmark is recorded, that of an evaluation is computed.
    let isField = !kinds.isEmpty && kinds.allSatisfy { $0.definition.field(FieldName(name)) != nil }
    if !isField, let computed = ComputedColumn(rawValue: name) { return .computed(computed) }
    return field(name, at: node, of: kinds, others: ComputedColumn.allCases.map(\.rawValue)).map { .field($0) }
  }

  private mutating func list(_ node: Node, defaultID: String) -> ListTemplate? {
    let own = ["id", "title", "format", "fields", "groupBy", "numbered"]
    guard let entries = mapping(node, of: "a list", keys: own + Self.queryKeys) else { return nil }
    let id = blockID(entries["id"], default: defaultID, at: node)
    let query = query(entries, of: node)
    let kinds = query?.kinds ?? []
    let format = entries["format"].flatMap { choice($0, of: ListTemplate.Format.self, called: "format") }
    let (fields, labels) = entries["fields"].map { self.fields($0, of: kinds) } ?? ([], [:])
    let groupBy = entries["groupBy"].flatMap { grouping($0, of: kinds) }
    let isNumbered = entries["numbered"].flatMap { flag($0) } ?? false
    let title = text(entries["title"])
    guard let query else { return nil }
    let usual: ListTemplate.Format = kinds == [.scholarlyProduct] ? .citation : .entry
    return ListTemplate(
      id: id, title: title, query: query, format: format ?? usual, fields: fields, labels: labels,
      groupBy: groupBy, isNumbered: isNumbered)
  }

  private mutating func figure(_ node: Node, defaultID: String) -> FigureTemplate? {
    if case .scalar = node {
      guard let kind = choice(node, of: FigureTemplate.Kind.self, called: "figure") else { return nil }
      claim(defaultID, at: node)
      return FigureTemplate(id: defaultID, kind: kind, query: kind.query(), caption: nil)
    }
    let keys = ["id", "kind", "caption", "where", "period"]
    guard let entries = mapping(node, of: "a figure", keys: keys),
      let kindNode = required("kind", in: entries, of: node),
      let kind = choice(kindNode, of: FigureTemplate.Kind.self, called: "figure")
    else { return nil }
    let id = blockID(entries["id"], default: defaultID, at: node)
    let kinds = kind.recordKinds
    let conditions = entries["where"].map { self.conditions($0, of: kinds) }
    let period = entries["period"].flatMap { choice($0, of: PeriodPolicy.self, called: "period policy") }
    return FigureTemplate(
      id: id, kind: kind,
      query: kind.query(
        conditions: conditions?.conditions ?? [], isFeatured: conditions?.isFeatured,
        isWithMentee: conditions?.isWithMentee, isCurrent: conditions?.isCurrent, period: period),
      caption: text(entries["caption"]))
  }

  private mutating func statement(_ node: Node) -> StatementTemplate? {
    let kind: String
    var title: String?
    var wordLimit: Int?
    var wordMinimum: Int?
    var isOptional = false
    let kindNode: Node
    if let name = node.scalar?.string {
      (kind, kindNode) = (name, node)
    } else {
      let keys = ["kind", "title", "wordLimit", "wordMinimum", "pageLimit", "optional"]
      guard let entries = mapping(node, of: "a statement", keys: keys),
        let node = required("kind", in: entries, of: node), let name = text(node)
      else { return nil }
      (kind, kindNode) = (name, node)
      title = text(entries["title"])
      wordLimit = entries["wordLimit"].flatMap { count($0, in: 1...100_000) }
      if let pages = entries["pageLimit"].flatMap({ count($0, in: 1...100) }) {
        if let node = entries["wordLimit"] {
          report(node, "A statement has one limit.", "Keep wordLimit or pageLimit.")
        }
        wordLimit = pages * DocumentLength.wordsPerPage
      }
      wordMinimum = entries["wordMinimum"].flatMap { count($0, in: 1...100_000) }
      isOptional = entries["optional"].flatMap { flag($0) } ?? false
    }
    checkToken(kind, of: .statementKind, at: kindNode)
    return StatementTemplate(
      kind: kind, title: title, wordLimit: wordLimit, wordMinimum: wordMinimum, isOptional: isOptional)
  }

  mutating func blockID(_ node: Node?, default: String, at block: Node) -> String {
    let id = identifier(node) ?? `default`
    claim(id, at: node ?? block)
    return id
  }
}
