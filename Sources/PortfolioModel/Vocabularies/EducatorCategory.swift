extension Vocabulary {
  /// The five educator domains of the AAMC, and what stands beside them.
  public static let educatorCategory = Vocabulary(
    "educatorCategory",
    [
      Term("teaching", "Teaching"),
      Term("learnerAssessment", "Learner assessment"),
      Term("curriculum", "Curriculum"),
      Term("mentoringAdvising", "Mentoring and advising"),
      Term("leadershipAdministration", "Leadership and administration"),
      Term("scholarship", "Scholarship"),
      Term("professionalDevelopment", "Professional development"),
      Term("service", "Service"),
      Term("recognition", "Recognition"),
    ])
}
