import CSVExporting
import PortfolioModel

/// Records of one kind as a table: the columns of the kind's plain layout, values as the plain layout takes them.
enum RecordsCSV {
  /// The table; columns in which no record has anything are left out.
  static func text(of records: [Record], kind: RecordKind) -> String {
    let used = Set(records.flatMap(\.fields.keys))
    let fields = kind.definition.fields.filter { used.contains($0.name) }
    var csv = CSVText()
    csv.append(row: [.text("Record")] + fields.map { .text($0.label) })
    for record in records {
      csv.append(row: [.text(record.shortID)] + fields.map { cell(record[$0.name]) })
    }
    return String(decoding: csv.finish(), as: UTF8.self)
  }

  private static func cell(_ value: Value?) -> CSVText.Cell {
    switch value {
    case nil: .empty
    case .number(let number)?: .number(number)
    case let value?: .text(value.text)
    }
  }
}
