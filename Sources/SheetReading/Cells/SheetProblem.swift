/// Something about a cell that a person should know, with its place.
package struct SheetProblem: Sendable, Hashable {
  package let kind: Kind
  /// From 1.
  package let row: Int
  /// From 1; 0 where the whole row is meant.
  package let column: Int
  /// What stands in the cell.
  package let text: String

  package enum Kind: Sendable, Hashable {
    /// A formula came to nothing: `#N/A`, `#REF!`. The cell is empty.
    case errorValue
    /// A formula whose result was never computed. The cell is empty.
    case uncomputedFormula
    /// A date that no calendar has, such as 29 February 1900. The cell keeps its number.
    case impossibleDate
    /// The cell points to a text that the workbook does not have, or its number is none. The cell is empty.
    case unreadable
    /// The value of a merged cell counts for its first row only.
    case merged
  }

  init(_ kind: Kind, row: Int, column: Int, text: String) {
    (self.kind, self.row, self.column, self.text) = (kind, row, column, text)
  }
}
