/// How one row gives several records of a rule.
package enum MappingExpansion: Hashable, Sendable {
  /// One for each group of columns.
  case group(MappingColumnGroup)
  /// One for each of some columns.
  case unpivot(MappingUnpivot)
}
