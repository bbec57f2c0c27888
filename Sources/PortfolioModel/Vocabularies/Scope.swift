extension Vocabulary {
  /// How far an activity reaches.
  public static let scope = Vocabulary(
    "scope",
    [
      Term("local", "Local"),
      Term("regional", "Regional"),
      Term("national", "National"),
      Term("international", "International"),
    ])
}
