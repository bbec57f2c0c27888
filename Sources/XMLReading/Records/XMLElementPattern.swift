/// Which elements are meant, by the local names on the way to them: `/Data/Record/*`, `//PubmedArticle`.
///
/// `*` is any name and `//` any number of elements between. A pattern that does not begin with a slash
/// matches anywhere.
package struct XMLElementPattern: Sendable, Hashable, CustomStringConvertible {
  struct Step: Sendable, Hashable {
    /// Whether other elements may stand in front of this one.
    var isAnywhere: Bool
    /// Nil is any name.
    var name: XMLName?
  }

  package let description: String
  let steps: [Step]

  /// A pattern that no text says.
  init(steps: [Step]) {
    description = ""
    self.steps = steps
  }

  package init(_ text: String) throws(XMLPathError) {
    description = text
    var steps: [Step] = []
    var isAnywhere = true
    var column = 1
    var rest = Substring(text)
    if rest.hasPrefix("/"), !rest.hasPrefix("//") {
      isAnywhere = false
      rest = rest.dropFirst()
      column += 1
    } else if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      column += 2
    }
    while true {
      let step = rest.prefix { $0 != "/" }
      guard step == "*" || XMLPathLexer.isName(step) else {
        throw XMLPathError(
          expression: text, column: column,
          message: step.isEmpty
            ? "An element name or * is missing here."
            : "“\(step)” is not an element name or *; a record pattern has no conditions.")
      }
      steps.append(Step(isAnywhere: isAnywhere, name: step == "*" ? nil : XMLName(String(step))))
      rest = rest.dropFirst(step.count)
      column += step.count
      guard !rest.isEmpty else { break }
      isAnywhere = rest.hasPrefix("//")
      rest = rest.dropFirst(isAnywhere ? 2 : 1)
      column += isAnywhere ? 2 : 1
    }
    self.steps = steps
  }

  /// Whether the last of `path` is meant, by the steps from `index` on.
  func matches(_ path: ArraySlice<NameTable.Entry>, from index: Int) -> Bool {
    guard index < steps.count else { return path.isEmpty }
    let step = steps[index]
    for start in path.indices {
      if step.name.map(path[start].matches) ?? true, matches(path[(start + 1)...], from: index + 1) {
        return true
      }
      if !step.isAnywhere { break }
    }
    return false
  }
}
