package import PortfolioModel

/// A theme that a record's own words speak for.
package struct ThemeSuggestion: Sendable {
  package let record: Record
  package let theme: Theme
  package let reasons: [Reason]

  /// A word of the record that is among the theme's.
  package struct Reason: Hashable, Sendable {
    /// The words as the record has them: "Bias training".
    package let words: String
    /// Where they stand: "Title".
    package let field: String
  }
}
