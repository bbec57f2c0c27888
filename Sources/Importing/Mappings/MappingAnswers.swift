/// The columns of a survey whose answers are counted or collected.
package enum MappingAnswers: Hashable, Sendable {
  /// Columns with the labels of their questions; nil takes the column's title.
  case columns([Question])
  /// All columns whose title matches; the first group of the expression is the label.
  case matching(String)

  package struct Question: Hashable, Sendable {
    package var column: String
    package var label: String?

    package init(column: String, label: String? = nil) { (self.column, self.label) = (column, label) }
  }
}
