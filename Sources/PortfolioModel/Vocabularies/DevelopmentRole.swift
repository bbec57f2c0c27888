extension Vocabulary {
  /// What the person did for a curriculum product.
  public static let developmentRole = Vocabulary(
    "developmentRole",
    [
      Term("leadAuthor", "Lead author"),
      Term("coAuthor", "Co-author"),
      Term("contributor", "Contributor"),
      Term("reviewer", "Reviewer"),
    ])
}
