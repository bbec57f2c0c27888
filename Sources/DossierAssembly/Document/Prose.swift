/// A statement in Markdown.
package struct Prose: Sendable {
  package let title: String?
  package let markdown: String
  package let wordCount: Int
  /// The template's limit in words; a longer text is shown whole and reported as a gap.
  package let wordLimit: Int?

  package init(title: String?, markdown: String, wordCount: Int, wordLimit: Int? = nil) {
    (self.title, self.markdown, self.wordCount, self.wordLimit) = (title, markdown, wordCount, wordLimit)
  }
}
