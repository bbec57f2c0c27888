/// Columns that each hold one entry: a matrix becomes an entry for each of its cells.
package struct MappingUnpivot: Hashable, Sendable {
  package var columns: MappingColumnSelection
  /// What the texts of the header are called, from its first row to its last.
  package var names: [String]
  /// What the cell is called.
  package var value: String
  /// Whether an empty cell of the header means what stands to its left, as where cells were merged.
  package var fillsHeader = false

  package init(_ columns: MappingColumnSelection, names: [String], value: String) {
    (self.columns, self.names, self.value) = (columns, names, value)
  }
}
