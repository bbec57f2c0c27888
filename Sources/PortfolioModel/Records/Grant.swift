extension RecordKindDefinition {
  /// A grant or contract, applied for or held.
  public static let grant = RecordKindDefinition(
    .grant, letter: "G", plural: "grants", label: "Grant",
    fields: [
      FieldDefinition("funder", "Funder", .text),
      FieldDefinition("number", "Award number", .identifier(.grantNumber)),
      FieldDefinition("mechanism", "Mechanism", .text),
      FieldDefinition("role", "Role", .token(.grantRole), example: "pi"),
      FieldDefinition("investigators", "Investigators", .list(.text)),
      FieldDefinition("amount", "Amount", .number, example: "25000"),
      FieldDefinition("currency", "Currency", .text, example: "USD"),
      FieldDefinition("directCosts", "Direct costs", .number),
      FieldDefinition("effort", "Effort, %", .number, sensitivity: .personal),
      FieldDefinition("status", "Status", .token(.grantStatus), example: "awarded"),
      FieldDefinition("isEducational", "Education grant", .flag, example: "true"),
      FieldDefinition("abstract", "Abstract", .text),
    ])
}
