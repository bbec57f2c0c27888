extension RecordKindDefinition {
  /// A document of the register.
  public static let evidenceDocument = RecordKindDefinition(
    .evidenceDocument, letter: "V", plural: "evidence-documents", aliases: ["documents"], label: "Evidence document",
    fields: [
      FieldDefinition("registerNumber", "Register number", .text),
      FieldDefinition("type", "Type", .text),
      FieldDefinition("path", "File", .text, sensitivity: .personal),
      FieldDefinition("sha256", "SHA-256", .text),
      FieldDefinition("isConfidential", "Confidential", .flag),
      FieldDefinition("pages", "Pages", .number),
      FieldDefinition("linkedRecords", "Evidence for", .list(.text)),
    ])
}
