extension RecordKindDefinition {
  /// Time away, in general terms; private unless the owner says otherwise.
  public static let leave = RecordKindDefinition(
    .leave, letter: "Z", plural: "leaves", aliases: ["leave"], label: "Leave or interruption",
    fields: [
      FieldDefinition("type", "Type", .token(.leaveType), sensitivity: .personal, example: "parental"),
      FieldDefinition("clockEffect", "Effect on the clock", .text, sensitivity: .personal),
    ])
}
