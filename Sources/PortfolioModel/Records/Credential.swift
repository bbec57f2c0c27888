extension RecordKindDefinition {
  /// Licences and board certification.
  public static let credential = RecordKindDefinition(
    .credential, letter: "K", plural: "credentials", label: "Credential",
    fields: [
      FieldDefinition("type", "Type", .token(.credentialType), example: "boardCertification"),
      FieldDefinition("issuer", "Issuer", .text),
      FieldDefinition("number", "Number", .text, sensitivity: .credentialNumber),
      FieldDefinition("state", "State", .text),
      FieldDefinition("issued", "Issued", .date),
      FieldDefinition("expires", "Expires", .date),
      FieldDefinition("status", "Status", .token(.credentialStatus), example: "active"),
    ])
}
