extension RecordKindDefinition {
  /// An honour or award.
  public static let honour = RecordKindDefinition(
    .honour, letter: "H", plural: "honours", aliases: ["honors", "awards"], label: "Honour or award",
    fields: [
      FieldDefinition("granter", "Granted by", .text),
      FieldDefinition("type", "Type", .token(.honourType), example: "teaching"),
      FieldDefinition("result", "Result", .token(.honourResult), example: "awarded"),
      FieldDefinition("criteria", "Criteria", .text),
      FieldDefinition("frequency", "Frequency", .text),
      FieldDefinition("purpose", "Purpose", .text),
    ])
}
