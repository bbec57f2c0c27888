package import PortfolioModel

/// A narrative as the owner wrote it.
package struct StoredStatement: Hashable, Sendable {
  /// A token of the vocabulary of statement kinds: `teachingPhilosophy`.
  package let kind: String
  package let markdown: String
  package let changedOn: CalendarDay
}
