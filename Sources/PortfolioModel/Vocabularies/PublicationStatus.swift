extension Vocabulary {
  /// How far a scholarly product is.
  public static let publicationStatus = Vocabulary(
    "publicationStatus",
    [
      Term("inPreparation", "In preparation"),
      Term("submitted", "Submitted"),
      Term("underReview", "Under review"),
      Term("accepted", "Accepted"),
      Term("inPress", "In press"),
      Term("published", "Published"),
      Term("notAccepted", "Not accepted"),
    ])
}
