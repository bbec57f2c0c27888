extension Vocabulary {
  /// What credit is counted in.
  public static let creditType = Vocabulary(
    "creditType",
    [
      Term("amaCategory1", "AMA PRA Category 1"),
      Term("amaCategory2", "AMA PRA Category 2"),
      Term("moc", "MOC"),
      Term("cpd", "CPD"),
      Term("ce", "CE"),
      Term("other", "Other"),
    ])
}
