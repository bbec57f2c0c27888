/// Columns whose empty cells mean what the last row above says.
package struct MappingFillDown: Hashable, Sendable {
  package var columns: [String]
  /// Only rows that agree in these with the row above take over what it says.
  package var within: [String]

  package init(_ columns: [String], within: [String] = []) { (self.columns, self.within) = (columns, within) }
}
