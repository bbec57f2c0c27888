extension RecordKindDefinition {
  /// Degrees, residency, fellowship.
  public static let education = RecordKindDefinition(
    .education, letter: "Q", plural: "education", aliases: ["education-training"], label: "Education or training",
    fields: [
      FieldDefinition("type", "Type", .token(.educationType), example: "degree"),
      FieldDefinition("degree", "Degree", .text, example: "MD"),
      FieldDefinition("field", "Field", .text),
      FieldDefinition("thesis", "Thesis", .text),
      FieldDefinition("advisor", "Advisor", .text),
      FieldDefinition("isCompleted", "Completed", .flag),
      FieldDefinition("distinction", "Distinction", .text),
      FieldDefinition("location", "Place", .text),
    ])
}
