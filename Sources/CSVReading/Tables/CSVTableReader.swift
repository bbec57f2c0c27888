/// Reads a file that has one table: a preamble, a header, data records and perhaps a footer.
///
///     var table = try CSVTableReader(source, dialect: dialect, layout: CSVTableLayout())
///     let title = table.header.index(of: "Title")
///     while try table.next() {
///       guard table.width == .exact else { … }
///       table.record.string(title)
///     }
package struct CSVTableReader: ~Copyable {
  /// The reader below; `reader.record` is the current data record.
  package private(set) var reader: CSVReader
  /// The rows above the header.
  package let preamble: [CSVTextRow]
  /// The header; without columns when the layout has none.
  package let header: CSVHeader
  /// How the current record's width compares to the header; exact where there is no header.
  package private(set) var width = CSVRecordWidth.exact
  /// Lines without a byte that were passed, above the data and in it.
  package private(set) var blankRowCount: Int
  /// Data records so far, with the current one and without footers.
  package private(set) var dataRecordCount = 0
  /// Footer records so far.
  package private(set) var footerRecordCount = 0

  private let hasHeader: Bool
  private let trailingEmptyFieldAllowed: Bool
  private var isInFooter = false

  /// Reads up to the end of the header.
  ///
  /// - Throws: a `CSVTableError` when there is no such header, what `CSVReader` throws, and what the source
  ///   throws.
  package init(
    _ source: any CSVByteSource, dialect: CSVDialect = .standard, layout: CSVTableLayout = CSVTableLayout(),
    limits: CSVLimits = CSVLimits(), chunkSize: Int = 1 << 16
  ) throws {
    var reader = try CSVReader(source, dialect: dialect, limits: limits, chunkSize: chunkSize)
    let head = try CSVTableHead(from: &reader, layout: layout)
    self.reader = reader
    preamble = head.preamble
    header = CSVHeader(rows: head.header, join: layout.headerJoin, trimsNames: layout.trimsHeaderNames)
    blankRowCount = head.blankRowCount
    hasHeader = layout.headerRowCount > 0
    trailingEmptyFieldAllowed = dialect.trailingEmptyFieldAllowed
  }

  /// The current record.
  @inlinable
  package var record: CSVRecord {
    _read { yield reader.record }
  }

  /// How the file ended, when `next()` has returned false.
  package var ending: CSVEnding? { reader.ending }

  /// Moves to the next record that is not blank; false at the end of the file.
  package mutating func next() throws -> Bool {
    width = .exact
    while try reader.next() {
      if reader.record.isBlank {
        blankRowCount += 1
        continue
      }
      if isInFooter {
        footerRecordCount += 1
      } else {
        dataRecordCount += 1
        width = judgeWidth()
      }
      return true
    }
    return false
  }

  /// Says that the current record is not data but the first of the footer, as are all that follow.
  package mutating func beginFooter() {
    guard !isInFooter else { return }
    isInFooter = true
    width = .exact
    dataRecordCount -= 1
    footerRecordCount += 1
  }

  /// Hands over the problems found so far, those above the data among them.
  package mutating func takeProblems() -> [CSVProblem] { reader.takeProblems() }

  private func judgeWidth() -> CSVRecordWidth {
    let count = reader.record.fieldCount
    guard hasHeader, count != header.count else { return .exact }
    if count > header.count {
      let last = count - 1
      if trailingEmptyFieldAllowed, last == header.count, reader.record.isEmpty(last) { return .exact }
      return .wider(by: count - header.count)
    }
    // The header row itself may be the one that ends in a delimiter.
    if trailingEmptyFieldAllowed, count + 1 == header.count, header.names.last == "" { return .exact }
    return .narrower(by: header.count - count)
  }
}
