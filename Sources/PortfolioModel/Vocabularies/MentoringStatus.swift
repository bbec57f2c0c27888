extension Vocabulary {
  /// Where a mentoring relationship stands.
  public static let mentoringStatus = Vocabulary(
    "mentoringStatus",
    [
      Term("current", "Current"),
      Term("completed", "Completed"),
      Term("discontinued", "Discontinued"),
      Term("paused", "Paused"),
    ])
}
