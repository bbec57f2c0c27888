extension RecordKind {
  /// The kind's names and fields.
  public var definition: RecordKindDefinition {
    switch self {
    case .teachingActivity: .teachingActivity
    case .curriculumProduct: .curriculumProduct
    case .mentoringRelationship: .mentoringRelationship
    case .learnerAssessment: .learnerAssessment
    case .leadershipRole: .leadershipRole
    case .evaluationSummary: .evaluationSummary
    case .scholarlyProduct: .scholarlyProduct
    case .grant: .grant
    case .honour: .honour
    case .serviceActivity: .serviceActivity
    case .professionalDevelopment: .professionalDevelopment
    case .appointment: .appointment
    case .education: .education
    case .credential: .credential
    case .clinicalActivity: .clinicalActivity
    case .goal: .goal
    case .effortAllocation: .effortAllocation
    case .statement: .statement
    case .referee: .referee
    case .evidenceDocument: .evidenceDocument
    case .benchmark: .benchmark
    case .leave: .leave
    }
  }

  /// Finds the kind that a person means: its raw value, its plural, or one of its aliases.
  public init?(named name: some StringProtocol) {
    let wanted = name.lowercased()
    let found = Self.allCases.first { kind in
      let definition = kind.definition
      return kind.rawValue.lowercased() == wanted || definition.plural == wanted
        || definition.aliases.contains(wanted)
    }
    guard let found else { return nil }
    self = found
  }
}
