/// The known terms of an enumerated field. It is open: a token that is not among them is kept and shown as it is.
public struct Vocabulary: Hashable, Sendable {
  public let name: String
  public let terms: [Term]

  /// One known value.
  public struct Term: Hashable, Sendable {
    /// What is stored: `medClerkship`.
    public let token: String
    /// What a reader sees: "Medical students, clerkship".
    public let label: String
    /// The group that charts and totals use: "UME". Nil where the vocabulary has no groups.
    public let group: String?

    public init(_ token: String, _ label: String, group: String? = nil) {
      (self.token, self.label, self.group) = (token, label, group)
    }
  }

  public init(_ name: String, _ terms: [Term]) {
    (self.name, self.terms) = (name, terms)
  }

  public func term(_ token: String) -> Term? { terms.first { $0.token == token } }

  /// What a reader sees for a token; an unknown one is shown as it is.
  public func label(of token: String) -> String { term(token)?.label ?? token }

  /// Finds the token that a person means, by token or label, in any case; nil when neither matches.
  public func token(matching text: some StringProtocol) -> String? {
    let wanted = text.lowercased()
    return terms.first { $0.token.lowercased() == wanted || $0.label.lowercased() == wanted }?.token
  }

  /// Vocabularies are named once, so the name tells them apart.
  public static func == (first: Self, second: Self) -> Bool { first.name == second.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
