extension Vocabulary {
  /// Level of outcome (Kirkpatrick, as adapted by Freeth and Steinert).
  public static let kirkpatrick = Vocabulary(
    "kirkpatrick",
    [
      Term("reaction", "1 Reaction"),
      Term("attitudes", "2A Attitudes"),
      Term("knowledgeSkills", "2B Knowledge and skills"),
      Term("behaviour", "3 Behaviour"),
      Term("organisation", "4A Organisational practice"),
      Term("learnersPatients", "4B Learners or patients"),
    ])
}
