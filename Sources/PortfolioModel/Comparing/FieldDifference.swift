/// A field that does not say the same in two portfolios.
package struct FieldDifference: Hashable, Sendable {
  package let name: FieldName
  /// Nil where the field was absent.
  package let before: Value?
  /// Nil where the field is absent now.
  package let after: Value?
  package let reason: ChangeReason

  package init(name: FieldName, before: Value?, after: Value?, reason: ChangeReason) {
    (self.name, self.before, self.after, self.reason) = (name, before, after, reason)
  }
}
