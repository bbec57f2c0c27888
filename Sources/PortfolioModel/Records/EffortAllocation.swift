extension RecordKindDefinition {
  /// Planned and actual effort of one category in one period; the lines of a period add to 100 %.
  public static let effortAllocation = RecordKindDefinition(
    .effortAllocation, letter: "F", plural: "effort-allocations", aliases: ["effort"], label: "Effort allocation",
    fields: [
      FieldDefinition("category", "Category", .token(.effortCategory), example: "teaching"),
      FieldDefinition("planned", "Planned, %", .number, sensitivity: .personal, example: "30"),
      FieldDefinition("actual", "Actual, %", .number, sensitivity: .personal, example: "35"),
      FieldDefinition("hours", "Hours", .hours, sensitivity: .personal),
    ])
}
