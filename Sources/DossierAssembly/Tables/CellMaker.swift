import PortfolioModel

/// Makes the cells of records: what a reader may see of a field, with where it came from.
struct CellMaker: Sendable {
  let materials: Materials
  let period: CoveredPeriod
  let dateStyle: DateStyle
  /// The hours of the records that the block shows, by position: cells, notes and figures all ask for them.
  private let counted: [Int: HoursInPeriod]

  init(materials: Materials, period: CoveredPeriod, items: [Item] = [], dateStyle: DateStyle = .words) {
    (self.materials, self.period, self.dateStyle) = (materials, period, dateStyle)
    var counted: [Int: HoursInPeriod] = [:]
    for item in items where item.record.kind == .teachingActivity {
      counted[item.position] = materials.hours(of: item, in: period)
    }
    self.counted = counted
  }

  /// The hours of a record that the period counts; nil where none are recorded.
  func hours(of item: Item) -> HoursInPeriod? {
    counted[item.position] ?? materials.hours(of: item, in: period)
  }

  /// The cell of a field as it stands.
  func cell(_ name: FieldName, of item: Item) -> Cell {
    let record = item.record
    guard let field = record.field(name) else {
      return name == "mentee" && record.kind == .mentoringRelationship
        ? Cell(.text(materials.menteeNames.name(of: item))) : .absent
    }
    switch materials.redactor.hiding(name, of: record) {
    case .removed?: return Cell(.suppressed("not shown"))
    case .suppressed(let reason)?: return Cell(.suppressed(reason))
    case nil: break
    }
    guard let content = content(field.value, of: name, item: item) else { return .absent }
    return Cell(content, origins: [origin(of: name, field, in: record)], isCorrected: field.isCorrected)
  }

  /// The cell of several fields written as one text; what is hidden stays out.
  func cell(joining names: [FieldName], of item: Item, _ write: ([String?]) -> String?) -> Cell {
    let cells = names.map { cell($0, of: item) }
    let texts = cells.map { cell -> String? in
      switch cell.content {
      case .text(let text): text
      case .number(let number, _): NumberFormatting.text(number)
      case .absent, .suppressed, .records: nil
      }
    }
    guard let text = write(texts), !text.isEmpty else {
      return cells.first { if case .suppressed = $0.content { true } else { false } } ?? .absent
    }
    return Cell(
      .text(text), origins: cells.flatMap(\.origins), isCorrected: cells.contains(where: \.isCorrected))
  }

  /// Where the fields of a record come from; those that are absent or hidden say nothing.
  func origins(_ names: [FieldName], of item: Item) -> (origins: [Cell.Origin], isCorrected: Bool) {
    var origins: [Cell.Origin] = []
    var isCorrected = false
    for name in names {
      guard let field = item.record.field(name), materials.redactor.hiding(name, of: item.record) == nil else {
        continue
      }
      origins.append(origin(of: name, field, in: item.record))
      isCorrected = isCorrected || field.isCorrected
    }
    return (origins, isCorrected)
  }

  private func origin(of name: FieldName, _ field: ResolvedField, in record: Record) -> Cell.Origin {
    switch field.origin {
    case .source(let row):
      .source(
        record: record.shortID, field: name, importNumber: row.source.number, line: row.place.line,
        elementPath: row.place.elementPath)
    case .decision(let number): .decision(record: record.shortID, field: name, number: number)
    case .computed: .computed(records: [record.shortID])
    }
  }

  private func content(_ value: Value, of name: FieldName, item: Item) -> Cell.Content? {
    let record = item.record
    if case .number(let number) = value { return .number(number, decimals: NumberFormatting.decimals(of: number)) }
    if record.kind == .mentoringRelationship {
      switch name {
      case "mentee": return .text(materials.menteeNames.name(of: item))
      case "menteeLevel":
        if case .token(let token) = value {
          return .text(ValueFormatting.singular(Vocabulary.learnerLevel.label(of: token)))
        }
      case "outcomes": return outcomes(of: item).map { .text($0) }
      default: break
      }
    }
    if name == "themes" {
      let labels = record.texts(name).map { materials.themes.label(of: $0) }
      return labels.isEmpty ? nil : .text(labels.joined(separator: "; "))
    }
    if name == "comments", record.kind == .evaluationSummary {
      let count = record.groups("comments").count { materials.redactor.showsComment($0) }
      return count == 0 ? nil : .number(Double(count), decimals: 0)
    }
    let type = ValueFormatting.definition(name, of: record.kind)?.type
    return ValueFormatting.text(value, type: type).map { text in
      // What was published stays as it was published.
      .text(record.kind == .scholarlyProduct ? text : materials.cover.covered(text))
    }
  }

  /// What a mentee achieved; of one who is not named, only of which kind.
  func outcomes(of item: Item) -> String? {
    let groups = item.record.groups("outcomes")
    guard !groups.isEmpty else { return nil }
    if materials.redactor.isCoded(item.record) {
      var kinds: [String] = []
      for group in groups {
        guard case .token(let token)? = group["kind"] else { continue }
        let label = Vocabulary.outcomeKind.label(of: token)
        if !kinds.contains(label) { kinds.append(label) }
      }
      return kinds.isEmpty ? "Outcome recorded" : kinds.joined(separator: "; ")
    }
    return ValueFormatting.text(.list(groups.map { .group($0) }), type: .list(.group(.outcomeFields)))
  }
}

extension Redactor {
  /// Whether a comment of an evaluator may be shown: the owner sees all, others what the owner released.
  func showsComment(_ comment: FieldSet) -> Bool {
    audience == .owner || (comment["isReleased"] == .flag(true) && sees(.comment))
  }
}
