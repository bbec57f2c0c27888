/// A person whose career the portfolio holds.
public struct Person: Hashable, Sendable {
  /// The number of the person in the portfolio file.
  public let id: Int64
  /// The name as it is shown: "Miriam A. Okonkwo-Hale, MD, MEd".
  public let displayName: String
  public let identifiers: [PersonIdentifier]
  /// Other forms of the name: a maiden name, initials as journals print them.
  public let aliases: [String]

  public init(id: Int64, displayName: String, identifiers: [PersonIdentifier] = [], aliases: [String] = []) {
    (self.id, self.displayName) = (id, displayName)
    (self.identifiers, self.aliases) = (identifiers.sorted(), aliases.sorted())
  }

  /// The name and its aliases, read.
  public var names: [PersonName] { ([displayName] + aliases).compactMap { PersonName($0) } }
}
