import CSVReading
import Importing

/// What the cells above an empty one say.
final class FillDown {
  private struct Fill {
    let columns: [Int]
    let within: [Int]
    var key: [String] = []
  }

  private var fills: [Fill]
  private var texts: [Int: String] = [:]
  private let columns: Set<Int>

  /// Nil where none of the columns is in the file.
  init?(_ definitions: [MappingFillDown], header: CSVHeader) {
    fills = definitions.map { definition in
      Fill(
        columns: definition.columns.compactMap { header.position(of: $0) },
        within: definition.within.compactMap { header.position(of: $0) })
    }
    columns = Set(fills.flatMap(\.columns))
    if columns.isEmpty { return nil }
  }

  func fills(_ column: Int) -> Bool { columns.contains(column) }

  /// What the last cell above that is not empty says.
  func text(_ column: Int) -> String? { texts[column] }

  /// Takes note of a row before it is read.
  func pass(_ record: borrowing CSVRecord) {
    for index in fills.indices {
      if !fills[index].within.isEmpty {
        var key: [String] = []
        for column in fills[index].within where column < record.fieldCount { key.append(record.string(column)) }
        if key != fills[index].key {
          for column in fills[index].columns { texts[column] = nil }
          fills[index].key = key
        }
      }
      for column in fills[index].columns where column < record.fieldCount && !record.isEmpty(column) {
        texts[column] = record.string(column)
      }
    }
  }
}
