extension Vocabulary {
  /// How far a letter is.
  public static let refereeStatus = Vocabulary(
    "refereeStatus",
    [
      Term("suggested", "Suggested"),
      Term("solicited", "Solicited"),
      Term("received", "Received"),
      Term("declined", "Declined"),
    ])
}
