import CSVReading
import PortfolioModel

/// The columns that the rules of a row do not read, kept under their own titles.
///
/// A class, since each row asks for it.
final class CSVLeftovers {
  private let columns: [Int]
  private let shape: Shape
  private let header: CSVHeader
  private let empty: FieldSet

  init(columns: [Int], header: CSVHeader) {
    (self.columns, self.header) = (columns, header)
    shape = Shape(columns.map { FieldName(header.names[$0]) })
    empty = FieldSet(shape: Shape([]), values: [])
  }

  /// The texts of a row, and of columns of which a value could say only a part.
  func fields(of record: borrowing CSVRecord, also inexact: [Int]) -> FieldSet {
    var isPresent = false
    for column in columns where !record.isEmpty(column) {
      isPresent = true
      break
    }
    var fields = empty
    if isPresent {
      fields = FieldSet(
        shape: shape,
        values: columns.map { column in
          if record.isEmpty(column) { return nil }
          let text = record.string(column)
          // RefWorks writes a blank where there is nothing.
          if text.utf8.first == UInt8(ascii: " "), trimmed(text).isEmpty { return nil }
          return .text(record.isQuoted(column) ? normalizingLineEnds(text) : text)
        })
    }
    for column in inexact {
      fields[FieldName(header.names[column])] = .text(normalizingLineEnds(record.string(column)))
    }
    return fields
  }
}
