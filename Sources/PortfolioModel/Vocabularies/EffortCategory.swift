extension Vocabulary {
  /// What effort is spent on.
  public static let effortCategory = Vocabulary(
    "effortCategory",
    [
      Term("teaching", "Teaching"),
      Term("research", "Research"),
      Term("clinical", "Clinical"),
      Term("administration", "Administration"),
      Term("service", "Service"),
      Term("professionalDevelopment", "Professional development"),
      Term("other", "Other"),
    ])
}
