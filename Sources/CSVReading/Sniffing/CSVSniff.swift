/// What a sample of a file says about its dialect, and why.
package struct CSVSniff: Sendable, Hashable {
  /// The dialect that fits best; its encoding is set.
  package var dialect: CSVDialect
  /// One or two sentences for a person: what was seen, and what it was weighed against.
  package var explanation: String
  /// Records in the sample, without a last one that the sample cuts.
  package var recordCount: Int
  /// The number of fields that most records have.
  package var width: Int
  /// How many records have that width.
  package var agreeingCount: Int
}
