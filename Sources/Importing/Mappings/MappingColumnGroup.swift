/// Columns that come several times in a row, each time as an entry of its own, found by their titles.
///
/// `{n}` in a title stands for the group's number, which the file has there.
package struct MappingColumnGroup: Hashable, Sendable {
  /// The title with which each group begins; nil where only its end is known.
  package var from: String?
  /// The title with which each group ends; nil where a group reaches to the next.
  package var to: String?
  /// Titles that a group has beside those that the rule reads.
  package var columns: [String] = []
  /// Titles that a group may lack without anybody being told.
  package var optional: [String] = []
  /// The title behind which the groups stand.
  package var after: String?
  /// The title, behind `after`, before which they stand.
  package var before: String?

  package init() {}
}
