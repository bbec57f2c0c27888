extension Vocabulary {
  /// What an honour is for.
  public static let honourType = Vocabulary(
    "honourType",
    [
      Term("teaching", "Teaching"),
      Term("mentoring", "Mentoring"),
      Term("leadership", "Leadership"),
      Term("research", "Research"),
      Term("clinical", "Clinical"),
      Term("service", "Service"),
      Term("fellowship", "Society fellowship"),
      Term("other", "Other"),
    ])
}
