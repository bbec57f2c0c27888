/// The cells of one row, or the values of one element, and which fields are made of them.
package struct RecordTrace: Sendable {
  package struct Cell: Sendable, Hashable {
    /// The column's title, or the path.
    package let name: String
    package let text: String
  }

  /// What one rule reads of the row.
  package struct Rule: Sendable {
    /// From 1, as the mapping has them.
    package let number: Int
    /// The rule's kind, as the mapping names it.
    package let kind: String
    /// For each field, and for `key` and `person`, the numbers of the cells that it reads.
    package let fields: [(name: String, cells: [Int])]
  }

  /// The line of the row or element, from 1.
  package let line: Int
  package let cells: [Cell]
  /// The rules that apply.
  package let rules: [Rule]
}
