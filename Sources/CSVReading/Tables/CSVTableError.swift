/// Why a file is not read as a table.
package enum CSVTableError: Error, Sendable, Hashable {
  /// The file ends before its header.
  case headerMissing(rowsRead: Int)
  /// No row has all of the wanted names; `nearest` is the row that has most of them, if any.
  case headerNotFound(wanted: [String], nearest: CSVTextRow?, rowsSearched: Int)
  /// The file breaks off within its preamble or header, in a quoted field that opened here.
  case brokenOff(CSVPlace)
}
