package import PortfolioModel

/// By what rows or entries are put under headings.
package enum Grouping: Hashable, Sendable {
  case field(FieldName)
  case computed(Computed)

  package enum Computed: String, Hashable, Sendable, CaseIterable {
    case academicYear
    case calendarYear
    /// UME, GME and so on; several of them are mixed learners.
    case learnerGroup
    /// The ends and the direction of an evaluation's scale.
    case scale
    /// The kind of record.
    case kind
  }
}
