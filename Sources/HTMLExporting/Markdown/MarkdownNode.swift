import CCmarkGFM

/// A node of a Markdown tree; valid as long as the tree, and until it is removed from it.
@safe
struct MarkdownNode {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

  var kind: CCmarkGFMKind { unsafe ccmarkgfm_kind(pointer) }

  /// The address of a link.
  var address: String? {
    guard let text = unsafe cmark_node_get_url(pointer) else { return nil }
    return unsafe String(cString: text)
  }

  /// The level of a heading, from 1 to 6.
  var headingLevel: Int {
    get { Int(unsafe cmark_node_get_heading_level(pointer)) }
    nonmutating set { unsafe cmark_node_set_heading_level(pointer, Int32(newValue)) }
  }

  /// The words inside, without marks.
  var words: String {
    if let literal = unsafe cmark_node_get_literal(pointer) { return unsafe String(cString: literal) }
    var words = ""
    var child = unsafe cmark_node_first_child(pointer)
    while let node = unsafe child {
      words += unsafe MarkdownNode(node).words
      unsafe child = cmark_node_next(node)
    }
    return words
  }

  /// Takes the node out of its tree and frees it, with all that it holds.
  func remove() {
    unsafe cmark_node_unlink(pointer)
    unsafe cmark_node_free(pointer)
  }

  /// Takes the node out of its tree and frees it; what it holds takes its place.
  func dissolve() {
    while let child = unsafe cmark_node_first_child(pointer) {
      unsafe cmark_node_unlink(child)
      unsafe cmark_node_insert_before(pointer, child)
    }
    unsafe cmark_node_unlink(pointer)
    unsafe cmark_node_free(pointer)
  }
}
