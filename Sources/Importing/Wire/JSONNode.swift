/// A JSON value as it was read.
package indirect enum JSONNode: Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case array([JSONNode])
  /// The members in the order of the text; no name comes twice.
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONNode
  }

  /// What the value is, in a message: "a text", "an object".
  package var description: String {
    switch self {
    case .null: "null"
    case .flag: "true or false"
    case .number: "a number"
    case .text: "a text"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// A member of an object; absence and `null` are the same.
  package subscript(name: String) -> JSONNode? {
    guard case .object(let members) = self, let value = members.first(where: { $0.name == name })?.value,
      value != .null
    else { return nil }
    return value
  }
}
