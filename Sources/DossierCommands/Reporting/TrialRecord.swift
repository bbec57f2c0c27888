import Importing
import MappedImporters
import PortfolioModel

/// A record of a trial beside the cells that it was made of.
struct TrialRecord {
  /// A field with the cells that it comes from; a key or a person has no field.
  struct Line {
    let field: String
    let value: String
    let cells: [RecordTrace.Cell]
  }

  let kind: RecordKind
  let line: Int
  /// Which rules of the mapping made it; empty where that is not known.
  let rules: [Int]
  let lines: [Line]
  /// What is kept and not mapped.
  let unmapped: [(name: String, text: String)]

  /// - Parameter trace: the cells of the record's row; nil where they cannot be shown.
  init(_ observation: Observation, trace: RecordTrace?) {
    kind = observation.kind
    line = observation.place.line
    let kind = observation.kind
    let definition = kind.definition
    let own = trace.flatMap { Self.rule(of: observation, in: $0) }
    rules = own.map { [$0.number] } ?? []
    func cells(_ field: String) -> [RecordTrace.Cell] {
      guard let trace, let own else { return [] }
      let found = own.fields.filter { $0.name == field }.flatMap(\.cells).map { trace.cells[$0] }
      // Of many columns, as of a survey's questions, only those that say something.
      return found.count > 6 ? Array(found.filter { !$0.text.isEmpty }.prefix(6)) : found
    }
    var lines: [Line] = []
    for (name, value) in observation.fields.present {
      lines.append(
        Line(
          field: name.rawValue, value: RecordSummary.label(of: value, field: definition.field(name)),
          cells: cells(name.rawValue)))
    }
    if let key = observation.key {
      lines.append(Line(field: "key", value: key.joined(separator: " | "), cells: cells("key")))
    }
    lines.append(Line(field: "person", value: Self.text(of: observation.subject), cells: cells("person")))
    // Cells that were read and gave nothing are worth a look.
    let present = Set(observation.fields.present.map(\.0.rawValue))
    if let own {
      for field in own.fields where !present.contains(field.name) && field.name != "key" && field.name != "person" {
        let found = field.cells.compactMap { trace?.cells[$0] }.filter { !$0.text.isEmpty }
        if !found.isEmpty { lines.append(Line(field: field.name, value: "", cells: found)) }
      }
    }
    self.lines = lines
    unmapped = observation.unmapped.present.map { ($0.0.rawValue, $0.1.text) }
  }

  /// The rule that made a record: of several of its kind, as of repeated columns, the one with its values in the cells.
  private static func rule(of observation: Observation, in trace: RecordTrace) -> RecordTrace.Rule? {
    let texts = Dictionary(
      observation.fields.present.map { ($0.0.rawValue, $0.1.text) }, uniquingKeysWith: { first, _ in first })
    var best: (rule: RecordTrace.Rule, score: Int)?
    for rule in trace.rules where rule.kind == observation.kind.rawValue {
      var score = 0
      for field in rule.fields {
        let cells = field.cells.map { trace.cells[$0].text }.filter { !$0.isEmpty }
        guard !cells.isEmpty else { continue }
        guard let text = texts[field.name] else {
          if field.name != "key", field.name != "person" { score -= 1 }
          continue
        }
        score += cells.contains { text.contains($0) || $0.contains(text) } ? 2 : 0
      }
      if best.map({ score > $0.score }) ?? true { best = (rule, score) }
    }
    return best?.rule
  }

  private static func text(of subject: Subject) -> String {
    switch subject {
    case .owner: return "the portfolio’s person"
    case .author: return "one of the authors"
    case .person(let reference):
      var parts = reference.identifiers.map { "\($0.scheme) \($0.value)" }
      if !reference.text.isEmpty, !parts.contains(where: { $0.hasSuffix(" \(reference.text)") }) {
        parts.append(reference.text)
      }
      return parts.joined(separator: ", ")
    }
  }
}
