package import PortfolioModel

/// One value as a reader sees it, with where it came from.
package struct Cell: Sendable {
  package let content: Content
  package let origins: [Origin]
  /// Whether the owner decided the value.
  package let isCorrected: Bool
  /// Where the value leads: the path of a file beside the document, `people/00412.html`. Only an index has any.
  package let link: String?
  /// The records that stand after the value as its evidence, by id; a page links them.
  package let references: [String]
  /// Whether the words say that something is amiss; a page may colour them.
  package let needsAttention: Bool

  package enum Content: Hashable, Sendable {
    case text(String)
    /// A number, with the digits to show after the point.
    case number(Double, decimals: Int)
    /// Nothing is recorded.
    case absent
    /// There is a value, and it is not shown: "n < 5, not shown".
    case suppressed(String)
    /// Records by their ids, each of which leads to where it is shown.
    case records([String])
  }

  /// Where a value came from.
  package enum Origin: Hashable, Sendable {
    /// The record `T-7K3Q`, its field, the import's number, the line, the element path.
    case source(record: String, field: FieldName, importNumber: Int64, line: Int, elementPath: String?)
    case decision(record: String, field: FieldName, number: Int64)
    /// Computed from these records.
    case computed(records: [String])
  }

  package init(
    _ content: Content, origins: [Origin] = [], isCorrected: Bool = false, link: String? = nil,
    references: [String] = [], needsAttention: Bool = false
  ) {
    (self.content, self.origins, self.isCorrected, self.link) = (content, origins, isCorrected, link)
    (self.references, self.needsAttention) = (references, needsAttention)
  }

  package static let absent = Cell(.absent)
}
