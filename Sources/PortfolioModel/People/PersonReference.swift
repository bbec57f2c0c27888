/// Whom a row names: identifiers, a name, or both.
public struct PersonReference: Hashable, Sendable {
  public let identifiers: [PersonIdentifier]
  public let name: PersonName?
  /// The name as the source writes it, for messages.
  public let text: String

  public init(identifiers: [PersonIdentifier] = [], name: PersonName? = nil, text: String = "") {
    (self.identifiers, self.name) = (identifiers, name)
    self.text = text.isEmpty ? (name?.displayed ?? identifiers.first?.value ?? "") : text
  }
}
