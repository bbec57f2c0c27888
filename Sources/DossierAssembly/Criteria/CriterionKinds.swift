/// The kinds of rules that criteria can have, in the order of the documentation.
package enum CriterionKinds {
  static let all: [any CriterionCheck.Type] = [
    TimeInRank.self,
    SectionsPresent.self,
    StatementLength.self,
    EvaluationCount.self,
    EvaluationPerLearnerGroup.self,
    RefereeCount.self,
    ScopeReach.self,
    PeriodDiscipline.self,
    EffortSum.self,
    UnexplainedGaps.self,
    Agreement.self,
    ProhibitedContent.self,
    SmallN.self,
    TeachingLoad.self,
    Breadth.self,
    RecordCount.self,
    RecordSum.self,
    MenteeOutcomes.self,
    LeadershipAccomplishments.self,
    CVDate.self,
    HeldElsewhere.self,
    AllOf.self,
  ]

  /// The names in YAML.
  package static let names = all.map { $0.name }

  static func kind(_ name: String) -> (any CriterionCheck.Type)? { all.first { $0.name == name } }
}
