extension Vocabulary {
  /// How far a grant is.
  public static let grantStatus = Vocabulary(
    "grantStatus",
    [
      Term("submitted", "Submitted"),
      Term("pending", "Pending"),
      Term("awarded", "Awarded"),
      Term("completed", "Completed"),
      Term("notFunded", "Not funded"),
    ])
}
