import PortfolioModel

/// Says in words what the owner decided, for the values that a document shows.
struct DecisionNotes: Sendable {
  let materials: Materials
  let decisions: [RecordedDecision]

  func notes(for cited: CitedOrigins) -> [DecisionNote] {
    guard !cited.decisions.isEmpty else { return [] }
    let byNumber = Dictionary(decisions.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    let items = Dictionary(materials.all.map { ($0.record.shortID, $0) }, uniquingKeysWith: { first, _ in first })
    return cited.decisions.sorted { $0.key < $1.key }.compactMap { number, target in
      guard let item = items[target.record] else { return nil }
      let recorded = byNumber[number]
      return DecisionNote(
        number: number, text: text(recorded?.decision, item: item, field: target.field),
        madeOn: recorded?.madeOn.description ?? "")
    }
  }

  private func text(_ decision: Decision?, item: Item, field: FieldName) -> String {
    let record = item.record
    let label = ValueFormatting.definition(field, of: record.kind)?.label ?? field.rawValue
    switch decision {
    case .add?: return "\(record.kind.definition.label) \(record.shortID) added by the owner."
    case .comment?: return "A comment of \(record.shortID) redacted by the owner."
    case .tag(_, let theme)?:
      return "“\(materials.themes.label(of: theme))” added to the themes of \(record.shortID)."
    case .refuse(_, let theme)?:
      return "“\(materials.themes.label(of: theme))” taken from the themes of \(record.shortID)."
    default: return "\(label) of \(record.shortID) corrected\(change(item, field))."
    }
  }

  /// " to 24; the source says 20": only where both may be seen and are short.
  private func change(_ item: Item, _ name: FieldName) -> String {
    let record = item.record
    // What a source said before can hold what the correction took out.
    guard materials.redactor.isInside, materials.cover.isEmpty, !materials.redactor.isCoded(record), name != "comments",
      let field = record.field(name),
      let now = short(field.value, name, record)
    else { return " by the owner" }
    guard let source = field.said.first(where: { if case .source = $0.origin { true } else { false } }) else {
      return " to \(now); no source says it"
    }
    guard let before = short(source.value, name, record) else { return " to \(now)" }
    return " to \(now); the source says \(before)"
  }

  private func short(_ value: Value, _ name: FieldName, _ record: Record) -> String? {
    if case .group = value { return nil }
    if case .list(let values) = value, values.contains(where: { if case .group = $0 { true } else { false } }) {
      return nil
    }
    let type = ValueFormatting.definition(name, of: record.kind)?.type
    return ValueFormatting.text(value, type: type).flatMap { $0.count <= 120 ? $0 : nil }
  }
}
