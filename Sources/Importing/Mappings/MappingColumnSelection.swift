/// Some of a file's columns.
package enum MappingColumnSelection: Hashable, Sendable {
  case titles([String])
  /// All columns one of whose titles matches.
  case matching(String)
  /// From one column to another, with both.
  case between(String, String)
  /// A column and those behind it that have no title in the first row of the header.
  case following(String)
}
