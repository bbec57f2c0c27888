/// How the CSV files of a mapping are written; the terms are those of CSV on the Web.
package struct MappingDialect: Hashable, Sendable {
  /// The bytes that may stand between fields; the first with which the header is found is used.
  package var delimiters: [UInt8] = [UInt8(ascii: ",")]
  package var quote: UInt8? = UInt8(ascii: "\"")
  package var doubleQuote = true
  package var escape: UInt8?
  package var commentPrefix: UInt8?
  package var skipInitialSpace = false
  /// The encoding's name; nil finds it.
  package var encoding: String?
  package var hasHeader = true
  package var headerRowCount = 1
  package var skipRows = 0
  /// Titles by which the header is found; rows before it are the preamble.
  package var headerContains: [String] = []
  package var trailingEmptyField = false
  /// Whether `="0123"` is read as `0123`.
  package var excelText = false

  package init() {}
}
