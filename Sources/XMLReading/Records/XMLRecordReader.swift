/// Reads an XML file record by record, in memory that does not grow with the file.
///
/// Nothing outside the file is read: no DTD, no external entity, no network. It can be used from any
/// number of tasks, each reading has its own parser.
package struct XMLRecordReader: Sendable {
  private let matcher: XMLRecordMatcher
  private let limits: XMLLimits

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
      let parser = RecordParser(matcher: matcher, limits: limits, deliver: record)
      var input = XMLInput(source, limits: limits)
      try input.feed(parser)
      let state = parser.state
      if let error = state.thrown { throw error }
      return XMLReadingResult(
        outcome: state.outcome ?? .complete, recordCount: state.recordCount,
        problems: state.problems.listed, problemCount: state.problems.count,
        unknownElements: state.unknownElements, encoding: input.encoding, byteCount: input.byteCount)
    }
  }
}
