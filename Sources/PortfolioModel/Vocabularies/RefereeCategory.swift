extension Vocabulary {
  /// How independent a referee is.
  public static let refereeCategory = Vocabulary(
    "refereeCategory",
    [
      Term("internal", "Internal"),
      Term("externalNonIndependent", "External, not independent"),
      Term("externalIndependent", "External, independent"),
    ])
}
