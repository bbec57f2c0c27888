import XMLReading

/// An element pattern of a rule, to be compared with an element that is there.
struct XMLElementPath {
  private struct Step {
    let name: XMLName?
    let isAnywhere: Bool
  }

  private let steps: [Step]

  /// Takes `/Data/Record/*`, `//PubmedArticle` and `PubmedArticle`, which the reader of mappings has checked.
  init(_ text: String) {
    var steps: [Step] = []
    var isAnywhere = !text.hasPrefix("/")
    for part in text.drop(while: { _ in false }).split(separator: "/", omittingEmptySubsequences: false).enumerated() {
      if part.element.isEmpty {
        if part.offset > 0 { isAnywhere = true }
        continue
      }
      steps.append(Step(name: part.element == "*" ? nil : XMLName(String(part.element)), isAnywhere: isAnywhere))
      isAnywhere = false
    }
    self.steps = steps
  }

  func matches(_ element: XMLElement) -> Bool { matches(element, steps[...]) }

  private func matches(_ element: XMLElement?, _ steps: ArraySlice<Step>) -> Bool {
    guard let last = steps.last else { return element == nil }
    guard let element, last.name.map({ element.isNamed($0) }) ?? true else { return false }
    let rest = steps.dropLast()
    guard last.isAnywhere else { return matches(element.parent, rest) }
    if rest.isEmpty { return true }
    var ancestor = element.parent
    while let current = ancestor {
      if matches(current, rest) { return true }
      ancestor = current.parent
    }
    return false
  }
}
