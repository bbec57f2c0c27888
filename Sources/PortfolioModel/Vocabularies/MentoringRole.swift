extension Vocabulary {
  /// What the person is to a mentee.
  public static let mentoringRole = Vocabulary(
    "mentoringRole",
    [
      Term("primary", "Primary mentor"),
      Term("coMentor", "Co-mentor"),
      Term("thesisSupervisor", "Thesis supervisor"),
      Term("coSupervisor", "Co-supervisor"),
      Term("committeeMember", "Committee member"),
      Term("committeeChair", "Committee chair"),
      Term("advisor", "Advisor"),
      Term("careerMentor", "Career mentor"),
      Term("coach", "Coach"),
      Term("sponsor", "Sponsor"),
      Term("peerMentor", "Peer mentor"),
      Term("programMentor", "Program mentor"),
      Term("other", "Other"),
    ])
}
