package import PortfolioModel

/// A list of formatted entries.
package struct ListTemplate: Hashable, Sendable {
  package let id: String
  package let title: String?
  package let query: RecordQuery
  package let format: Format
  /// What an entry says after its title, for the format `entry`; empty takes what suits the kind.
  package let fields: [FieldName]
  /// The labels of fields where they are not the fields' own, for the format `labelled`.
  package let labels: [FieldName: String]
  package let groupBy: Grouping?
  package let isNumbered: Bool

  package enum Format: String, Hashable, Sendable, CaseIterable {
    /// Authors, title, venue, year;volume(issue):pages.
    case citation
    /// Title, venue and year, for works that the document cites in full elsewhere; and who of the authors is a mentee,
    /// where the list is of those.
    case brief
    /// Title and fields.
    case entry
    /// Title, then each field under its label: what is said of one thing at length.
    case labelled
    /// What evaluators wrote, as far as the owner released it.
    case comments
  }
}
