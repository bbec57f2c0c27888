extension RecordKindDefinition {
  /// A referee and how far the letter is. The letter itself is never stored.
  public static let referee = RecordKindDefinition(
    .referee, letter: "Y", plural: "referees", label: "Referee",
    fields: [
      FieldDefinition("name", "Name", .text),
      FieldDefinition("rank", "Rank", .text),
      FieldDefinition("institution", "Institution", .text),
      FieldDefinition("category", "Category", .token(.refereeCategory), example: "externalIndependent"),
      FieldDefinition("relationship", "Relationship", .text),
      FieldDefinition("hasConflict", "Conflict of interest", .flag),
      FieldDefinition("status", "Status", .token(.refereeStatus), example: "suggested"),
      FieldDefinition("email", "E-mail", .text, sensitivity: .personal),
    ])
}
