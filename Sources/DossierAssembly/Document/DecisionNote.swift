/// A decision of the owner that a value comes from, as a reader sees it.
package struct DecisionNote: Hashable, Sendable {
  package let number: Int64
  /// "Contact hours corrected to 24; the source says 20."
  package let text: String
  /// The day of the decision, as `2026-05-01`.
  package let madeOn: String

  package init(number: Int64, text: String, madeOn: String) {
    (self.number, self.text, self.madeOn) = (number, text, madeOn)
  }
}
