package import PortfolioModel

/// In which of the AAMC's educator domains, or beside them, a record is evidence.
package enum EducatorDomain {
  /// The five domains: what an educator's work is laid out by.
  package static let core: [String] = [
    "teaching", "learnerAssessment", "curriculum", "mentoringAdvising", "leadershipAdministration",
  ]

  /// The kinds of record that can be evidence of a theme.
  package static let evidenceKinds: [RecordKind] = [
    .teachingActivity, .evaluationSummary, .learnerAssessment, .curriculumProduct, .mentoringRelationship,
    .leadershipRole, .scholarlyProduct, .grant, .professionalDevelopment, .serviceActivity, .honour, .clinicalActivity,
  ]

  /// The token of a record's domain: what the record says, else that of its kind; nil where neither tells.
  package static func token(of record: Record) -> String? {
    record.text("educatorCategory") ?? usual(record.kind)
  }

  private static func usual(_ kind: RecordKind) -> String? {
    switch kind {
    case .teachingActivity, .evaluationSummary: "teaching"
    case .learnerAssessment: "learnerAssessment"
    case .curriculumProduct: "curriculum"
    case .mentoringRelationship: "mentoringAdvising"
    case .leadershipRole: "leadershipAdministration"
    case .scholarlyProduct, .grant: "scholarship"
    case .professionalDevelopment: "professionalDevelopment"
    case .serviceActivity: "service"
    case .honour: "recognition"
    default: nil
    }
  }
}
