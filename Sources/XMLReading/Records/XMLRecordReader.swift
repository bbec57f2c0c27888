/// Reads an XML file record by record, in memory that does not grow with the file.
///
/// Nothing outside the file is read: no DTD, no external entity, no network. It can be used from any
/// number of tasks, each reading has its own parser.
package struct XMLRecordReader: Sendable {
  private let matcher: XMLRecordMatcher
  private let limits: XMLLimits
  /// How many bytes are scanned at once; small sizes are for tests.
  var pieceSize = 1 << 20

  package init(_ matcher: XMLRecordMatcher, limits: XMLLimits = XMLLimits()) {
    self.matcher = matcher
    self.limits = limits
  }

  /// Reads a file to its end, and calls `record` for each record.
  ///
  /// The element is only valid during the call. What is wrong with the file is in the result; thrown
  /// is only what `source` or `record` throws.
  package func read(
    _ source: any XMLByteSource, record: (XMLElement) throws -> XMLReadingStep
  ) throws -> XMLReadingResult {
    try withoutActuallyEscaping(record) { record in
      let input = XMLInput(source, limits: limits, pieceSize: pieceSize)
      return try RecordParser(input, matcher: matcher, limits: limits, deliver: record).parse()
    }
  }
}
