package import PortfolioModel

/// How a text becomes a value: what a mapping may say beside the field's type.
package struct MappingReading: Hashable, Sendable {
  package var separator: String?
  /// Other texts that split as `separator` does.
  package var furtherSeparators: [String] = []
  package var whitespace = Whitespace.preserve
  package var take = Take.all
  package var nullWords: [String] = []
  /// A regular expression whose first group, or whole match, is kept.
  package var pattern: String?
  /// Texts, in lower case, and what they become.
  package var values: [String: String] = [:]
  package var otherwise = Otherwise.keep
  /// Date formats, tried in turn.
  package var formats: [String] = []
  package var dateOrder: Mapping.DateOrder?
  package var rangeSeparator: String?
  package var basis: Hours.Basis = .unstated
  package var unit = TimeUnit.hours
  package var decimalChar: Character = "."
  package var groupChar: Character = ","
  package var authorStyle: AuthorStyle?
  package var joinedBy = "; "
  package var defaultText: String?
  /// What an absent end means where a text is a range.
  package var missingEnd = MappingSpan.MissingEnd.unknown
  /// What the rows of a group make together.
  package var over = Over.usual
  /// Whether texts are read as a person types them: the plain layouts.
  package var isPlain = false

  /// What a text becomes that the value map does not have.
  package enum Otherwise: Hashable, Sendable {
    case keep, absent, error
    case value(String)
  }

  /// What becomes of blanks and line ends within a text; the words are XML Schema's.
  package enum Whitespace: String, Hashable, Sendable, CaseIterable {
    case preserve
    /// One blank for each run of them.
    case collapse
  }

  /// Which of several values count.
  package enum Take: String, Hashable, Sendable, CaseIterable {
    case all, first, last
  }

  /// Which of the values of a group's rows a field takes.
  package enum Over: String, Hashable, Sendable, CaseIterable {
    /// The value that most rows have.
    case usual
    /// From the earliest date to the latest.
    case range
    /// All values that differ.
    case all
    case first, last
  }

  package enum TimeUnit: String, Hashable, Sendable, CaseIterable {
    case hours, minutes
    /// ISO 8601: `PT4H30M`.
    case duration
  }

  /// How a list of authors is printed.
  package enum AuthorStyle: String, Hashable, Sendable, CaseIterable {
    case lastInitials = "last-initials"
    case lastFirst = "last-first"
    case firstLast = "first-last"
    /// Names that follow one another without anything between them.
    case firstLastJoined = "first-last-joined"
  }

  package init() {}
}
