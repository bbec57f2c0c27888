import CSVReading
import Importing
import PortfolioModel

/// The plain text of one column, made from its bytes without a detour.
final class CSVText {
  let column: Int
  private let nulls: NullWords
  private let cache: CellCache<String>

  /// Makes it for a value that is the text of one column and nothing else; nil for any other.
  init?(_ value: CompiledValue, table: ReferenceTable, scope: CSVScope) {
    let reading = value.reading
    guard value.converter.type == .text, !value.isList, reading.pattern == nil,
      reading.values.isEmpty, reading.otherwise == .keep, reading.separator == nil, reading.defaultText == nil,
      value.authors == nil, case .references(let references) = value.source, references.count == 1,
      let column = scope.header.position(of: table.names[references[0]]), scope.isPlain(column)
    else { return nil }
    self.column = column
    cache = CellCache(columns: [column], places: scope.isOneOfMany ? 64 : 8192, longest: 64)
    nulls = value.nulls
  }

  /// The trimmed text of a record's cell, nil where it is absent.
  func text(_ record: borrowing CSVRecord) -> String? {
    // Short texts, and texts that hardly repeat, cost less to make than to look up.
    guard record.byteCount(column) > 15, cache.isActive, let hash = cache.hash(record) else { return make(record) }
    if let known = cache.result(record, hash: hash) { return known }
    let made = make(record)
    if let made { cache.store(made, record, hash: hash) }
    return made
  }

  private func make(_ record: borrowing CSVRecord) -> String? {
    // A line end can only be within quotes.
    let hasLineEnd =
      record.isQuoted(column)
      && record.withBytes(column) { bytes in
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\r") { return true }
        return false
      }
    return record.withBytes(column) { bytes -> String? in
      var start = 0
      var end = bytes.count
      while start < end, bytes[start] <= 0x20 { start += 1 }
      while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
      let bytes = bytes.extracting(start..<end)
      guard start < end, !nulls.contains(bytes) else { return nil }
      let text = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
      guard hasLineEnd || bytes[0] >= 0x80 || bytes[bytes.count - 1] >= 0x80 else { return text }
      // White space outside ASCII is rare; the slow way knows it.
      let trimmedText = trimmed(text)
      return trimmedText.isEmpty || nulls.contains(trimmedText) ? nil : normalizingLineEnds(trimmedText)
    }
  }
}
