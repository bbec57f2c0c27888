import PortfolioModel
import XMLReading

/// What is in an element that no path of its rules leads to, kept under its own names.
///
/// It serves one file, and remembers by the numbers of the file's names what becomes of what.
final class XMLLeftovers {
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

  /// What an element is, by the names of the elements on the way to it.
  private final class Place {
    let path: String
    let node: Node?
    /// Where the text of a leaf is kept; nil for the record itself.
    let slot: Int?
    /// By the numbers of names; nil for what is read or left out.
    var children: [Int: Place?] = [:]
    var attributes: [Int: Int?] = [:]

    init(_ path: String, node: Node?, slot: Int?) { (self.path, self.node, self.slot) = (path, node, slot) }
  }

  /// What is remembered of a file whose elements nest in ever new ways.
  private static let mostPlaces = 10_000

  private let root = Node()
  /// What is read of the parts of an element that each become a record.
  private let partRoot = Node()
  /// Names of elements, and of attributes with "@", that are not kept wherever they are.
  private var leftOutAnywhere: Set<String> = []
  private let leftOut: [String]
  /// Whether the paths of the mapping, of which there are few, are left out.
  private var knownLeftOut: [String: Bool] = [:]
  private var rootPlace: Place
  private var partPlaces: [String: Place] = [:]
  private var placeCount = 0
  private var slots = LeftoverSlots()

  /// - Parameters:
  ///   - paths: what is read, from the element.
  ///   - partPaths: what is read, from a part of the element; `../` leads to the element.
  ///   - leftOut: what is not kept, from the element or a part.
  init(paths: [String], partPaths: [String] = [], leftOut: [String]) {
    self.leftOut = leftOut
    rootPlace = Place("", node: root, slot: nil)
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
    if placeCount > Self.mostPlaces { forget() }
    var found: [(slot: Int, text: String)] = []
    let inexact = inexact.isEmpty ? [] : inexact.filter { !isLeftOut($0.name) }
    if isFirst {
      collect(element, rootPlace, apartFrom: Set(parts.map(\.path)), read: read, into: &found)
    }
    if let part {
      let name = Self.name(of: part)
      let place = partPlaces[name] ?? Place(name, node: partRoot, slot: slots.number(of: name))
      partPlaces[name] = place
      collect(part, place, apartFrom: [], read: read, into: &found)
      found += inexact.map { entry in
        let isOutside = entry.name.hasPrefix("../")
        return (slots.number(of: isOutside ? String(entry.name.dropFirst(3)) : "\(name)/\(entry.name)"), entry.text)
      }
    } else {
      found += inexact.map { (slots.number(of: $0.name), $0.text) }
    }
    return slots.fields(found)
  }

  private func forget() {
    rootPlace = Place("", node: root, slot: nil)
    (partPlaces, placeCount, slots) = ([:], 0, LeftoverSlots())
  }

  private func isLeftOut(_ path: String) -> Bool {
    if let known = knownLeftOut[path] { return known }
    let last = path.split(separator: "/").last.map { String($0) } ?? path
    let isLeftOut = leftOutAnywhere.contains(last) || leftOut.contains { path == $0 || path.hasPrefix($0 + "/") }
    knownLeftOut[path] = isLeftOut
    return isLeftOut
  }

  private static func name(of element: XMLElement) -> String {
    element.prefix.map { "\($0):\(element.localName)" } ?? element.localName
  }

  private func collect(
    _ element: XMLElement, _ place: Place, apartFrom parts: Set<String>, read: Set<String>,
    into found: inout [(slot: Int, text: String)]
  ) {
    for position in element.attributePositions {
      guard let slot = slot(ofAttributeAt: position, of: element, place) else { continue }
      let text = trimmed(element.attribute(at: position).value)
      if !text.isEmpty { found.append((slot, text)) }
    }
    var hasChildren = false
    for child in element.children {
      hasChildren = true
      if !parts.isEmpty, parts.contains(child.path) { continue }
      guard let inner = self.place(of: child, in: place) else { continue }
      collect(child, inner, apartFrom: parts, read: read, into: &found)
    }
    if !hasChildren, let slot = place.slot {
      let text = element.text(.trimmed)
      if text.isEmpty || place.node?.isPartial == true && read.contains(text) { return }
      found.append((slot, normalizingLineEnds(text)))
    }
  }

  /// Where an attribute is kept; nil where it is not.
  private func slot(ofAttributeAt position: Int, of element: XMLElement, _ place: Place) -> Int? {
    let number = element.attributeNameNumber(at: position)
    if let known = place.attributes[number] { return known }
    let attribute = element.attribute(at: position)
    let name = attribute.prefix.map { "\($0):\(attribute.localName)" } ?? attribute.localName
    let isLeftOut =
      leftOutAnywhere.contains("@\(attribute.localName)")
      || place.node.map { isCovered(name, attribute.localName, $0.attributes, $0.prefixes) } ?? false
    let slot = isLeftOut ? nil : slots.number(of: place.path.isEmpty ? "@\(name)" : "\(place.path)/@\(name)")
    place.attributes[number] = .some(slot)
    return slot
  }

  /// What to do with a child; nil where all of it is read or left out.
  private func place(of child: XMLElement, in place: Place) -> Place? {
    let number = child.nameNumber
    if let known = place.children[number] { return known }
    let made = makePlace(of: child, in: place)
    place.children[number] = .some(made)
    placeCount += 1
    return made
  }

  private func makePlace(of child: XMLElement, in place: Place) -> Place? {
    let localName = child.localName
    if leftOutAnywhere.contains(localName) { return nil }
    let node = place.node
    let name = Self.name(of: child)
    var inner = node?.children[localName]
    if inner == nil, child.prefix != nil { inner = node?.children[name] }
    if let inner, inner.isWhole { return nil }
    if let node, node.prefixes.contains(where: { name.hasPrefix($0) }) { return nil }
    let path = place.path.isEmpty ? name : "\(place.path)/\(name)"
    return Place(path, node: inner, slot: slots.number(of: path))
  }

  private func isCovered(_ name: String, _ localName: String, _ names: Set<String>, _ prefixes: [String]) -> Bool {
    names.contains(name) || names.contains(localName) || prefixes.contains { "@\(name)".hasPrefix($0) }
  }
}
