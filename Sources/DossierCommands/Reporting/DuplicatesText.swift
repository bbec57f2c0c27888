import PortfolioModel

/// Pairs that look alike, and answers given, for a person to read.
enum DuplicatesText {
  static func text(of pairs: [LookAlike]) -> String {
    pairs.map { text(of: $0) }.joined(separator: "\n")
  }

  private static func text(of pair: LookAlike) -> String {
    let (first, second) = (pair.first, pair.second)
    var text = "\(first.shortID)  \(second.shortID)  \(pair.kind.definition.label)\n"
    text += "  \(LookAlikeReason.text(of: pair))\n"
    var rows = SideBySide()
    rows.append("", first.shortID, second.shortID)
    let named: Set<FieldName> = ["title", "spans"]
    var onlyFirst: [String] = []
    var onlySecond: [String] = []
    for field in pair.kind.definition.fields {
      let (one, two) = (first[field.name], second[field.name])
      switch (one, two) {
      case (let one?, let two?) where one != two || named.contains(field.name):
        rows.append(
          field.label, RecordSummary.label(of: one, field: field), RecordSummary.label(of: two, field: field))
      case (let one?, nil) where named.contains(field.name) || pair.findings.contains { $0.field == field.name }:
        rows.append(field.label, RecordSummary.label(of: one, field: field), "–")
      case (nil, let two?) where named.contains(field.name) || pair.findings.contains { $0.field == field.name }:
        rows.append(field.label, "–", RecordSummary.label(of: two, field: field))
      case (_?, nil): onlyFirst.append(field.label)
      case (nil, _?): onlySecond.append(field.label)
      default: break
      }
    }
    if !onlyFirst.isEmpty || !onlySecond.isEmpty {
      rows.append("Only here", onlyFirst.joined(separator: ", "), onlySecond.joined(separator: ", "))
    }
    rows.append("From", origins(of: first), origins(of: second))
    return text + rows.text
  }

  private static func origins(of record: Record) -> String {
    let places = record.observations.map { "\($0.source.system) (import \($0.source.number):\($0.place.line))" }
    return places.isEmpty ? "added by you" : places.joined(separator: ", ")
  }

  static func summary(of pairs: [LookAlike]) -> String {
    guard let pair = pairs.first else { return "No records look alike.\n" }
    let count = pairs.count == 1 ? "1 pair looks" : "\(pairs.count) pairs look"
    let ids = "\(pair.first.shortID) \(pair.second.shortID)"
    return
      "\n\(count) alike. `dossier duplicates same \(ids)` joins, `dossier duplicates different \(ids)` keeps apart.\n"
  }

  static func text(of answers: [GivenAnswer]) -> String {
    var table = TextTable()
    for answer in answers {
      for (place, side) in answer.sides.enumerated() {
        let id = side.id.map { String($0.description.prefix(8)) } ?? ""
        table.append([
          place == 0 ? (answer.areSame ? "same" : "different") : "", place == 0 ? answer.madeOn.description : "", id,
          side.record.map { RecordSummary.title(of: $0) } ?? "of an import that is undone",
        ])
      }
    }
    return table.text
  }
}
