/// What a path led to. Like an element, it is only valid during the call for its record.
package struct XMLMatch {
  enum Kind {
    case node(Int32)
    case attribute(Int32, node: Int32)
    /// What an expression such as `count(a)` yields, at the element it was asked of.
    case computed(String, node: Int32)
  }

  let store: RecordStore
  let kind: Kind

  /// The element, nil where the path led to an attribute, a text or a computed value.
  package var element: XMLElement? {
    guard case .node(let index) = kind, unsafe !store.nodes[Int(index)].isText else { return nil }
    return XMLElement(store: store, index: index)
  }

  /// The text of the element and all that is in it, or the value of the attribute.
  package func text(_ whitespace: XMLWhitespace = .preserved) -> String {
    withTextBytes(whitespace) { RecordStore.string($0) }
  }

  /// Hands over the bytes of the text without making a string.
  package func withTextBytes<Result>(
    _ whitespace: XMLWhitespace = .preserved, _ body: (Span<UInt8>) throws -> Result
  ) rethrows -> Result {
    switch kind {
    case .node(let index):
      return try unsafe store.withBytes(in: store.text, store.textRange(of: index), whitespace, body)
    case .attribute(let index, _):
      let attribute = unsafe store.attributes[Int(index)]
      return try unsafe store.withBytes(
        in: store.attributeText, Int(attribute.start)..<Int(attribute.end), whitespace, body)
    case .computed(let text, _):
      let bytes = ContiguousArray(text.utf8)
      return try store.withBytes(in: bytes, bytes.indices, whitespace, body)
    }
  }

  /// The line of the element, or of the one that has the attribute or text.
  package var line: Int {
    var index = node
    while index >= 0, unsafe store.nodes[Int(index)].isText { index = unsafe store.nodes[Int(index)].parent }
    return unsafe index < 0 ? 0 : Int(store.nodes[Int(index)].line)
  }

  package var path: String {
    guard case .attribute(let index, let node) = kind else { return store.path(of: node) }
    let name = unsafe store.names.entries[Int(store.attributes[Int(index)].name)]
    return store.path(of: node) + "/@" + name.qualifiedName
  }

  private var node: Int32 {
    switch kind {
    case .node(let index): index
    case .attribute(_, let node), .computed(_, let node): node
    }
  }
}
