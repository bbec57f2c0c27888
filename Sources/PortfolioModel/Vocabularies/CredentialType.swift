extension Vocabulary {
  /// What a credential is.
  public static let credentialType = Vocabulary(
    "credentialType",
    [
      Term("licensure", "Licence"),
      Term("boardCertification", "Board certification"),
      Term("specialty", "Specialty"),
      Term("other", "Other"),
    ])
}
