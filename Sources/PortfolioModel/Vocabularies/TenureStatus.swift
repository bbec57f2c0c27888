extension Vocabulary {
  /// Where an appointment stands on tenure.
  public static let tenureStatus = Vocabulary(
    "tenureStatus",
    [
      Term("tenured", "Tenured"),
      Term("tenureTrack", "Tenure track"),
      Term("nonTenure", "Not tenure-eligible"),
    ])
}
