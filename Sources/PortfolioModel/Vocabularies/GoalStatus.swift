extension Vocabulary {
  /// How a goal came out.
  public static let goalStatus = Vocabulary(
    "goalStatus",
    [
      Term("met", "Met"),
      Term("partiallyMet", "Partly met"),
      Term("notMet", "Not met"),
      Term("inProgress", "In progress"),
      Term("dropped", "Dropped"),
      Term("planned", "Planned"),
    ])
}
