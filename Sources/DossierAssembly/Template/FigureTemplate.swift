/// A chart of a template.
package struct FigureTemplate: Hashable, Sendable {
  package let id: String
  package let kind: Kind
  package let query: RecordQuery
  /// Nil lets the data say it.
  package let caption: String?

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Contact hours per year, stacked by learner group.
    case teachingHours
    /// Evaluation means over time, one panel for each scale.
    case evaluationMeans
    /// Mentees from start to end, with what came of them.
    case menteeTimeline
    /// Leadership and service by how far they reach.
    case scopes
    /// Planned and actual effort by category and year.
    case effort
    /// Works by year and type, education scholarship apart from other.
    case scholarship
    /// Records by theme and educator domain.
    case themes
  }
}
