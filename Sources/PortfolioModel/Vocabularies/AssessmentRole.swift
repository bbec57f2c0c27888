extension Vocabulary {
  /// What the person did in a learner assessment.
  public static let assessmentRole = Vocabulary(
    "assessmentRole",
    [
      Term("designer", "Designer"),
      Term("rater", "Rater"),
      Term("chair", "Chair"),
      Term("validator", "Validator"),
      Term("member", "Member"),
      Term("other", "Other"),
    ])
}
