/// Where a table's header is in its file, and how its names are made.
package struct CSVTableLayout: Sendable, Hashable {
  package enum HeaderStart: Sendable, Hashable {
    /// After so many rows, blank ones counted.
    case afterRows(Int)
    /// At the first row that has all of these names among its trimmed fields.
    case containing([String])
  }

  package var headerStart: HeaderStart
  /// The number of rows that make up the header; 0 for a file without one.
  package var headerRowCount: Int
  /// What joins a column's header fields, empty ones left out; nil takes the first row's alone.
  package var headerJoin: String?
  /// Whether white space around header names is left out.
  package var trimsHeaderNames: Bool
  /// How many rows are searched for a header that is found by its names, and kept as preamble.
  package var preambleLimit: Int

  package init(
    headerStart: HeaderStart = .afterRows(0), headerRowCount: Int = 1, headerJoin: String? = nil,
    trimsHeaderNames: Bool = true, preambleLimit: Int = 100
  ) {
    self.headerStart = headerStart
    self.headerRowCount = max(0, headerRowCount)
    self.headerJoin = headerJoin
    self.trimsHeaderNames = trimsHeaderNames
    self.preambleLimit = max(0, preambleLimit)
  }
}
