extension Vocabulary {
  /// How a post is come by.
  public static let positionType = Vocabulary(
    "positionType",
    [
      Term("appointed", "Appointed"),
      Term("elected", "Elected"),
      Term("interim", "Interim"),
      Term("founding", "Founding"),
      Term("volunteer", "Volunteer"),
      Term("other", "Other"),
    ])
}
