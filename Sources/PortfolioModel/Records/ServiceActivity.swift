extension RecordKindDefinition {
  /// Committees, societies, reviewing, editing, community.
  public static let serviceActivity = RecordKindDefinition(
    .serviceActivity, letter: "S", plural: "service-activities", aliases: ["service"], label: "Service activity",
    fields: [
      FieldDefinition("body", "Body", .text, example: "Curriculum committee"),
      FieldDefinition("type", "Type", .token(.serviceType), example: "committee"),
      FieldDefinition("role", "Role", .token(.serviceRole), example: "member"),
      FieldDefinition("roleText", "Role as given", .text),
      FieldDefinition("level", "Level", .token(.leadershipLevel), example: "school"),
      FieldDefinition("hours", "Hours", .hours),
      FieldDefinition("outcome", "Outcome", .text),
      FieldDefinition("responsibilities", "Responsibilities", .text),
      FieldDefinition("isElected", "Elected", .flag),
      FieldDefinition("reviewCount", "Reviews", .number),
      FieldDefinition("location", "Place", .text),
    ])
}
