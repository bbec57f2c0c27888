/// Where something is in a file.
package struct CSVPlace: Sendable, Hashable {
  /// Bytes before it in the original file, in the file's own encoding, with its byte order mark.
  package var offset: Int
  /// The physical line, from 1; CRLF is one line end.
  package var line: Int
  /// The number of the record, from 1, as a spreadsheet counts: blank lines and comments count.
  package var row: Int
  /// The field's index in its record, from 0.
  package var field: Int?

  package init(offset: Int, line: Int, row: Int, field: Int? = nil) {
    self.offset = offset
    self.line = line
    self.row = row
    self.field = field
  }
}
