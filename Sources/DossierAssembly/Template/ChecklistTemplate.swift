/// The checklist of summary evaluations by group of learners.
package struct ChecklistTemplate: Hashable, Sendable {
  package let id: String
  /// Nil says what it is.
  package let caption: String?
  /// Nil takes the section's.
  package let period: PeriodPolicy?
}
