/// What stands in a statement in place of something that the program fills in.
package struct StatementMark: Hashable, Sendable {
  /// The bytes of the statement that the mark takes.
  package let range: Range<Int>
  package let content: Content

  package enum Content: Hashable, Sendable {
    /// `[@T-7K3Q; @M-ABCD]`
    case citation([Reference])
    /// `{{teaching.hours.total career}}`
    case figure(name: String, period: String?)
  }

  /// A record as the owner names it: an id, or the beginning of one.
  package struct Reference: Hashable, Sendable {
    package let id: String
    /// The byte of the statement at which it begins.
    package let offset: Int
  }
}
