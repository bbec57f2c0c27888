extension Vocabulary {
  /// How far a candidate for an honour came.
  public static let honourResult = Vocabulary(
    "honourResult",
    [
      Term("nominated", "Nominated"),
      Term("finalist", "Finalist"),
      Term("awarded", "Awarded"),
    ])
}
