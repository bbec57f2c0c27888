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
    /// Whether some of the elements are read: those that meet a path's conditions.
    var isPartial = false
    /// Names that begin like this are left out.
    var prefixes: [String] = []
  }

  private let root = Node()
  /// What is read of the parts of an element that each become a record.
  private let partRoot = Node()
  /// Names of elements, and of attributes with "@", that are not kept wherever they are.
  private var leftOutAnywhere: Set<String> = []
  private let leftOut: [String]

  /// - Parameters:
  ///   - paths: what is read, from the element.
  ///   - partPaths: what is read, from a part of the element; `../` leads to the element.
  ///   - leftOut: what is not kept, from the element or a part.
  init(paths: [String], partPaths: [String] = [], leftOut: [String]) {
    self.leftOut = leftOut
    for path in paths { add(path, to: root) }
    for path in partPaths {
      add(path, to: path.hasPrefix("../") ? root : partRoot, from: path.hasPrefix("../") ? 3 : 0)
    }
    for path in leftOut where path.hasPrefix("//") { leftOutAnywhere.insert(String(path.dropFirst(2))) }
    for path in leftOut {
      add(path, to: root, isLeftOut: true)
      if !partPaths.isEmpty { add(path, to: partRoot, isLeftOut: true) }
    }
  }

  /// Marks what a path leads to; a path that does not name its steps marks nothing.
  private func add(_ path: String, to root: Node, from start: Int = 0, isLeftOut: Bool = false) {
    for alternative in Self.marked(path.dropFirst(start)).split(separator: "|") {
      var steps = alternative.split(separator: "/", omittingEmptySubsequences: false).map { step in
        trimmed(step.prefix { $0 != "[" })
      }
      if steps.first == "." { steps.removeFirst() }
      // Paths to elsewhere, and those that begin with any number of steps, mark nothing here.
      guard let first = steps.first, !first.isEmpty, first != "..", first != "name()" else { continue }
      if !isLeftOut, steps.contains("*") { continue }
      var node = root
      for name in steps {
        if name.isEmpty || name == "text()" || name == "." { break }
        if name.hasSuffix("*") {
          node.prefixes.append(String(name.dropLast()))
          node = Node()
          break
        }
        if name.hasPrefix("@") {
          node.attributes.insert(String(name.dropFirst()))
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
      if alternative.contains("[") { node.isPartial = true } else { node.isWhole = true }
    }
  }

  static func withoutConditions(_ path: String) -> String {
    String(marked(path[...]).filter { $0 != "[" })
  }

  /// A path with opening brackets for its conditions, which may hold slashes and texts in quotes.
  private static func marked(_ path: Substring) -> String {
    var result = ""
    var depth = 0
    var quote: Character?
    for character in path {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == "[" {
        depth += 1
        if depth == 1 { result.append(character) }
      } else if character == "]" {
        depth -= 1
      } else if depth == 0 {
        result.append(character)
      }
    }
    return result
  }

  /// The texts of leaves and the attributes that nothing reads; the same name several times makes a list.
  ///
  /// - Parameters:
  ///   - part: the part of the element that became the record; nil where it is the element.
  ///   - parts: all parts that became records.
  ///   - isFirst: whether the record is the one that keeps what is of no part.
  ///   - read: the texts of elements that met the conditions of a path.
  func fields(
    of element: XMLElement, part: XMLElement?, parts: [XMLElement], isFirst: Bool,
    apartFrom read: Set<String>, also inexact: [(name: String, text: String)]
  ) -> FieldSet {
    var found: [(name: String, text: String)] = []
    let inexact = inexact.isEmpty ? [] : inexact.filter { !isLeftOut($0.name) }
    if isFirst { collect(element, root, path: "", apartFrom: Set(parts.map(\.path)), read: read, into: &found) }
    if let part {
      collect(part, partRoot, path: Self.name(of: part), apartFrom: [], read: read, into: &found)
      found += inexact.map { entry in
        entry.name.hasPrefix("../")
          ? (String(entry.name.dropFirst(3)), entry.text) : ("\(Self.name(of: part))/\(entry.name)", entry.text)
      }
    } else {
      found += inexact
    }
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

  private func isLeftOut(_ path: String) -> Bool {
    let last = path.split(separator: "/").last.map { String($0) } ?? path
    return leftOutAnywhere.contains(last) || leftOut.contains { path == $0 || path.hasPrefix($0 + "/") }
  }

  private static func name(of element: XMLElement) -> String {
    element.prefix.map { "\($0):\(element.localName)" } ?? element.localName
  }

  private static let noShape = Shape([])

  private func collect(
    _ element: XMLElement, _ node: Node?, path: String, apartFrom parts: Set<String>,
    read: Set<String>, into found: inout [(name: String, text: String)]
  ) {
    let isRoot = path.isEmpty
    for attribute in element.attributes {
      let name = attribute.prefix.map { "\($0):\(attribute.localName)" } ?? attribute.localName
      if !leftOutAnywhere.isEmpty, leftOutAnywhere.contains("@\(attribute.localName)") { continue }
      if let node, isCovered(name, attribute.localName, node.attributes, node.prefixes) { continue }
      let text = trimmed(attribute.value)
      if !text.isEmpty { found.append((isRoot ? "@\(name)" : "\(path)/@\(name)", text)) }
    }
    var hasChildren = false
    for child in element.children {
      hasChildren = true
      if !parts.isEmpty, parts.contains(child.path) { continue }
      if !leftOutAnywhere.isEmpty, leftOutAnywhere.contains(child.localName) { continue }
      let localName = child.localName
      var inner = node?.children[localName]
      if let inner, inner.isWhole { continue }
      let name = Self.name(of: child)
      if inner == nil, child.prefix != nil { inner = node?.children[name] }
      if let inner, inner.isWhole { continue }
      if let node, node.prefixes.contains(where: { name.hasPrefix($0) }) { continue }
      collect(child, inner, path: isRoot ? name : "\(path)/\(name)", apartFrom: parts, read: read, into: &found)
    }
    if !hasChildren, !isRoot {
      let text = element.text(.trimmed)
      if node?.isPartial == true, read.contains(text) { return }
      if !text.isEmpty { found.append((path, normalizingLineEnds(text))) }
    }
  }

  private func isCovered(_ name: String, _ localName: String, _ names: Set<String>, _ prefixes: [String]) -> Bool {
    names.contains(name) || names.contains(localName) || prefixes.contains { "@\(name)".hasPrefix($0) }
  }
}
