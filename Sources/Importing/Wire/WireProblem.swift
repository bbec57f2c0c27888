/// Something in a message that is not as the importer protocol says.
package struct WireProblem: Error, Hashable, Sendable {
  /// Where in the message: `fields.spans[0]`; empty for the message itself.
  package let path: String
  /// What is wrong, as the end of a sentence: "is not a date such as 2024-07".
  package let reason: String
  /// The text that gives offence.
  package let excerpt: String?

  package init(_ path: String, _ reason: String, excerpt: String? = nil) {
    (self.path, self.reason, self.excerpt) = (path, reason, excerpt)
  }
}
