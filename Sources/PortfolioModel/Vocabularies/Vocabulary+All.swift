extension Vocabulary {
  /// Every vocabulary, for documentation and for tests.
  public static let all: [Vocabulary] = [
    .learnerLevel, .teachingMethod, .teachingSetting, .teachingRole, .mentoringRole,
    .mentoringFunction, .mentoringStatus, .noOutcomeReason, .nameConsent, .outcomeKind,
    .scope, .educatorCategory, .engagement, .kirkpatrick, .visibility,
    .curriculumType, .developmentRole, .assessmentType, .assessmentRole, .leadershipLevel,
    .positionType, .evaluatorGroup, .scholarlyType, .publicationStatus, .boyerType,
    .grantRole, .grantStatus, .honourType, .honourResult, .serviceRole,
    .serviceType, .developmentType, .creditType, .academicRank, .appointmentType,
    .tenureStatus, .educationType, .credentialType, .credentialStatus, .goalStatus,
    .goalHorizon, .effortCategory, .statementKind, .refereeCategory, .refereeStatus,
    .leaveType, .learnerCountBasis, .theme,
  ]
}
