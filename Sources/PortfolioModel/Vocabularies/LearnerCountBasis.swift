extension Vocabulary {
  /// How a number of learners was come by.
  public static let learnerCountBasis = Vocabulary(
    "learnerCountBasis",
    [
      Term("exact", "Exact"),
      Term("average", "Average"),
      Term("estimate", "Estimate"),
    ])
}
