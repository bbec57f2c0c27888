extension RecordKindDefinition {
  /// What the person learnt: courses, CME, fellowships.
  public static let professionalDevelopment = RecordKindDefinition(
    .professionalDevelopment, letter: "D", plural: "professional-development", aliases: ["development"],
    label: "Professional development",
    fields: [
      FieldDefinition("provider", "Provider", .text),
      FieldDefinition("type", "Type", .token(.developmentType), example: "course"),
      FieldDefinition("hours", "Hours", .hours),
      FieldDefinition("credits", "Credits", .number, example: "12"),
      FieldDefinition("creditType", "Credit type", .token(.creditType), example: "amaCategory1"),
      FieldDefinition("learnings", "What was learnt", .text),
      FieldDefinition("changeInPractice", "Change in practice", .text),
      FieldDefinition("location", "Place", .text),
    ])
}
