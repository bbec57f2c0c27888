import PortfolioModel

/// Reads the members of a message, and collects all that is wrong with them.
package struct WireReading {
  package private(set) var problems: [WireProblem] = []

  /// How many problems of a message are kept.
  private static var limit: Int { 20 }

  package init() {}

  package mutating func report(_ path: String, _ reason: String, excerpt: String? = nil) {
    if problems.count < Self.limit { problems.append(WireProblem(path, reason, excerpt: excerpt)) }
  }

  private mutating func missing(_ name: String, at path: String, _ expected: String) {
    report(path.isEmpty ? name : "\(path).\(name)", "is missing; it is \(expected)")
  }

  private mutating func wrong(_ node: JSONNode, at path: String, _ expected: String) {
    report(path, "is \(node.description), not \(expected)")
  }

  package mutating func text(_ name: String, of node: JSONNode, at path: String = "") -> String? {
    guard let member = node[name] else {
      missing(name, at: path, "a text")
      return nil
    }
    return text(member, at: Self.join(path, name))
  }

  package mutating func optionalText(_ name: String, of node: JSONNode, at path: String = "") -> String? {
    node[name].flatMap { text($0, at: Self.join(path, name)) }
  }

  package mutating func text(_ node: JSONNode, at path: String) -> String? {
    if case .text(let text) = node { return text }
    wrong(node, at: path, "a text")
    return nil
  }

  package mutating func flag(_ name: String, of node: JSONNode, at path: String = "") -> Bool {
    switch node[name] {
    case nil: return false
    case .flag(let flag)?: return flag
    case let other?:
      wrong(other, at: Self.join(path, name), "true or false")
      return false
    }
  }

  /// A whole number within bounds; nil when it is absent or wrong, which is reported.
  package mutating func count(
    _ name: String, of node: JSONNode, at path: String = "", from least: Int = 0, isRequired: Bool = false
  ) -> Int? {
    guard let member = node[name] else {
      if isRequired { missing(name, at: path, "a whole number from \(least)") }
      return nil
    }
    guard case .number(let number) = member, number >= Double(least), number <= 9e15, number == number.rounded(.down)
    else {
      report(
        Self.join(path, name),
        "is \(member.description == "a number" ? "no whole number from \(least)" : member.description + ", not a number")"
      )
      return nil
    }
    return Int(number)
  }

  package mutating func array(_ node: JSONNode, at path: String) -> [JSONNode]? {
    if case .array(let elements) = node { return elements }
    wrong(node, at: path, "an array")
    return nil
  }

  package mutating func members(_ node: JSONNode, at path: String) -> [JSONNode.Member]? {
    if case .object(let members) = node { return members }
    wrong(node, at: path, "an object")
    return nil
  }

  package mutating func texts(_ node: JSONNode, at path: String) -> [String] {
    (array(node, at: path) ?? []).enumerated().compactMap { text($1, at: "\(path)[\($0)]") }
  }

  package static func join(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}
