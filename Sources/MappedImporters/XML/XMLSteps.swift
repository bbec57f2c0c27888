import XMLReading

/// What is read at an element, and which steps lead further.
final class XMLSteps {
  enum Target {
    /// The text goes to the reference of this number.
    case text(Int)
    /// The element is a group of the slot of this number.
    case group(Int)
  }

  private var children: [Child] = []
  /// The steps to children of a name, by the numbers of the file's names.
  private var known: [Int: [Child]] = [:]

  /// How many names are remembered; a file that has more pays for it with time.
  private static let mostKnown = 256

  /// A step to children of a name, perhaps only to those whose attribute has a value.
  final class Child {
    let name: XMLName
    let condition: Condition?
    let steps: XMLSteps

    init(_ name: XMLName, _ condition: Condition?) {
      (self.name, self.condition, steps) = (name, condition, XMLSteps())
    }

    func admits(_ element: XMLElement) -> Bool {
      condition.map { element.attribute($0.attribute) == $0.value } ?? true
    }
  }

  /// The steps that lead to elements of this one's name.
  func steps(to element: XMLElement) -> [Child] {
    let number = element.nameNumber
    if let found = known[number] { return found }
    let found = children.filter { element.isNamed($0.name) }
    if known.count < Self.mostKnown { known[number] = found }
    return found
  }

  struct Condition: Equatable {
    let attribute: XMLName
    let value: String
  }

  private(set) var attributes: [(name: XMLName, reference: Int)] = []
  private(set) var text: Int?
  private(set) var groups: [Int] = []

  var hasChildren: Bool { !children.isEmpty }

  var isLeaf: Bool { children.isEmpty && attributes.isEmpty }

  /// Adds a path if it is names of children, with conditions no other than `[@a='b']`, and perhaps an attribute at its
  /// end; says whether it is.
  func add(_ path: String, _ target: Target) -> Bool {
    var names = path.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    guard let last = names.popLast(), names.allSatisfy({ Self.step($0) != nil }) else { return false }
    let isAttribute = last.hasPrefix("@")
    guard isAttribute ? Self.isName(String(last.dropFirst())) : Self.step(last) != nil else { return false }
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

  private func child(_ text: String) -> XMLSteps {
    let (name, condition) = Self.step(text) ?? (XMLName(text), nil)
    if let known = children.first(where: { $0.name == name && $0.condition == condition }) { return known.steps }
    let made = Child(name, condition)
    children.append(made)
    return made.steps
  }

  /// Reads `name` and `name[@attribute='value']`.
  private static func step(_ text: String) -> (XMLName, Condition?)? {
    if isName(text) { return (XMLName(text), nil) }
    guard let bracket = text.firstIndex(of: "["), text.hasSuffix("']"), isName(String(text[..<bracket])) else {
      return nil
    }
    let inner = text[text.index(after: bracket)...].dropLast(2)
    guard inner.hasPrefix("@"), let equals = inner.firstRange(of: "='") else { return nil }
    let attribute = String(inner[..<equals.lowerBound].dropFirst())
    let value = String(inner[equals.upperBound...])
    guard isName(attribute), !value.contains("'") else { return nil }
    return (XMLName(String(text[..<bracket])), Condition(attribute: XMLName(attribute), value: value))
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || first == "_" else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "_-.:".unicodeScalars.contains($0)
    }
  }
}
