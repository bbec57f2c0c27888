/// A numbered part of a document.
package struct Section: Sendable {
  /// Stable and unique in the document: `teaching`, `teaching-activities`.
  package let id: String
  /// "7", "7.2".
  package let number: String
  package let title: String
  package let blocks: [Block]
  package let subsections: [Section]

  package init(id: String, number: String, title: String, blocks: [Block], subsections: [Section] = []) {
    (self.id, self.number, self.title) = (id, number, title)
    (self.blocks, self.subsections) = (blocks, subsections)
  }
}
