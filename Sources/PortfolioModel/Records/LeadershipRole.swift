extension RecordKindDefinition {
  /// A post in educational leadership and administration (AAMC).
  public static let leadershipRole = RecordKindDefinition(
    .leadershipRole, letter: "L", plural: "leadership-roles", aliases: ["leadership"], label: "Leadership role",
    fields: [
      FieldDefinition("body", "Body", .text, example: "Internal medicine clerkship"),
      FieldDefinition("level", "Level", .token(.leadershipLevel), example: "clerkship"),
      FieldDefinition("positionType", "Position", .token(.positionType), example: "appointed"),
      FieldDefinition("role", "Role", .text),
      FieldDefinition("protectedEffort", "Protected effort, %", .number, sensitivity: .personal, example: "20"),
      FieldDefinition("reportsTo", "Reports to", .text),
      FieldDefinition("teamSize", "Team size", .number, example: "6"),
      FieldDefinition("learnersCovered", "Learners covered", .number, example: "160"),
      FieldDefinition("budget", "Budget", .number, sensitivity: .personal),
      FieldDefinition("hours", "Hours", .hours),
      FieldDefinition("responsibilities", "Responsibilities", .text),
      FieldDefinition("accomplishments", "Accomplishments", .list(.group(.accomplishmentFields))),
      FieldDefinition("isShared", "Shared", .flag),
      FieldDefinition("coLeads", "Shared with", .list(.text)),
    ])
}
