extension RecordKindDefinition {
  /// Evaluations of teaching by one group of evaluators on one instrument and scale.
  public static let evaluationSummary = RecordKindDefinition(
    .evaluationSummary, letter: "E", plural: "evaluation-summaries", aliases: ["evaluations"],
    label: "Evaluation summary",
    fields: [
      FieldDefinition("subject", "What was evaluated", .text, example: "Internal medicine clerkship"),
      FieldDefinition("courseCode", "Course code", .text, example: "IM 710"),
      FieldDefinition("section", "Section", .text),
      FieldDefinition("evaluatorGroup", "Evaluators", .token(.evaluatorGroup), example: "students"),
      FieldDefinition("learnerLevels", "Learners", .list(.token(.learnerLevel))),
      FieldDefinition("instrument", "Instrument", .text, example: "Clerkship evaluation form"),
      FieldDefinition("invited", "Invited", .number, example: "30"),
      FieldDefinition("responded", "Responses", .number, example: "24"),
      FieldDefinition("scaleMinimum", "Scale from", .number, example: "1", mayBeNegative: true),
      FieldDefinition("scaleMaximum", "Scale to", .number, example: "5", mayBeNegative: true),
      FieldDefinition("higherIsBetter", "Higher is better", .flag),
      FieldDefinition("overallMean", "Overall mean", .number, example: "4.6", mayBeNegative: true),
      FieldDefinition("overallMedian", "Overall median", .number, mayBeNegative: true),
      FieldDefinition("overallSD", "Overall SD", .number, example: "0.5"),
      FieldDefinition("overallItem", "Overall item", .text, example: "Overall teaching effectiveness"),
      // Fewer than the responses, where some left the overall question out.
      FieldDefinition("overallCount", "Overall n", .number, example: "22"),
      FieldDefinition("items", "Items", .list(.group(.evaluationItemFields))),
      FieldDefinition("benchmarkGroup", "Comparison group", .text, example: "Department"),
      FieldDefinition("benchmarkCount", "Comparison n", .number),
      FieldDefinition("benchmarkMean", "Comparison mean", .number, example: "4.4", mayBeNegative: true),
      FieldDefinition("benchmarkPercentile", "Percentile", .number),
      FieldDefinition("comments", "Comments", .list(.group(.commentFields)), sensitivity: .comment),
      FieldDefinition("attributionConfirmed", "Attribution confirmed", .flag),
    ])
}
