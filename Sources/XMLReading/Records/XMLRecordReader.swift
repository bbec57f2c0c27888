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
      var viewer = RecordViewer()
      return try parser(source) { tree, index in try viewer.show(tree, at: index, to: record) }.parse()
    }
  }

  /// Reads a file to its end, and calls `handOver` with the records that have come together, in order.
  ///
  /// `handOver` takes the batch and leaves another, whose records have been looked at; a batch that
  /// is lent it leaves itself. All records before a failure are handed over before it is thrown.
  package func readBatches(
    _ source: any XMLByteSource, handOver: (inout XMLRecordBatch) -> XMLReadingStep
  ) throws -> XMLReadingResult {
    try withoutActuallyEscaping(handOver) { handOver in
      var batch = XMLRecordBatch()
      let result = Result {
        try parser(source) { tree, index in
          batch.take(index, of: &tree)
          guard batch.isFull else { return .next }
          let isLent = batch.isLent
          let step = handOver(&batch)
          if isLent { batch.giveBack(&tree) }
          batch.removeAll()
          return step
        }.parse()
      }
      if !batch.isEmpty { _ = handOver(&batch) }
      return try result.get()
    }
  }

  private func parser(
    _ source: any XMLByteSource, deliver: @escaping (inout RecordTree, Int32) throws -> XMLReadingStep
  ) -> RecordParser {
    RecordParser(
      XMLInput(source, limits: limits, pieceSize: pieceSize), matcher: matcher, limits: limits, deliver: deliver)
  }
}
