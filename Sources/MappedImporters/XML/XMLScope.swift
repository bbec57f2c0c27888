import PortfolioModel
import XMLReading

/// The paths that a rule, or the group of a repeated element, reads, compiled.
///
/// Paths of plain steps, which most are, are followed together in one walk; the others one by one.
final class XMLScope {
  private let table: ReferenceTable
  private let steps = XMLSteps()
  private var others: [(reference: Int, path: XMLPath)] = []
  private var otherGroups: [(slot: Int, path: XMLPath)] = []
  private var ownNames: [Int] = []
  private var followed: [(reference: Int, path: XMLFollowedPath)] = []
  private let identified: XMLIdentifiedElements
  private let scopes: [XMLScope]

  init(_ table: ReferenceTable, _ identified: XMLIdentifiedElements = XMLIdentifiedElements()) {
    self.table = table
    self.identified = identified
    scopes = table.groups.map { XMLScope($0.group.scope, identified) }
    for (reference, name) in table.names.enumerated() {
      if name == "name()" {
        ownNames.append(reference)
      } else if let path = XMLFollowedPath(name) {
        followed.append((reference, path))
      } else if !steps.add(name, .text(reference)), let path = try? XMLPath(name) {
        // The reader of mappings has checked the paths.
        others.append((reference, path))
      }
    }
    for (slot, entry) in table.groups.enumerated() where !steps.add(entry.path, .group(slot)) {
      if let path = try? XMLPath(entry.path) { otherGroups.append((slot, path)) }
    }
  }

  func makeTexts() -> RowTexts { table.makeTexts() }

  /// Fills in what the paths lead to from an element.
  func fill(_ texts: inout RowTexts, from element: XMLElement) {
    collect(&texts, from: element)
    identified.forget()
  }

  private func collect(_ texts: inout RowTexts, from element: XMLElement) {
    for reference in ownNames { texts.fill(reference, element.localName) }
    walk(element, steps, &texts)
    for (reference, path) in others {
      element.forEach(path) { match in
        texts.add(match.text(.trimmed), to: reference)
        return true
      }
    }
    for (reference, path) in followed {
      for text in path.texts(from: element, identified) { texts.add(text, to: reference) }
    }
    for (slot, path) in otherGroups {
      element.forEach(path) { match in
        if let inner = match.element { addGroup(slot, inner, &texts) }
        return true
      }
    }
  }

  private func walk(_ element: XMLElement, _ steps: XMLSteps, _ texts: inout RowTexts) {
    for (name, reference) in steps.attributes {
      if let value = element.attribute(name) { texts.add(trimmed(value), to: reference) }
    }
    guard steps.hasChildren else { return }
    for child in element.children {
      for step in steps.steps(to: child) where step.admits(child) {
        let next = step.steps
        if let reference = next.text { texts.add(child.text(.trimmed), to: reference) }
        for slot in next.groups { addGroup(slot, child, &texts) }
        if !next.isLeaf { walk(child, next, &texts) }
      }
    }
  }

  private func addGroup(_ slot: Int, _ element: XMLElement, _ texts: inout RowTexts) {
    let scope = scopes[slot]
    var inner = scope.makeTexts()
    scope.collect(&inner, from: element)
    texts.groups[slot].append(inner)
  }
}
