extension Vocabulary {
  /// Whether a mentee agrees to be named.
  public static let nameConsent = Vocabulary(
    "nameConsent",
    [
      Term("granted", "Granted"),
      Term("notAsked", "Not asked"),
      Term("refused", "Refused"),
    ])
}
