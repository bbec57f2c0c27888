/// A table of records.
package struct TableTemplate: Hashable, Sendable {
  package let id: String
  /// Nil takes the title of the section.
  package let caption: String?
  package let query: RecordQuery
  package let columns: [ColumnTemplate]
  package let groupBy: Grouping?
  /// Makes a table for each value: evaluation scales, which never share one.
  package let splitBy: Grouping?
  package let hasTotals: Bool
  /// Whether records that say the same but for their dates and numbers make one row.
  package let combines: Bool
}
