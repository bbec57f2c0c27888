import CSVReading
import Importing

/// Cells of one row that are lists of the same length, read entry by entry.
final class SplitCells {
  private let columns: [Int]
  private let separator: String
  private(set) var position = 0

  /// Nil where none of the columns is in the file.
  init?(_ definition: MappingSplit, header: CSVHeader) {
    columns = definition.columns.compactMap { header.position(of: $0) }
    separator = definition.separator
    if columns.isEmpty { return nil }
  }

  func splits(_ column: Int) -> Bool { columns.contains(column) }

  /// The lengths of a row's lists, with their columns; those that are empty are left out.
  func lengths(of record: borrowing CSVRecord) -> [(column: Int, length: Int)] {
    var lengths: [(column: Int, length: Int)] = []
    for column in columns where !record.isEmpty(column) {
      lengths.append((column, entries(of: record.string(column)).count))
    }
    return lengths
  }

  func move(to position: Int) { self.position = position }

  /// The current entry of a cell; empty where the list is shorter.
  func entry(of text: String) -> String {
    let entries = entries(of: text)
    return position < entries.count ? entries[position] : ""
  }

  private func entries(of text: String) -> [String] {
    text.split(separator: separator, omittingEmptySubsequences: false).map { trimmed($0) }
  }
}
