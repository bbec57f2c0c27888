extension RecordKindDefinition {
  /// A mentee or advisee and what came of it (AAMC “mentoring and advising”).
  public static let mentoringRelationship = RecordKindDefinition(
    .mentoringRelationship, letter: "M", plural: "mentoring-relationships", aliases: ["mentoring", "mentees"],
    label: "Mentoring relationship",
    fields: [
      FieldDefinition("mentee", "Mentee", .text, sensitivity: .learner, example: "Rivera, Ana"),
      FieldDefinition("menteeInitials", "Mentee’s initials", .text, sensitivity: .learner, example: "A.R."),
      FieldDefinition("menteeCode", "Mentee code", .text, example: "Mentee 3"),
      FieldDefinition("menteeLevel", "Level of mentee", .token(.learnerLevel), example: "resident"),
      FieldDefinition("menteeInstitution", "Mentee’s institution", .text),
      FieldDefinition("role", "Role", .token(.mentoringRole), example: "primary"),
      FieldDefinition("function", "Function", .token(.mentoringFunction), example: "career"),
      FieldDefinition("focus", "Focus", .text, example: "education"),
      FieldDefinition("formal", "Formal programme", .flag),
      FieldDefinition("programme", "Programme", .text),
      FieldDefinition("degree", "Degree sought", .text),
      FieldDefinition("priorDegrees", "Prior degrees", .list(.text)),
      FieldDefinition("project", "Project", .text),
      FieldDefinition("support", "Source of support", .text),
      FieldDefinition("frequency", "Frequency", .text),
      FieldDefinition("hours", "Hours", .hours),
      FieldDefinition("status", "Status", .token(.mentoringStatus), example: "completed"),
      FieldDefinition("outcomes", "Outcomes", .list(.group(.outcomeFields))),
      FieldDefinition("noOutcomeReason", "Reason for no outcome", .token(.noOutcomeReason), sensitivity: .personal),
      FieldDefinition("positionAtEntry", "Position at entry", .text),
      FieldDefinition("initialPosition", "First position after", .text),
      FieldDefinition("currentPosition", "Current position", .text),
      FieldDefinition("currentOrganization", "Current organization", .text),
      FieldDefinition("positionAsOf", "Position as of", .date),
      FieldDefinition(
        "consentToName", "Consent to be named", .token(.nameConsent), sensitivity: .personal, example: "granted"),
      FieldDefinition("courseCode", "Course code", .text),
    ])
}
