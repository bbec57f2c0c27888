/// The numbers of one sentence that nothing proves: neither a citation in the sentence nor a computed figure.
package struct NumberClaim: Hashable, Sendable {
  /// "120 residents": each with what is counted, as written.
  package let numbers: [String]
  /// Of the first, from 1.
  package let line: Int
  /// From 1, in characters.
  package let column: Int
}
