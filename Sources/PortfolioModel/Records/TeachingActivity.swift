extension RecordKindDefinition {
  /// Teaching: a course, a series, supervision (AAMC “teaching”).
  public static let teachingActivity = RecordKindDefinition(
    .teachingActivity, letter: "T", plural: "teaching-activities", aliases: ["teaching"], label: "Teaching activity",
    fields: [
      FieldDefinition("courseCode", "Course code", .text, example: "IM 710"),
      FieldDefinition("topic", "Topic", .text, example: "Heart failure"),
      FieldDefinition("method", "Method", .token(.teachingMethod), example: "smallGroup"),
      FieldDefinition("role", "Role", .token(.teachingRole), example: "facilitator"),
      FieldDefinition("setting", "Setting", .token(.teachingSetting), example: "classroom"),
      FieldDefinition("learnerLevels", "Learners", .list(.token(.learnerLevel)), example: "medClerkship; resident"),
      FieldDefinition("learnerCount", "Number of learners", .number, example: "24"),
      FieldDefinition("learnerCountBasis", "Count basis", .token(.learnerCountBasis), example: "average"),
      FieldDefinition("sessions", "Sessions", .number, example: "8"),
      FieldDefinition("contactHours", "Contact hours", .hours, example: "16 total"),
      FieldDefinition("prepHours", "Preparation hours", .hours, example: "8 total"),
      FieldDefinition("enrollment", "Enrollment", .number),
      FieldDefinition("section", "Section", .text, example: "002"),
      FieldDefinition("credits", "Credits", .number),
      FieldDefinition("workloadUnits", "Workload units", .number),
      FieldDefinition("workloadScheme", "Workload scheme", .text),
      FieldDefinition("required", "Required", .flag),
      FieldDefinition("teamShare", "Share of teaching, %", .number, example: "50"),
      FieldDefinition("coTeachers", "Taught with", .list(.text)),
      FieldDefinition("isInvited", "Invited", .flag),
      FieldDefinition("deliveryMode", "Delivery", .text, example: "In person"),
      FieldDefinition("level", "Course level", .text),
      FieldDefinition("comments", "Remarks", .text),
    ])
}
