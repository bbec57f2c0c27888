/// The elements in reach of the current record: its ancestors, the context kept for it, and itself.
///
/// Flat arrays in document order, reused from record to record. The text of an element with all that
/// is in it is one run of `text`, and its descendants are one run of `nodes`.
struct RecordTree {
  struct Node {
    /// The hash of the local name; 0 for text.
    var nameHash: UInt64
    /// Index in `names`; -1 for text.
    var name: Int32
    var parent: Int32
    /// The index behind its last descendant; `openEnd` until the end tag.
    var end: Int32
    var textStart: Int32
    var textEnd: Int32
    var attributeStart: Int32
    var attributeCount: Int32
    var line: Int32

    var isText: Bool { name < 0 }
  }

  struct Attribute {
    var name: Int32
    var start: Int32
    var end: Int32
  }

  /// An element on the way from the root to the record, with its place among its namesakes.
  struct OpenElement {
    var node: Int32
    var ordinal: Int32
  }

  static let openEnd = Int32.max

  var nodes: ContiguousArray<Node> = []
  var attributes: ContiguousArray<Attribute> = []
  var text: ContiguousArray<UInt8> = []
  var attributeText: ContiguousArray<UInt8> = []
  var names = NameTable()
  var openElements: [OpenElement] = []

  /// The memory in use, roughly.
  var size: Int {
    nodes.count * MemoryLayout<Node>.stride + attributes.count * MemoryLayout<Attribute>.stride
      + text.count + attributeText.count
  }

  /// The memory in use for what stands before the node at `index`, roughly.
  func size(before index: Int32) -> Int {
    let node = nodes[Int(index)]
    return Int(index) * MemoryLayout<Node>.stride + Int(node.attributeStart) * MemoryLayout<Attribute>.stride
      + Int(node.textStart) + attributeTextStart(of: node)
  }

  /// Forgets the node at `index`, where there is one, and all that follows it.
  mutating func truncate(to index: Int32) {
    guard Int(index) < nodes.count else { return }
    let node = nodes[Int(index)]
    nodes.removeLast(nodes.count - Int(index))
    text.removeLast(text.count - Int(node.textStart))
    attributes.removeLast(attributes.count - Int(node.attributeStart))
    attributeText.removeLast(attributeText.count - Int(attributes.last?.end ?? 0))
  }

  /// Becomes a copy of what stands in `other` before the node at `index`.
  mutating func copy(before index: Int32, of other: RecordTree) {
    let node = other.nodes[Int(index)]
    nodes.removeAll(keepingCapacity: true)
    nodes.append(contentsOf: other.nodes[..<Int(index)])
    text.removeAll(keepingCapacity: true)
    text.append(contentsOf: other.text[..<Int(node.textStart)])
    attributes.removeAll(keepingCapacity: true)
    attributes.append(contentsOf: other.attributes[..<Int(node.attributeStart)])
    attributeText.removeAll(keepingCapacity: true)
    attributeText.append(contentsOf: other.attributeText[..<other.attributeTextStart(of: node)])
    names = other.names
    openElements = other.openElements
  }

  private func attributeTextStart(of node: Node) -> Int {
    node.attributeStart > 0 ? Int(attributes[Int(node.attributeStart) - 1].end) : 0
  }

  /// The index behind the last descendant of the node at `index`.
  @inline(__always)
  func end(of index: Int32) -> Int32 {
    let end = nodes[Int(index)].end
    return end == Self.openEnd ? Int32(truncatingIfNeeded: nodes.count) : end
  }

  @inline(__always)
  func textRange(of index: Int32) -> Range<Int> {
    let node = nodes[Int(index)]
    let end = node.textEnd == Self.openEnd ? text.count : Int(node.textEnd)
    return Int(node.textStart)..<end
  }
}
