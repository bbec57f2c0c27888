/// Markdown of the owner as HTML that is safe to put on a page.
enum MarkdownText {
  /// The text as HTML, its headings below the level given.
  static func html(_ markdown: String, headingsBelow level: Int) -> String {
    guard let tree = MarkdownTree(markdown) else { return "" }
    tree.removeUnsafeNodes()
    tree.placeHeadings(below: level)
    return tree.html()
  }
}
