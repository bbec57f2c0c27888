package import PortfolioModel

/// One value as a reader sees it, with where it came from.
package struct Cell: Sendable {
  package let content: Content
  package let origins: [Origin]
  /// Whether the owner decided the value.
  package let isCorrected: Bool
  /// Where the value leads: the path of a file beside the document, `people/00412.html`. Only an index has any.
  package var link: String? { extras?.link }
  /// The records that stand after the value as its evidence, by id; a page links them.
  package var references: [String] { extras?.references ?? [] }
  /// Whether the words say that something is amiss; a page may colour them.
  package var needsAttention: Bool { extras?.needsAttention ?? false }
  private let extras: Extras?

  /// What hardly any cell has; apart, since cells are copied all the time.
  private final class Extras: Sendable {
    let link: String?
    let references: [String]
    let needsAttention: Bool

    init(link: String?, references: [String], needsAttention: Bool) {
      (self.link, self.references, self.needsAttention) = (link, references, needsAttention)
    }
  }

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
    (self.content, self.origins, self.isCorrected) = (content, origins, isCorrected)
    let isPlain = link == nil && references.isEmpty && !needsAttention
    extras = isPlain ? nil : Extras(link: link, references: references, needsAttention: needsAttention)
  }

  package static let absent = Cell(.absent)
}
