extension RecordKindDefinition {
  /// Clinical work that the dossier describes.
  public static let clinicalActivity = RecordKindDefinition(
    .clinicalActivity, letter: "N", plural: "clinical-activities", aliases: ["clinical"], label: "Clinical activity",
    fields: [
      FieldDefinition("site", "Site", .text),
      FieldDefinition("setting", "Setting", .token(.teachingSetting), example: "inpatient"),
      FieldDefinition("role", "Role", .text, example: "Attending"),
      FieldDefinition("weeksPerYear", "Weeks per year", .number, example: "8"),
      FieldDefinition("sessionsPerWeek", "Sessions per week", .number),
      FieldDefinition("volume", "Volume", .text),
      FieldDefinition("innovation", "Innovation", .text),
      FieldDefinition("outcomes", "Quality outcomes", .text),
      FieldDefinition("includesTeaching", "Includes teaching", .flag),
    ])
}
