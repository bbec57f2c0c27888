extension Vocabulary {
  /// The body that is led or served.
  public static let leadershipLevel = Vocabulary(
    "leadershipLevel",
    [
      Term("program", "Program"),
      Term("course", "Course"),
      Term("clerkship", "Clerkship"),
      Term("division", "Division"),
      Term("department", "Department"),
      Term("school", "School"),
      Term("hospital", "Hospital"),
      Term("university", "University"),
      Term("society", "Society"),
      Term("government", "Government"),
      Term("community", "Community"),
      Term("other", "Other"),
    ])
}
