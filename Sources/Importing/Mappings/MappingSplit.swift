/// Columns whose cells are lists of the same length: `60;30;30` beside `Lecture;Lab;Review`.
package struct MappingSplit: Hashable, Sendable {
  package var columns: [String]
  package var separator: String

  package init(_ columns: [String], separator: String) { (self.columns, self.separator) = (columns, separator) }
}
