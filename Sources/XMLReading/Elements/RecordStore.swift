/// The elements in reach of the current record: its ancestors, the context kept for it, and itself.
///
/// Flat arrays in document order, reused from record to record. The text of an element with all that
/// is in it is one run of `text`, and its descendants are one run of `nodes`.
final class RecordStore {
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

  @exclusivity(unchecked) var nodes: ContiguousArray<Node> = []
  @exclusivity(unchecked) var attributes: ContiguousArray<Attribute> = []
  @exclusivity(unchecked) var text: ContiguousArray<UInt8> = []
  @exclusivity(unchecked) var attributeText: ContiguousArray<UInt8> = []
  @exclusivity(unchecked) var names = NameTable()
  var openElements: [OpenElement] = []
  /// Changes with each record, so that what was built for the last one is not taken for this one.
  var generation = 0
  lazy var evaluator = XPathEvaluator()

  /// The memory in use, roughly.
  var size: Int {
    unsafe nodes.count * MemoryLayout<Node>.stride + attributes.count * MemoryLayout<Attribute>.stride
      + text.count + attributeText.count
  }

  /// Forgets the node at `index` and all that follows it.
  func truncate(to index: Int32) {
    let node = unsafe nodes[Int(index)]
    unsafe nodes.removeLast(nodes.count - Int(index))
    unsafe text.removeLast(text.count - Int(node.textStart))
    unsafe attributes.removeLast(attributes.count - Int(node.attributeStart))
    unsafe attributeText.removeLast(attributeText.count - Int(attributes.last?.end ?? 0))
  }

  /// The index behind the last descendant of the node at `index`.
  @inline(__always)
  func end(of index: Int32) -> Int32 {
    let end = unsafe nodes[Int(index)].end
    return unsafe end == Self.openEnd ? Int32(truncatingIfNeeded: nodes.count) : end
  }

  @inline(__always)
  func textRange(of index: Int32) -> Range<Int> {
    let node = unsafe nodes[Int(index)]
    let end = unsafe node.textEnd == Self.openEnd ? text.count : Int(node.textEnd)
    return Int(node.textStart)..<end
  }
}
