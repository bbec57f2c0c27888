/// A name for a column that files title in several ways.
package struct MappingColumn: Hashable, Sendable {
  package var name: String
  package var titles: [String]
  /// The column's own words for "absent", beside those of the mapping.
  package var nullWords: [String]

  package init(name: String, titles: [String], nullWords: [String] = []) {
    (self.name, self.titles, self.nullWords) = (name, titles, nullWords)
  }
}
