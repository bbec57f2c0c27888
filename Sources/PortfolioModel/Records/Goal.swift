extension RecordKindDefinition {
  /// A goal and what became of it.
  public static let goal = RecordKindDefinition(
    .goal, letter: "O", plural: "goals", label: "Goal",
    fields: [
      FieldDefinition("area", "Area", .token(.effortCategory), example: "teaching"),
      FieldDefinition("horizon", "Horizon", .token(.goalHorizon), example: "year"),
      FieldDefinition("measure", "Measure", .text),
      FieldDefinition("target", "Target date", .date),
      FieldDefinition("status", "Status", .token(.goalStatus), example: "inProgress"),
      FieldDefinition("progress", "Progress", .text),
      FieldDefinition("obstacles", "Obstacles", .text, sensitivity: .personal),
      FieldDefinition("supportNeeded", "Support needed", .text, sensitivity: .personal),
    ])
}
