import PortfolioModel
import Yams

extension TemplateReader {
  /// Notes a problem at a node.
  mutating func report(_ node: Node, _ message: String, _ remedy: String) {
    problems.append(
      TemplateProblem(
        line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message, remedy: remedy))
  }

  /// Notes a name that is not known, with the nearest one that is.
  mutating func reportUnknown(_ name: String, at node: Node, called what: String, known: some Sequence<String>) {
    let remedy: String
    if let nearest = nearestNames(to: name, among: known).first {
      remedy = "Did you mean “\(nearest)”?"
    } else {
      let names = known.map(\.self)
      remedy = names.isEmpty ? "There is none." : "Known are \(names.joined(separator: ", "))."
    }
    report(node, "There is no \(what) “\(name)”.", remedy)
  }

  /// The entries of a mapping by key; keys that are not known are problems.
  mutating func mapping(_ node: Node, of what: String, keys: [String]) -> [String: Node]? {
    guard case .mapping(let pairs) = node else {
      report(node, "Here \(what) is expected.", "Write its keys: \(keys.joined(separator: ", ")).")
      return nil
    }
    var entries: [String: Node] = [:]
    for (key, value) in pairs {
      guard let name = key.scalar?.string, keys.contains(name) else {
        reportUnknown(key.scalar?.string ?? "…", at: key, called: "key in \(what)", known: keys)
        continue
      }
      entries[name] = value
    }
    return entries
  }

  /// An entry that has to be there.
  mutating func required(_ key: String, in entries: [String: Node], of node: Node) -> Node? {
    if let entry = entries[key] { return entry }
    report(node, "The key “\(key)” is missing.", "Add “\(key):”.")
    return nil
  }

  mutating func sequence(_ node: Node, of what: String) -> [Node] {
    if case .sequence(let nodes) = node { return nodes.map(\.self) }
    report(node, "Here a list of \(what) is expected.", "Begin each with “- ”.")
    return []
  }

  /// The scalars of a list; a single scalar counts as a list of one.
  mutating func scalars(_ node: Node) -> [Node] {
    if case .scalar = node { return [node] }
    return sequence(node, of: "values")
  }

  mutating func text(_ node: Node?) -> String? {
    guard let node else { return nil }
    guard let text = node.scalar?.string, !text.isEmpty else {
      report(node, "Here a text is expected.", "Write it on this line, in quotation marks if it has a colon.")
      return nil
    }
    return text
  }

  mutating func texts(_ node: Node) -> [String] { scalars(node).compactMap { text($0) } }

  /// A text that can be part of a link: lower-case letters, digits and hyphens.
  mutating func identifier(_ node: Node?) -> String? {
    guard let node, let text = text(node) else { return nil }
    let isFit = text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    if isFit { return text }
    report(node, "“\(text)” cannot be an id.", "Use lower-case letters, digits and hyphens: teaching-activities.")
    return nil
  }

  mutating func flag(_ node: Node) -> Bool? {
    switch node.scalar?.string {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      report(node, "Here true or false is expected.", "Write true or false.")
      return nil
    }
  }

  mutating func count(_ node: Node, in range: ClosedRange<Int>) -> Int? {
    if let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) { return number }
    report(
      node, "Here a whole number is expected.", "Write a number from \(range.lowerBound) to \(range.upperBound).")
    return nil
  }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: Node, of type: Choice.Type, called what: String
  ) -> Choice? {
    guard let text = text(node) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    reportUnknown(text, at: node, called: what, known: Choice.allCases.map(\.rawValue))
    return nil
  }
}
