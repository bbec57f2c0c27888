extension Vocabulary {
  /// What the person is on a grant.
  public static let grantRole = Vocabulary(
    "grantRole",
    [
      Term("pi", "Principal investigator"),
      Term("coPI", "Co-principal investigator"),
      Term("mpi", "Multiple principal investigator"),
      Term("coI", "Co-investigator"),
      Term("siteLead", "Site lead"),
      Term("mentor", "Mentor"),
      Term("consultant", "Consultant"),
      Term("other", "Other"),
    ])
}
