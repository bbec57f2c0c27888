import CSVReading
import Importing
import PortfolioModel

/// The plain text of one column, made from its bytes without a detour.
final class CSVText {
  private let column: Int
  private let nulls: NullWords
  private var cache = CSVStringCache(capacity: 8192, longest: 64)

  /// Makes it for a value that is the text of one column and nothing else; nil for any other.
  init?(_ value: CompiledValue, table: ReferenceTable, header: CSVHeader, dialect: MappingDialect) {
    let reading = value.reading
    guard value.converter.type == .text, !value.isList, !dialect.excelText, reading.pattern == nil,
      reading.values.isEmpty, reading.otherwise == .keep, reading.separator == nil, reading.defaultText == nil,
      value.authors == nil, case .references(let references) = value.source, references.count == 1,
      let column = header.position(of: table.names[references[0]])
    else { return nil }
    self.column = column
    nulls = value.nulls
  }

  /// The trimmed text of a record's cell, nil where it is absent.
  func text(_ record: borrowing CSVRecord) -> String? {
    record.withBytes(column) { bytes -> String? in
      var start = 0
      var end = bytes.count
      while start < end, bytes[start] <= 0x20 { start += 1 }
      while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
      let bytes = bytes.extracting(start..<end)
      guard start < end, !nulls.contains(bytes) else { return nil }
      let text = cache.string(for: bytes)
      // White space outside ASCII and CR LF are rare; the slow way knows them.
      guard bytes[0] >= 0x80 || bytes[bytes.count - 1] >= 0x80 || text.utf8.contains(UInt8(ascii: "\r")) else {
        return text
      }
      let trimmedText = trimmed(text)
      return trimmedText.isEmpty || nulls.contains(trimmedText) ? nil : normalizingLineEnds(trimmedText)
    }
  }
}
