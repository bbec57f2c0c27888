import XMLReading

/// What is read at an element, and which steps lead further.
final class XMLSteps {
  enum Target {
    /// The text goes to the reference of this number.
    case text(Int)
    /// The element is a group of the slot of this number.
    case group(Int)
  }

  private(set) var children: [(name: XMLName, steps: XMLSteps)] = []
  private(set) var attributes: [(name: XMLName, reference: Int)] = []
  private(set) var text: Int?
  private(set) var groups: [Int] = []

  var isLeaf: Bool { children.isEmpty && attributes.isEmpty }

  /// Adds a path if it is names of children, with perhaps an attribute at its end; says whether it is.
  func add(_ path: String, _ target: Target) -> Bool {
    var names = path.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    guard let last = names.popLast(), names.allSatisfy(Self.isName) else { return false }
    let isAttribute = last.hasPrefix("@")
    guard Self.isName(isAttribute ? String(last.dropFirst()) : last) else { return false }
    if isAttribute, case .group = target { return false }
    var steps = self
    for name in names { steps = steps.child(name) }
    switch target {
    case .text(let reference) where isAttribute:
      steps.attributes.append((XMLName(String(last.dropFirst())), reference))
    case .text(let reference): steps.child(last).text = reference
    case .group(let slot): steps.child(last).groups.append(slot)
    }
    return true
  }

  private func child(_ name: String) -> XMLSteps {
    let wanted = XMLName(name)
    if let known = children.first(where: { $0.name == wanted }) { return known.steps }
    let made = XMLSteps()
    children.append((wanted, made))
    return made
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || first == "_" else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "_-.:".unicodeScalars.contains($0)
    }
  }
}
