extension Vocabulary {
  /// What mentoring gives (career or psychosocial; University of Iowa).
  public static let mentoringFunction = Vocabulary(
    "mentoringFunction",
    [
      Term("career", "Career"),
      Term("psychosocial", "Psychosocial"),
      Term("both", "Career and psychosocial"),
    ])
}
