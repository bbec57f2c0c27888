/// What came of reading a file.
package struct XMLReadingResult: Sendable, Equatable {
  package var outcome: XMLOutcome
  package var recordCount: Int
  /// In the order of the file; at most `XMLLimits.listedProblems`. Ends with what ended the reading.
  package var problems: [XMLProblem]
  /// How many problems there were, listed or not.
  package var problemCount: Int
  /// In the order of the file, one for each path; at most `XMLLimits.listedProblems`.
  package var unknownElements: [XMLUnknownElement]
  package var encoding: XMLEncoding
  /// The size of the file as far as it was read.
  package var byteCount: Int
}
