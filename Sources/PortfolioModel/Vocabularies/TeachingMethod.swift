extension Vocabulary {
  /// How teaching is done (AAMC and Penn categories).
  public static let teachingMethod = Vocabulary(
    "teachingMethod",
    [
      Term("lecture", "Lecture"),
      Term("smallGroup", "Small group"),
      Term("caseBasedPBL", "Case- or problem-based"),
      Term("teamBased", "Team-based learning"),
      Term("flipped", "Flipped classroom"),
      Term("laboratory", "Laboratory"),
      Term("simulation", "Simulation"),
      Term("skillsOSCE", "Skills session or OSCE"),
      Term("bedsideRounds", "Bedside rounds"),
      Term("ambulatoryPrecepting", "Ambulatory precepting"),
      Term("proceduralSupervision", "Procedural supervision"),
      Term("journalClub", "Journal club"),
      Term("grandRounds", "Grand rounds"),
      Term("conferenceSeries", "Conference series"),
      Term("workshop", "Workshop"),
      Term("onlineSync", "Online, live"),
      Term("onlineAsync", "Online, self-paced"),
      Term("boardReview", "Board review"),
      Term("communityBased", "Community-based"),
      Term("researchSupervision", "Research supervision"),
      Term("independentStudy", "Independent study"),
      Term("seminar", "Seminar"),
      Term("other", "Other"),
    ])
}
