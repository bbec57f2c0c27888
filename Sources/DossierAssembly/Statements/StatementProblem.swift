/// Something in a statement that cannot be rendered as it is written, with its place.
package struct StatementProblem: Hashable, Sendable, CustomStringConvertible {
  /// A token of the statement kinds: `teachingPhilosophy`.
  package let statement: String
  package let kind: Kind
  /// From 1.
  package let line: Int
  /// From 1, in characters.
  package let column: Int
  package let message: String
  /// What is written there.
  package let excerpt: String
  package let remedy: String

  package enum Kind: Hashable, Sendable, CaseIterable {
    case unknownRecord
    case severalRecords
    case hiddenRecord
    case unknownFigure
    case unknownPeriod
    case unclearMark
    /// A figure that has no one honest value: a mean over several scales, a time since a promotion that nobody knows.
    case noValue
    /// A figure that no record tells: it says that it is not recorded.
    case nothingRecorded
  }

  /// Whether no document can be built of the statement.
  package var isBlocking: Bool { kind != .hiddenRecord && kind != .nothingRecorded }

  package init(
    _ kind: Kind, statement: String, at place: (line: Int, column: Int), _ message: String, excerpt: String,
    remedy: String
  ) {
    (self.kind, self.statement, self.message) = (kind, statement, message)
    (line, column) = place
    (self.excerpt, self.remedy) = (excerpt, remedy)
  }

  /// `candidate:12:5: There is no record “T-7K3Q”. …`
  package var description: String { "\(statement):\(line):\(column): \(message) \(remedy)" }
}
