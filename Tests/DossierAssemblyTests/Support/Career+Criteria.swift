import PortfolioModel
import Testing

@testable import DossierAssembly

extension Career {
  /// Adds a record of the fields that are not nil.
  @discardableResult
  mutating func record(_ kind: RecordKind, _ fields: KeyValuePairs<String, String?>) -> ObservationIdentity {
    var values = FieldSet()
    for case (let name, let text?) in fields {
      guard let definition = kind.definition.field(FieldName(name)),
        let value = try? definition.type.value(from: text)
      else {
        Issue.record("\(name) of \(kind) cannot be “\(text)”")
        continue
      }
      values[FieldName(name)] = value
    }
    return add(kind, values: values)
  }

  /// Judges one rule, given by its keys in YAML, and says how it ends: outcome, finding, records, advice, day.
  func judged(
    _ rule: String, asOf: String = "2025-09-01", period: String? = nil, smallN: Int = 5,
    candidate: Candidate = Candidate(rankSought: "Professor", track: "Clinician-educator", department: "Medicine"),
    statements: [Statement] = [], location: SourceLocation = #_sourceLocation
  ) throws -> String {
    let report = CriteriaChecker.check(
      try CriteriaPack(yaml: pack(rule)), portfolio: portfolio, statements: statements,
      request: AssemblyRequest(
        asOf: day(asOf), period: period.flatMap { Period($0) }, smallNThreshold: smallN, candidate: candidate))
    let result = try #require(report.results.first, sourceLocation: location)
    var text = "\(result.outcome.label): \(result.finding)"
    if !result.evidence.isEmpty {
      let titles = result.evidence.map { id in
        portfolio.records.first { $0.shortID == id }.flatMap { $0.text("title") ?? $0.text("name") } ?? id
      }
      text += " [\(titles.joined(separator: ", "))]"
    }
    if let advice = result.advice { text += " → \(advice)" }
    if let day = result.metOn { text += " (\(day))" }
    return text
  }
}

/// A pack of one rule.
func pack(_ rule: String) -> String {
  let indented = rule.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
  return """
    id: test
    title: Test
    source: {title: A handbook}
    note: Verify it.
    rules:
      - id: rule
        title: Rule
    \(indented)
    """
}
