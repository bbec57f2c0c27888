extension Vocabulary {
  /// Who may see a record.
  public static let visibility = Vocabulary(
    "visibility",
    [
      Term("private", "Only the owner"),
      Term("department", "Department"),
      Term("reviewers", "Reviewers"),
      Term("public", "Public"),
    ])
}
