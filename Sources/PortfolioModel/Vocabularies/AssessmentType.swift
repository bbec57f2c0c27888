extension Vocabulary {
  /// What a learner assessment is.
  public static let assessmentType = Vocabulary(
    "assessmentType",
    [
      Term("examItemWriting", "Examination items"),
      Term("osce", "OSCE"),
      Term("workplaceAssessment", "Workplace assessment"),
      Term("rubric", "Rubric"),
      Term("clinicalCompetencyCommittee", "Clinical competency committee"),
      Term("thesisExamination", "Thesis examination"),
      Term("boardExaminer", "Board examiner"),
      Term("remediationPlan", "Remediation plan"),
      Term("milestones", "Milestones"),
      Term("other", "Other"),
    ])
}
