/// An identifier that decides who a person is: an ORCID iD, an employee number, an e-mail address, a user name.
public struct PersonIdentifier: Hashable, Sendable, Comparable {
  /// Which register the value is of: `orcid`, `email`, `employeeNumber`, `username`, or a school's own.
  public let scheme: String
  /// The value in its normal form.
  public let value: String

  /// Makes an identifier; returns nil when the value is empty, or is an ORCID iD with a wrong check digit.
  public init?(scheme: String, value: some StringProtocol) {
    let trimmed = trimming(value)
    guard !trimmed.isEmpty else { return nil }
    self.scheme = scheme
    switch scheme {
    case "orcid":
      guard let orcid = IdentifierScheme.orcid.normalized(trimmed) else { return nil }
      self.value = orcid
    case "email", "username": self.value = trimmed.lowercased()
    default: self.value = trimmed
    }
  }

  public static func < (first: Self, second: Self) -> Bool {
    (first.scheme, first.value) < (second.scheme, second.value)
  }
}
