import PortfolioModel

extension FigureTemplate.Kind {
  /// The records that the figure is of.
  var recordKinds: [RecordKind] {
    switch self {
    case .teachingHours: [.teachingActivity]
    case .evaluationMeans: [.evaluationSummary]
    case .menteeTimeline: [.mentoringRelationship]
    case .scopes: [.leadershipRole, .serviceActivity]
    case .effort: [.effortAllocation]
    case .scholarship: [.scholarlyProduct]
    case .themes: EducatorDomain.evidenceKinds
    }
  }

  /// The query of the figure, with what a template adds to it.
  func query(
    conditions: [RecordQuery.Condition] = [], isFeatured: Bool? = nil, isWithMentee: Bool? = nil,
    isCurrent: Bool? = nil, period: PeriodPolicy? = nil
  ) -> RecordQuery {
    // What has no theme is nothing to the matrix: not even an undated record that no period can count.
    let own = self == .themes ? [RecordQuery.Condition("themes", .isPresent(true))] : []
    return RecordQuery(
      kinds: recordKinds, conditions: own + conditions, isFeatured: isFeatured, isWithMentee: isWithMentee,
      isCurrent: isCurrent, period: period)
  }
}
