/// How two records compare in one respect: what a look-alike is explained with.
package struct Finding: Hashable, Sendable {
  package let field: FieldName
  package let outcome: Outcome

  package init(_ field: FieldName, _ outcome: Outcome) { (self.field, self.outcome) = (field, outcome) }

  package enum Outcome: Hashable, Sendable {
    case same
    /// Not equal, and yet nothing that speaks against.
    case alike(Manner)
    case differs
    /// One or both say nothing.
    case unknown
  }

  /// In what way two values are alike.
  package enum Manner: String, Hashable, Sendable {
    /// Other letters or punctuation.
    case spelling
    /// One has a subtitle, or a part of a series, that the other lacks.
    case subtitle
    /// One breaks off.
    case truncated
    /// One gives a translation.
    case translation
    case abbreviation
    /// One has initials where the other has names.
    case initials
    /// One names fewer authors, or some of them are the same.
    case someAuthors
    /// All words of one are among those of the other.
    case part
    case oneYearApart
    case overlapping
    /// A number with and without what says the year or the supplement.
    case suffix
  }

  package var isSame: Bool { outcome == .same }
  package var isAlike: Bool { if case .alike = outcome { true } else { false } }
  package var speaksFor: Bool { isSame || isAlike }
}
