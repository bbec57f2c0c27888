extension Vocabulary {
  /// What a mentee achieved.
  public static let outcomeKind = Vocabulary(
    "outcomeKind",
    [
      Term("publication", "Publication"),
      Term("presentation", "Presentation"),
      Term("award", "Award"),
      Term("grant", "Grant"),
      Term("degree", "Degree"),
      Term("position", "Position"),
      Term("promotion", "Promotion"),
      Term("certification", "Certification"),
      Term("other", "Other"),
    ])
}
