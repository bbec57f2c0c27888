/// A field of which the owner says that it has no value, and what the sources say all the same.
package struct RemovedField: Sendable {
  /// The number of the decision.
  package let decision: Int64
  package let said: [ResolvedField.Said]
  package let sourceChangedSinceCorrection: Bool
}
