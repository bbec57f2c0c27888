/// The kinds of activity that a portfolio holds.
public enum RecordKind: String, Hashable, Sendable, CaseIterable {
  case teachingActivity
  case curriculumProduct
  case mentoringRelationship
  case learnerAssessment
  case leadershipRole
  case evaluationSummary
  case scholarlyProduct
  case grant
  case honour
  case serviceActivity
  case professionalDevelopment
  case appointment
  case education
  case credential
  case clinicalActivity
  case goal
  case effortAllocation
  case statement
  case referee
  case evidenceDocument
  case benchmark
  case leave
}

extension RecordKind: Comparable {
  public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}
