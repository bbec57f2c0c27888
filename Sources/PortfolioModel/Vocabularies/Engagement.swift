extension Vocabulary {
  /// Engagement with the education community (Q2Engage).
  public static let engagement = Vocabulary(
    "engagement",
    [
      Term("none", "None"),
      Term("scholarlyApproach", "Scholarly approach"),
      Term("scholarship", "Scholarship"),
    ])
}
