extension Vocabulary {
  /// Academic ranks, lowest first.
  public static let academicRank = Vocabulary(
    "academicRank",
    [
      Term("lecturer", "Lecturer"),
      Term("instructor", "Instructor"),
      Term("clinicalInstructor", "Clinical Instructor"),
      Term("assistantProfessor", "Assistant Professor"),
      Term("associateProfessor", "Associate Professor"),
      Term("professor", "Professor"),
      Term("emeritus", "Professor Emeritus"),
      Term("adjunct", "Adjunct Professor"),
      Term("visiting", "Visiting Professor"),
      Term("other", "Other"),
    ])
}
