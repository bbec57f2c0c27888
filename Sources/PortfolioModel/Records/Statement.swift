extension RecordKindDefinition {
  /// A narrative in Markdown.
  public static let statement = RecordKindDefinition(
    .statement, letter: "X", plural: "statements", label: "Statement",
    fields: [
      FieldDefinition("kind", "Kind", .token(.statementKind), example: "teachingPhilosophy"),
      FieldDefinition("text", "Text", .text),
      FieldDefinition("version", "Version", .text),
    ])
}
