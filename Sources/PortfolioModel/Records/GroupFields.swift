extension [FieldDefinition] {
  /// Outcome of mentoring.
  public static let outcomeFields: [FieldDefinition] = [
    FieldDefinition("kind", "Kind", .token(.outcomeKind)),
    FieldDefinition("text", "What", .text),
    FieldDefinition("date", "Date", .date),
    FieldDefinition("menteeIsFirstAuthor", "Mentee is first author", .flag),
    FieldDefinition("jointWithMentor", "Joint with mentor", .flag),
  ]

  /// Accomplishment.
  public static let accomplishmentFields: [FieldDefinition] = [
    FieldDefinition("text", "What", .text),
    FieldDefinition("metric", "Metric", .text),
    FieldDefinition("before", "Before", .number, mayBeNegative: true),
    FieldDefinition("after", "After", .number, mayBeNegative: true),
    FieldDefinition("metricUnit", "Unit", .text),
    FieldDefinition("date", "Date", .date),
  ]

  /// Item of an evaluation.
  public static let evaluationItemFields: [FieldDefinition] = [
    FieldDefinition("label", "Item", .text),
    FieldDefinition("count", "n", .number),
    FieldDefinition("mean", "Mean", .number, mayBeNegative: true),
    FieldDefinition("median", "Median", .number, mayBeNegative: true),
    FieldDefinition("sd", "SD", .number),
    FieldDefinition("topBox", "Top box, %", .number),
    FieldDefinition("distribution", "Distribution", .list(.group(.shareFields))),
    FieldDefinition("benchmarkMean", "Comparison mean", .number, mayBeNegative: true),
  ]

  /// How often an answer was given.
  public static let shareFields: [FieldDefinition] = [
    FieldDefinition("value", "Answer", .text),
    FieldDefinition("count", "n", .number),
  ]

  /// Comment of an evaluator.
  public static let commentFields: [FieldDefinition] = [
    FieldDefinition("text", "Comment", .text),
    FieldDefinition("item", "Item", .text),
    FieldDefinition("date", "Date", .date),
    FieldDefinition("isReleased", "Released by the owner", .flag),
    FieldDefinition("isRedacted", "In the owner’s words", .flag),
  ]

  /// Author.
  public static let authorFields: [FieldDefinition] = [
    FieldDefinition("name", "Name", .text),
    FieldDefinition("family", "Family name", .text),
    FieldDefinition("given", "Given names", .text),
    FieldDefinition("orcid", "ORCID iD", .identifier(.orcid)),
    FieldDefinition("isSelf", "The portfolio’s person", .flag),
    FieldDefinition("isMentee", "Mentee", .flag),
    FieldDefinition("position", "Position", .number),
    FieldDefinition("isCorresponding", "Corresponding", .flag),
    FieldDefinition("isEqual", "Contributed equally", .flag),
    FieldDefinition("role", "Role", .text),
  ]
}
