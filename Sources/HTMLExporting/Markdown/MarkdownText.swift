import CCmarkGFM
import PortfolioModel

/// Markdown of the owner as HTML that is safe to put on a page.
enum MarkdownText {
  /// The text as HTML, its headings below the level given; a heading that it begins with and that says the same as one
  /// of the titles is left out.
  static func html(
    _ markdown: String, headingsBelow level: Int, titles: [String] = [],
    insertions: [MarkdownInsertions.Insertion] = []
  ) -> String {
    let insertions = MarkdownInsertions(insertions, in: markdown)
    guard let tree = MarkdownTree(insertions.marked) else { return "" }
    tree.removeUnsafeNodes()
    tree.place(insertions)
    if let heading = tree.firstNode, heading.kind == CCMARKGFM_HEADING {
      let text = heading.words
      if titles.contains(where: { isSame($0, text) }) { heading.remove() }
    }
    tree.placeHeadings(below: level)
    return tree.html()
  }

  /// Whether two titles say the same, whatever their capitals, apostrophes and last sign.
  static func isSame(_ one: String, _ other: String) -> Bool {
    // Most differ in their letters, which is cheaper to see.
    one == other || foldedForMatching(one) == foldedForMatching(other) && folded(one) == folded(other)
  }

  private static func folded(_ title: String) -> String {
    let words = title.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let plain = words.map { $0 == "’" || $0 == "‘" ? "'" : $0 }
    return String(plain.last == "." || plain.last == ":" ? plain.dropLast() : plain[...])
  }
}
