import PortfolioModel
import XMLReading

/// What is in an element that no path of its rules leads to, kept under its own names.
struct XMLLeftovers {
  /// Names of the elements and attributes that are read, or left out, as a tree.
  private final class Node {
    var children: [String: Node] = [:]
    var attributes: Set<String> = []
    /// Whether all within is read or left out.
    var isWhole = false
    /// Names that begin like this are left out.
    var prefixes: [String] = []
  }

  private let root = Node()

  init(paths: [String], leftOut: [String]) {
    for path in paths { add(path) }
    for path in leftOut { add(path) }
  }

  /// Marks what a path leads to; a path that is not plain steps marks its first steps whole.
  private func add(_ path: String) {
    for alternative in path.split(separator: "|") {
      var steps = alternative.split(separator: "/", omittingEmptySubsequences: false).map { trimmed($0) }
      if steps.first == "." { steps.removeFirst() }
      // Paths to elsewhere, and those that begin with any number of steps, mark nothing here.
      guard let first = steps.first, !first.isEmpty, first != "..", first != "name()" else { continue }
      var node = root
      for step in steps {
        let name = String(step.prefix { $0 != "[" })
        if name.isEmpty || name == "text()" || name == "." { break }
        if name.hasPrefix("@") {
          node.attributes.insert(String(name.dropFirst()))
          node = Node()
          break
        }
        if name.hasSuffix("*") {
          node.prefixes.append(String(name.dropLast()))
          node = Node()
          break
        }
        if let known = node.children[name] {
          node = known
        } else {
          let made = Node()
          node.children[name] = made
          node = made
        }
      }
      node.isWhole = true
    }
  }

  /// The texts of leaves and the attributes that nothing reads; the same name several times makes a list.
  func fields(of element: XMLElement, also inexact: [(name: String, text: String)]) -> FieldSet {
    var found: [(name: String, text: String)] = []
    collect(element, root, path: "", into: &found)
    found += inexact
    guard !found.isEmpty else { return FieldSet(shape: Self.noShape, values: []) }
    var names: [FieldName] = []
    var texts: [[Value]] = []
    var positions: [String: Int] = [:]
    for (name, text) in found {
      if let position = positions[name] {
        if texts[position].last != .text(text) { texts[position].append(.text(text)) }
      } else {
        positions[name] = names.count
        names.append(FieldName(name))
        texts.append([.text(text)])
      }
    }
    return FieldSet(shape: Shape(names), values: texts.map { $0.count == 1 ? $0[0] : .list($0) })
  }

  private static let noShape = Shape([])

  private func collect(
    _ element: XMLElement, _ node: Node?, path: String, into found: inout [(name: String, text: String)]
  ) {
    let isRoot = path.isEmpty
    for attribute in element.attributes {
      let name = attribute.prefix.map { "\($0):\(attribute.localName)" } ?? attribute.localName
      if let node, isCovered(name, attribute.localName, node.attributes, node.prefixes) { continue }
      let text = trimmed(attribute.value)
      if !text.isEmpty { found.append((isRoot ? "@\(name)" : "\(path)/@\(name)", text)) }
    }
    var hasChildren = false
    for child in element.children {
      hasChildren = true
      let name = child.prefix.map { "\($0):\(child.localName)" } ?? child.localName
      let inner = node?.children[child.localName] ?? node?.children[name]
      if let inner, inner.isWhole, inner.children.isEmpty { continue }
      if let node, node.prefixes.contains(where: { name.hasPrefix($0) }) { continue }
      collect(child, inner, path: isRoot ? name : "\(path)/\(name)", into: &found)
    }
    if !hasChildren, !isRoot {
      let text = element.text(.trimmed)
      if !text.isEmpty { found.append((path, normalizingLineEnds(text))) }
    }
  }

  private func isCovered(_ name: String, _ localName: String, _ names: Set<String>, _ prefixes: [String]) -> Bool {
    names.contains(name) || names.contains(localName) || prefixes.contains { "@\(name)".hasPrefix($0) }
  }
}
