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
    guard case .node(let index) = kind, !store.tree.nodes[Int(index)].isText else { return nil }
    return XMLElement(store: store, index: index)
  }

  /// The text of the element and all that is in it, or the value of the attribute.
  package func text(_ whitespace: XMLWhitespace = .preserved) -> String {
    withTextBytes(whitespace) { RecordTree.string($0) }
  }

  /// Hands over the bytes of the text without making a string.
  package func withTextBytes<Result>(
    _ whitespace: XMLWhitespace = .preserved, _ body: (Span<UInt8>) throws -> Result
  ) rethrows -> Result {
    switch kind {
    case .node(let index):
      return try store.tree.withBytes(in: store.tree.text, store.tree.textRange(of: index), whitespace, body)
    case .attribute(let index, _):
      let attribute = store.tree.attributes[Int(index)]
      return try store.tree.withBytes(
        in: store.tree.attributeText, Int(attribute.start)..<Int(attribute.end), whitespace, body)
    case .computed(let text, _):
      let bytes = ContiguousArray(text.utf8)
      return try store.tree.withBytes(in: bytes, bytes.indices, whitespace, body)
    }
  }

  /// The line of the element, or of the one that has the attribute or text.
  package var line: Int {
    var index = node
    while index >= 0, store.tree.nodes[Int(index)].isText { index = store.tree.nodes[Int(index)].parent }
    return index < 0 ? 0 : Int(store.tree.nodes[Int(index)].line)
  }

  package var path: String {
    guard case .attribute(let index, let node) = kind else { return store.tree.path(of: node) }
    let name = store.tree.names.entries[Int(store.tree.attributes[Int(index)].name)]
    return store.tree.path(of: node) + "/@" + name.qualifiedName
  }

  private var node: Int32 {
    switch kind {
    case .node(let index): index
    case .attribute(_, let node), .computed(_, let node): node
    }
  }
}
