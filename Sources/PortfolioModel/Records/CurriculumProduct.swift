extension RecordKindDefinition {
  /// A curriculum or educational material (AAMC “curriculum”).
  public static let curriculumProduct = RecordKindDefinition(
    .curriculumProduct, letter: "C", plural: "curriculum-products", aliases: ["curriculum"],
    label: "Curriculum product",
    fields: [
      FieldDefinition("type", "Type", .token(.curriculumType), example: "module"),
      FieldDefinition("role", "Role", .token(.developmentRole), example: "leadAuthor"),
      FieldDefinition("responsibilityShare", "Share of responsibility, %", .number, example: "60"),
      FieldDefinition("need", "Need", .text),
      FieldDefinition("objectives", "Objectives", .text),
      FieldDefinition("methods", "Methods", .text),
      FieldDefinition("learnerLevels", "Learners", .list(.token(.learnerLevel)), example: "resident"),
      FieldDefinition("learnersReached", "Learners reached", .number, example: "120"),
      FieldDefinition("implementedAt", "Implemented at", .list(.text)),
      FieldDefinition("adoption", "Adoption", .token(.scope), example: "regional"),
      FieldDefinition("evaluationProcess", "How evaluated", .text),
      FieldDefinition("results", "Results", .text),
      FieldDefinition("dissemination", "Dissemination", .text),
      FieldDefinition("peerReviewed", "Peer reviewed", .flag),
      FieldDefinition("doi", "DOI", .identifier(.doi)),
      FieldDefinition("version", "Version", .text),
      FieldDefinition("courseCode", "Course code", .text),
    ])
}
