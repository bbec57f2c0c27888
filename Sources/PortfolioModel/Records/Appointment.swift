extension RecordKindDefinition {
  /// An academic, hospital or other appointment; drives “since last promotion”.
  public static let appointment = RecordKindDefinition(
    .appointment, letter: "R", plural: "appointments", label: "Appointment",
    fields: [
      FieldDefinition("rank", "Rank", .token(.academicRank), example: "assistantProfessor"),
      FieldDefinition("rankText", "Rank as given", .text),
      FieldDefinition("track", "Track", .text, example: "Clinician educator"),
      FieldDefinition("type", "Type", .token(.appointmentType), example: "primary"),
      FieldDefinition("effort", "FTE, %", .number, sensitivity: .personal),
      FieldDefinition("tenure", "Tenure", .token(.tenureStatus)),
      FieldDefinition("isPromotion", "Promotion", .flag),
      FieldDefinition("location", "Place", .text),
    ])
}
