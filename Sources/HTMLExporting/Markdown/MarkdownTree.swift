import CCmarkGFM

/// Owns a parsed Markdown text of libcmark-gfm.
@safe
struct MarkdownTree: ~Copyable {
  private let root: OpaquePointer

  /// cmark's registry of extensions is shared by the whole process and may be filled only once.
  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Parses the text; returns nil when there is no memory for it.
  init?(_ markdown: String) {
    _ = Self.registration
    // HTML forbids control characters, and cmark would copy them.
    var bytes = markdown.utf8.map { byte in
      byte == 0x7F || (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) ? UInt8(ascii: "?") : byte
    }
    bytes.append(0)
    let count = bytes.count - 1
    let parsed = unsafe bytes.withUnsafeBytes { buffer -> OpaquePointer? in
      guard let base = buffer.baseAddress else { return nil }
      return unsafe ccmarkgfm_parse(base.assumingMemoryBound(to: CChar.self), count)
    }
    guard let parsed = unsafe parsed else { return nil }
    unsafe root = parsed
  }

  deinit { unsafe cmark_node_free(root) }

  /// Takes out what a document must not hold: raw HTML, pictures (which would be fetched), and links that lead to
  /// anything but an https, http or mailto address. The text inside stays.
  func removeUnsafeNodes() {
    for node in nodes {
      switch node.kind {
      case CCMARKGFM_HTML, CCMARKGFM_IMAGE: node.dissolve()
      case CCMARKGFM_LINK where SafeAddress.make(node.address) == nil: node.dissolve()
      default: break
      }
    }
  }

  /// Puts what was filled in where its marks stand, after all that is unsafe was taken out.
  ///
  /// In code, where nothing is filled in, what the owner wrote comes back; in addresses stands the plain text.
  func place(_ insertions: MarkdownInsertions) {
    guard !insertions.isEmpty else { return }
    for node in nodes {
      switch node.kind {
      case CCMARKGFM_TEXT:
        guard let literal = node.literal, let parts = insertions.parts(of: literal) else { continue }
        for part in parts {
          switch part {
          case .text(let text): node.insertText(text)
          case .insertion(let insertion): node.insertMarkup(insertion.markup)
          }
        }
        node.remove()
      case CCMARKGFM_LINK:
        if let plain = node.address.flatMap({ insertions.replacing(in: $0, with: \.plain) }) { node.setAddress(plain) }
        if let plain = node.title.flatMap({ insertions.replacing(in: $0, with: \.plain) }) { node.setTitle(plain) }
      case CCMARKGFM_CODE:
        if let source = node.literal.flatMap({ insertions.replacing(in: $0, with: \.source) }) {
          node.setLiteral(source)
        }
      default: break
      }
    }
  }

  /// Moves the headings below a level, and closes gaps between their levels.
  func placeHeadings(below level: Int) {
    // The original and the new level of the headings that the current one is inside of.
    var open: [(original: Int, placed: Int)] = []
    for heading in nodes where heading.kind == CCMARKGFM_HEADING {
      let original = heading.headingLevel
      while let last = open.last, last.original >= original { open.removeLast() }
      let placed = min((open.last?.placed ?? level) + 1, 6)
      open.append((original, placed))
      heading.headingLevel = placed
    }
  }

  /// What the text begins with.
  var firstNode: MarkdownNode? {
    guard let node = unsafe cmark_node_first_child(root) else { return nil }
    return unsafe MarkdownNode(node)
  }

  /// The text as HTML.
  func html() -> String {
    guard let text = unsafe ccmarkgfm_html(root) else { return "" }
    defer { unsafe ccmarkgfm_free(text) }
    return unsafe String(cString: text)
  }

  /// The nodes of the tree in the order of the text, listed before any of them is changed.
  private var nodes: [MarkdownNode] {
    guard let iterator = unsafe cmark_iter_new(root) else { return [] }
    defer { unsafe cmark_iter_free(iterator) }
    var found: [MarkdownNode] = []
    while true {
      switch unsafe cmark_iter_next(iterator) {
      case CMARK_EVENT_DONE: return found
      case CMARK_EVENT_ENTER:
        guard let node = unsafe cmark_iter_get_node(iterator) else { continue }
        found.append(unsafe MarkdownNode(node))
      default: continue
      }
    }
  }
}
