/// A decision with its number and its day.
package struct RecordedDecision: Hashable, Sendable {
  package let number: Int64
  package let decision: Decision
  package let madeOn: CalendarDay
  /// For a correction, what the sources said when it was made, so that a later change can be pointed out.
  package let sourceValue: Value?

  package init(number: Int64, decision: Decision, madeOn: CalendarDay, sourceValue: Value? = nil) {
    (self.number, self.decision) = (number, decision)
    (self.madeOn, self.sourceValue) = (madeOn, sourceValue)
  }
}
