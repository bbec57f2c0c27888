package import PortfolioModel

/// A narrative as the owner wrote it.
package struct StoredStatement: Hashable, Sendable {
  /// A token of the vocabulary of statement kinds: `teachingPhilosophy`.
  package let kind: String
  /// Markdown.
  package let text: String
  package let setOn: CalendarDay
}
