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
  /// The place in the order of raw values, by which kinds are compared and hashed: the raw values are strings, and
  /// records are sorted and grouped by kind all the time.
  package var place: Int {
    switch self {
    case .appointment: 0
    case .benchmark: 1
    case .clinicalActivity: 2
    case .credential: 3
    case .curriculumProduct: 4
    case .education: 5
    case .effortAllocation: 6
    case .evaluationSummary: 7
    case .evidenceDocument: 8
    case .goal: 9
    case .grant: 10
    case .honour: 11
    case .leadershipRole: 12
    case .learnerAssessment: 13
    case .leave: 14
    case .mentoringRelationship: 15
    case .professionalDevelopment: 16
    case .referee: 17
    case .scholarlyProduct: 18
    case .serviceActivity: 19
    case .statement: 20
    case .teachingActivity: 21
    }
  }

  public static func == (first: Self, second: Self) -> Bool { first.place == second.place }
  public static func < (first: Self, second: Self) -> Bool { first.place < second.place }
  public func hash(into hasher: inout Hasher) { hasher.combine(place) }
}
