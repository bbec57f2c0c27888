/// A narrative that the owner wrote, in Markdown.
package struct Statement: Hashable, Sendable {
  /// A token of the statement kinds: `teachingPhilosophy`.
  package let kind: String
  package let markdown: String
  /// Nil takes what the template or the vocabulary calls it.
  package let title: String?

  package init(kind: String, markdown: String, title: String? = nil) {
    (self.kind, self.markdown, self.title) = (kind, markdown, title)
  }

  /// The number of words: runs of characters between blanks that hold a letter or a digit.
  package var wordCount: Int {
    markdown.split(whereSeparator: \.isWhitespace).count { word in
      word.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
  }
}
