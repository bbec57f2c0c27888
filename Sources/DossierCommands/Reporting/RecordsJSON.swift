import JSONExporting
import PortfolioModel

/// Records for a program to read, in the form of `docs/schemas/portfolio.schema.json`.
enum RecordsJSON {
  /// The records with the sources and decisions that their values come from, and no others.
  static func text(of records: [Record], in portfolio: Portfolio, decisions: [RecordedDecision]) -> String {
    let sources = Set(records.flatMap { ($0.observations + $0.superseded).map(\.source) })
    var numbers: Set<Int64> = []
    for record in records {
      for field in record.fields.values {
        for origin in [field.origin] + field.said.map(\.origin) {
          if case .decision(let number) = origin { numbers.insert(number) }
        }
      }
    }
    let part = Portfolio(
      person: portfolio.person, records: records, sources: sources.sorted { $0.number < $1.number },
      policy: portfolio.policy)
    let bytes = PortfolioJSONExporter().export(part, decisions: decisions.filter { numbers.contains($0.number) })
    return String(decoding: bytes, as: UTF8.self)
  }
}
