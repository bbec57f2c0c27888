extension Vocabulary {
  /// Why work was interrupted, in general terms.
  public static let leaveType = Vocabulary(
    "leaveType",
    [
      Term("parental", "Parental leave"),
      Term("medical", "Medical leave"),
      Term("family", "Family leave"),
      Term("sabbatical", "Sabbatical"),
      Term("military", "Military leave"),
      Term("personal", "Personal leave"),
      Term("other", "Other"),
    ])
}
