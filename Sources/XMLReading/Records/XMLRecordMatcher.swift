/// Which elements of a file are records, and what else is kept for them.
package struct XMLRecordMatcher: Sendable, Hashable {
  /// Each of these elements is delivered as a record. A record inside a record is not one.
  package var records: [XMLElementPattern]
  /// These are kept for the records that follow until the element around them ends; a record finds
  /// them with paths such as `../orcid-identifier/path`.
  package var context: [XMLElementPattern]
  /// These are known and skipped.
  package var ignored: [XMLElementPattern]

  package init(
    records: [XMLElementPattern], context: [XMLElementPattern] = [], ignored: [XMLElementPattern] = []
  ) {
    self.records = records
    self.context = context
    self.ignored = ignored
  }
}
