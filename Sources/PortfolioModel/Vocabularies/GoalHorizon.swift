extension Vocabulary {
  /// How far a goal looks ahead.
  public static let goalHorizon = Vocabulary(
    "goalHorizon",
    [
      Term("year", "This year"),
      Term("longRange", "Long range"),
    ])
}
