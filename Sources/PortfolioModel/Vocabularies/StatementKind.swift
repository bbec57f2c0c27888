extension Vocabulary {
  /// What a statement is about.
  public static let statementKind = Vocabulary(
    "statementKind",
    [
      Term("executiveSummary", "Executive summary"),
      Term("teachingPhilosophy", "Teaching philosophy"),
      Term("leadership", "Leadership statement"),
      Term("mentoring", "Mentoring statement"),
      Term("personal", "Personal statement"),
      Term("candidate", "Candidate’s statement"),
      Term("research", "Research statement"),
      Term("clinical", "Clinical statement"),
      Term("values", "Values statement"),
      Term("mitigation", "Mitigation statement"),
      Term("highlights", "Highlights of the year"),
      Term("wellBeing", "Well-being and support needed"),
      Term("milestones", "Reflection on the milestones"),
      Term("other", "Other"),
    ])
}
