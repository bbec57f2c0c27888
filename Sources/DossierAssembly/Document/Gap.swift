/// Something that a committee will miss, and what to do about it.
package struct Gap: Hashable, Sendable {
  package let kind: Kind
  /// "No teaching evaluation for 2016–17."
  package let message: String
  package let remedy: String
  /// The records that it is about.
  package let recordIDs: [String]

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case emptySection
    case yearWithoutEvaluation
    case menteeWithoutOutcome
    case undated
    case missingDetail
    case statementTooLong
    case statementTooShort
    case tooManyPages
    case effortSum
    case noLongerInSource
    case criterionNotMet
  }

  package init(kind: Kind, message: String, remedy: String, recordIDs: [String] = []) {
    (self.kind, self.message, self.remedy, self.recordIDs) = (kind, message, remedy, recordIDs)
  }
}
