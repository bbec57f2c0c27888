extension Vocabulary {
  /// What a service activity is.
  public static let serviceType = Vocabulary(
    "serviceType",
    [
      Term("committee", "Committee"),
      Term("society", "Society"),
      Term("membership", "Society membership"),
      Term("peerReview", "Peer review"),
      Term("editorial", "Editorial work"),
      Term("grantReview", "Grant review"),
      Term("admissions", "Admissions"),
      Term("accreditation", "Accreditation"),
      Term("community", "Community"),
      Term("advocacy", "Advocacy"),
      Term("dei", "Diversity, equity and inclusion"),
      Term("conference", "Conference organisation"),
      Term("other", "Other"),
    ])
}
