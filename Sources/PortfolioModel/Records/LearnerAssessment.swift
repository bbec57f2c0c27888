extension RecordKindDefinition {
  /// Assessment of learners: instruments, rating, committees (AAMC “learner assessment”).
  public static let learnerAssessment = RecordKindDefinition(
    .learnerAssessment, letter: "A", plural: "learner-assessments", aliases: ["assessment"],
    label: "Learner assessment",
    fields: [
      FieldDefinition("type", "Type", .token(.assessmentType), example: "osce"),
      FieldDefinition("instrument", "Instrument", .text),
      FieldDefinition("role", "Role", .token(.assessmentRole), example: "designer"),
      FieldDefinition("learnerLevels", "Learners", .list(.token(.learnerLevel)), example: "medClerkship"),
      FieldDefinition("learnersAssessed", "Learners assessed", .number, example: "90"),
      FieldDefinition("hours", "Hours", .hours),
      FieldDefinition("validityEvidence", "Validity evidence", .text),
      FieldDefinition("adoption", "Adoption", .token(.scope), example: "local"),
    ])
}
