import Importing
import XMLReading

/// What a file of XML looks like: its root, and the element that is a record.
struct XMLOutline {
  let root: OutlineElement
  /// The records' element, from the root: `/Data/Record`.
  let path: String
  let records: [OutlineElement]
  /// The attributes of the element around each record.
  let around: [[(name: String, value: String)]]
  /// Whether the element is repeated, rather than chosen for what it has.
  let isRepeated: Bool

  private struct Candidate {
    let path: String
    var elements: [OutlineElement] = []
    var around: [[(name: String, value: String)]] = []
    var mostSiblings = 0
    let depth: Int
  }

  /// Reads a file, or the beginning of one.
  init(_ bytes: [UInt8], isWhole: Bool, file: String) throws {
    guard let start = XMLStart(bytes) else {
      throw DraftDiagnostics.failure(
        DraftDiagnostics.noRepetition, "The file begins like XML, and has no root element.", file,
        remedy: "Export it again.")
    }
    root = try isWhole ? Self.whole(bytes, start, file: file) : Self.beginning(bytes, start, file: file)
    var candidates: [String: Candidate] = [:]
    Self.collect(root, path: "/\(root.name)", depth: 0, into: &candidates)
    let repeated = candidates.values.filter {
      $0.mostSiblings >= 2 && Self.leaves($0.elements) >= 2 && !Self.isContainer($0.elements)
    }
    // The outermost element that is repeated; of several the one with the most in it.
    let depth = repeated.map(\.depth).min()
    let best =
      repeated.filter { $0.depth == depth }.max {
        (Self.leaves($0.elements) * $0.elements.count, $1.path) < (
          Self.leaves($1.elements) * $1.elements.count, $0.path
        )
      }
      // A file with one record: the first element with several values in it.
      ?? candidates.values.filter { $0.depth > 0 && Self.leaves($0.elements) >= 2 && Self.ownValues($0.elements) >= 2 }
      .min { ($0.depth, -Self.leaves($0.elements), $0.path) < ($1.depth, -Self.leaves($1.elements), $1.path) }
    // A file with one record, whose authors or references are what is repeated.
    if let best, best.depth >= 2, root.children.count(where: \.isLeaf) >= 3, best.elements.count < 30 {
      (path, records, around) = ("/\(root.name)", [root], [[]])
      isRepeated = false
    } else if let best, best.depth >= 3,
      let only = candidates.values.first(where: {
        $0.depth == 1 && Self.leaves($0.elements) > 3 * Self.leaves(best.elements)
      })
    {
      (path, records, around) = (only.path, only.elements, only.around)
      isRepeated = false
    } else if let best {
      (path, records, around) = (best.path, best.elements, best.around)
      isRepeated = best.mostSiblings >= 2
    } else {
      (path, records, around) = ("/\(root.name)", [root], [[]])
      isRepeated = false
    }
    guard Self.leaves(records) > 0 else {
      throw DraftDiagnostics.failure(
        DraftDiagnostics.noRepetition, "No element of the file has values in it.", file,
        remedy: "Look whether it is the export that you mean.")
    }
  }

  private static func whole(_ bytes: [UInt8], _ start: XMLStart, file: String) throws -> OutlineElement {
    var found: OutlineElement?
    let result = try read(bytes, "/\(start.localName)") { element in
      found = OutlineElement(element)
      return .stop
    }
    if let failure = XMLDiagnostics.failure(result.outcome, file: file) { throw failure }
    guard let found else {
      throw DraftDiagnostics.failure(
        DraftDiagnostics.noRepetition, "The file has no root element.", file, remedy: "Export it again.")
    }
    return found
  }

  /// The root with as many elements below it as the beginning of a large file holds whole.
  private static func beginning(_ bytes: [UInt8], _ start: XMLStart, file: String) throws -> OutlineElement {
    for depth in 1...3 {
      let pattern = "/\(start.localName)" + String(repeating: "/*", count: depth)
      var found: [(around: [String], element: OutlineElement)] = []
      let result = try read(bytes, pattern) { element in
        var names: [String] = []
        var parent = element.parent
        while let current = parent, current.parent != nil {
          names.insert(current.localName, at: 0)
          parent = current.parent
        }
        found.append((names, OutlineElement(element)))
        return found.count < limit ? .next : .stop
      }
      if case .refused = result.outcome, let failure = XMLDiagnostics.failure(result.outcome, file: file) {
        throw failure
      }
      // One large element around all others ends behind what is looked at.
      guard found.count(where: { $0.element.isComplex }) > 1 else { continue }
      var elements = found.map(\.element)
      for name in (found.first { $0.element.isComplex }?.around ?? []).reversed() {
        elements = [OutlineElement(name: name, children: elements)]
      }
      return OutlineElement(name: start.localName, namespaceURI: start.namespaceURI, children: elements)
    }
    throw DraftDiagnostics.failure(
      DraftDiagnostics.noRepetition, "No element is repeated in the first megabytes of the file.", file,
      remedy: "Draft from a smaller export of the same kind.")
  }

  private static func read(
    _ bytes: [UInt8], _ pattern: String, _ record: (XMLElement) -> XMLReadingStep
  ) throws -> XMLReadingResult {
    let patterns = [try? XMLElementPattern(pattern)].compactMap(\.self)
    return try XMLRecordReader(XMLRecordMatcher(records: patterns)).read(XMLByteArraySource(bytes), record: record)
  }

  /// More records than these tell nothing new.
  private static let limit = 2_000

  private static func collect(
    _ element: OutlineElement, path: String, depth: Int, into candidates: inout [String: Candidate]
  ) {
    guard depth < 6 else { return }
    var counts: [String: Int] = [:]
    for child in element.children {
      let inner = "\(path)/\(child.name)"
      counts[inner, default: 0] += 1
      guard child.isComplex || child.attributes.count > 1 else { continue }
      var candidate = candidates[inner] ?? Candidate(path: inner, depth: depth + 1)
      if candidate.elements.count < limit {
        candidate.elements.append(child)
        candidate.around.append(element.attributes)
      }
      candidates[inner] = candidate
      collect(child, path: inner, depth: depth + 1, into: &candidates)
    }
    for (inner, count) in counts {
      let known = candidates[inner]?.mostSiblings ?? 0
      candidates[inner]?.mostSiblings = max(known, count)
    }
  }

  /// How many different paths with a value an element has, at most.
  private static func leaves(_ elements: [OutlineElement]) -> Int {
    elements.prefix(50).map { XMLLeaves($0).paths.count }.max() ?? 0
  }

  private static func ownValues(_ elements: [OutlineElement]) -> Int {
    elements.prefix(50).map { $0.attributes.count + $0.children.count(where: \.isLeaf) }.max() ?? 0
  }

  /// Whether elements hold records of several kinds, and little of their own.
  private static func isContainer(_ elements: [OutlineElement]) -> Bool {
    var mostOwn = 0
    var isNested = false
    for element in elements.prefix(50) {
      mostOwn = max(mostOwn, element.children.count(where: \.isLeaf))
      let large = element.children.filter { $0.children.count >= 3 }
      let names = Set(large.map(\.name))
      if large.count > names.count || names.count >= 3 { isNested = true }
    }
    return isNested && mostOwn <= 2
  }
}
