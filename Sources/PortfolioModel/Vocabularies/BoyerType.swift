extension Vocabulary {
  /// The scholarship that a product is (Boyer, 1990).
  public static let boyerType = Vocabulary(
    "boyerType",
    [
      Term("discovery", "Discovery"),
      Term("integration", "Integration"),
      Term("application", "Application"),
      Term("teaching", "Teaching"),
      Term("engagement", "Engagement"),
    ])
}
