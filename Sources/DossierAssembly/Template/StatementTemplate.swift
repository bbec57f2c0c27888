/// A statement's place in a template.
package struct StatementTemplate: Hashable, Sendable {
  /// A token of the statement kinds, known or the school's own.
  package let kind: String
  /// Nil takes the name of the kind.
  package let title: String?
  /// The school's limit in words; a longer text is shown whole and reported as a gap.
  package let wordLimit: Int?
  /// What the school wants at least; a shorter text is reported as a gap.
  package let wordMinimum: Int?
  /// Whether a dossier without it is complete.
  package let isOptional: Bool
}
