extension Vocabulary {
  /// Whether a credential is in force.
  public static let credentialStatus = Vocabulary(
    "credentialStatus",
    [
      Term("active", "Active"),
      Term("lapsed", "Lapsed"),
      Term("expired", "Expired"),
    ])
}
