package import PortfolioModel

/// A table that counts records instead of showing them.
package struct SummaryTemplate: Hashable, Sendable {
  package let id: String
  /// Nil takes the title of the section.
  package let caption: String?
  package let query: RecordQuery
  /// What makes the rows.
  package let groupBy: Grouping
  /// The head of the first column; nil takes what suits the grouping.
  package let header: String?
  /// A field whose values make the columns, each with the number of records.
  package let across: FieldName?
  package let measures: [Measure]
  package let hasTotals: Bool

  /// What is said of the records of a row.
  package enum Measure: String, Hashable, Sendable, CaseIterable {
    /// How many there are.
    case count
    /// The contact hours that the period counts.
    case hours
    /// The learners of those with a number.
    case learners
    /// From the first year to the last.
    case years
    /// How many go on on the day of the document.
    case ongoing
    /// How many have a recorded outcome.
    case withOutcome
  }
}
