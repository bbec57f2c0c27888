import JSONExporting

/// A part of a schema as a value, to be written as canonical JSON.
indirect enum SchemaNode: Sendable {
  case text(String)
  case integer(Int)
  case flag(Bool)
  case array([SchemaNode])
  case object([String: SchemaNode])

  /// The same node with more members.
  func with(_ more: [String: SchemaNode]) -> SchemaNode {
    guard case .object(let members) = self else { return self }
    return .object(members.merging(more) { _, new in new })
  }

  func write(to json: inout CanonicalJSON) {
    switch self {
    case .text(let text): json.text(text)
    case .integer(let number): json.integer(number)
    case .flag(let flag): json.flag(flag)
    case .array(let nodes): json.array(nodes) { $1.write(to: &$0) }
    case .object(let members): json.object(members.map { ($0.key, $0.value) }) { $1.write(to: &$0) }
    }
  }
}

extension SchemaNode: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
  init(arrayLiteral elements: SchemaNode...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, SchemaNode)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
  }
}

extension SchemaNode {
  /// A reference to a definition of the same schema.
  static func ref(_ definition: String) -> SchemaNode { ["$ref": .text("#/$defs/\(definition)")] }

  static func list(of element: SchemaNode) -> SchemaNode { ["type": "array", "items": element] }

  /// An object that has these members and no other.
  static func closed(_ properties: [String: SchemaNode], optional: Set<String> = []) -> SchemaNode {
    let required = properties.keys.filter { !optional.contains($0) }.sorted()
    var members: [String: SchemaNode] = [
      "type": "object", "additionalProperties": false, "properties": .object(properties),
    ]
    if !required.isEmpty { members["required"] = .array(required.map { .text($0) }) }
    return .object(members)
  }

  /// One of several definitions.
  static func one(of definitions: [String]) -> SchemaNode { ["oneOf": .array(definitions.map { ref($0) })] }
}
