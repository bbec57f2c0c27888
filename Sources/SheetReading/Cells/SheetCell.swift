/// One cell of a row that has something in it.
package struct SheetCell: Sendable, Hashable {
  /// From 1.
  package let column: Int
  package let type: CellType
  /// Where its text stands in the row's.
  let range: Range<Int>

  package enum CellType: Sendable, Hashable {
    case text
    /// A number in its shortest form, or a percentage with its sign.
    case number
    /// A day, a month or a year as ISO 8601 writes it, with the time of day where the cell has one.
    case date
    /// A time of day, or a number of hours and minutes.
    case time
    /// `TRUE` or `FALSE`.
    case flag
  }
}
