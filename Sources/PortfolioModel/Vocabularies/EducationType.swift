extension Vocabulary {
  /// What education or training is.
  public static let educationType = Vocabulary(
    "educationType",
    [
      Term("degree", "Degree"),
      Term("residency", "Residency"),
      Term("fellowship", "Fellowship"),
      Term("internship", "Internship"),
      Term("postdoc", "Postdoctoral training"),
      Term("certificate", "Certificate"),
      Term("qualification", "Qualification"),
      Term("other", "Other"),
    ])
}
