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

  /// Sets the address of a link.
  func setAddress(_ address: String) { unsafe cmark_node_set_url(pointer, address) }

  /// The words that stand in the node itself: of text and of code.
  var literal: String? {
    guard let text = unsafe cmark_node_get_literal(pointer) else { return nil }
    return unsafe String(cString: text)
  }

  func setLiteral(_ text: String) { unsafe cmark_node_set_literal(pointer, text) }

  /// The title of a link.
  var title: String? {
    guard let text = unsafe cmark_node_get_title(pointer) else { return nil }
    return unsafe String(cString: text)
  }

  func setTitle(_ title: String) { unsafe cmark_node_set_title(pointer, title) }

  /// Puts plain text before the node.
  func insertText(_ text: String) {
    guard let node = unsafe ccmarkgfm_new_text() else { return }
    unsafe cmark_node_set_literal(node, text)
    unsafe cmark_node_insert_before(pointer, node)
  }

  /// Puts markup of the program's own before the node.
  func insertMarkup(_ markup: String) {
    guard let node = unsafe ccmarkgfm_new_markup() else { return }
    unsafe cmark_node_set_on_enter(node, markup)
    unsafe cmark_node_insert_before(pointer, node)
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
