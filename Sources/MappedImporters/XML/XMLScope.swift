import PortfolioModel
import XMLReading

/// The paths that a rule, or the group of a repeated element, reads, compiled.
final class XMLScope {
  private enum Path {
    case elementName
    /// A child or an attribute by name, the most common paths by far.
    case path(XMLPath)
  }

  private let table: ReferenceTable
  private let paths: [Path]
  private let groups: [(path: XMLPath, scope: XMLScope)]

  init(_ table: ReferenceTable) {
    self.table = table
    // The reader of mappings has checked the paths.
    paths = table.names.map { name in
      guard name != "name()", let path = try? XMLPath(name) else { return .elementName }
      return .path(path)
    }
    groups = table.groups.compactMap { entry in
      guard let path = try? XMLPath(entry.path) else { return nil }
      return (path, XMLScope(entry.group.scope))
    }
  }

  func makeTexts() -> RowTexts { table.makeTexts() }

  /// Fills in what the paths lead to from an element.
  func fill(_ texts: inout RowTexts, from element: XMLElement) {
    for (reference, path) in paths.enumerated() {
      switch path {
      case .elementName: texts.fill(reference, element.localName)
      case .path(let path):
        texts.beginFilling(reference)
        element.forEach(path) { match in
          texts.add(match.text(.trimmed), to: reference)
          return true
        }
      }
    }
    for (slot, group) in groups.enumerated() {
      element.forEach(group.path) { match in
        guard let inner = match.element else { return true }
        var innerTexts = group.scope.makeTexts()
        group.scope.fill(&innerTexts, from: inner)
        texts.groups[slot].append(innerTexts)
        return true
      }
    }
  }
}
