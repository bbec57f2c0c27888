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

  /// Reads a file whole.
  init(_ bytes: [UInt8], file: String) throws {
    guard let start = XMLStart(bytes), let pattern = try? XMLElementPattern("/\(start.localName)") else {
      throw DraftDiagnostics.failure(
        DraftDiagnostics.noRepetition, "The file begins like XML, and has no root element.", file,
        remedy: "Export it again.")
    }
    var found: OutlineElement?
    let result = try XMLRecordReader(XMLRecordMatcher(records: [pattern])).read(XMLByteArraySource(bytes)) { element in
      found = OutlineElement(element)
      return .stop
    }
    if let failure = XMLDiagnostics.failure(result.outcome, file: file) { throw failure }
    guard let root = found else {
      throw DraftDiagnostics.failure(
        DraftDiagnostics.noRepetition, "The file has no root element.", file, remedy: "Export it again.")
    }
    self.root = root
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
    if let best {
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
