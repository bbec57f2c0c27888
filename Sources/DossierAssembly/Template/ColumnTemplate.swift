package import PortfolioModel

/// A column of a table.
///
/// A class, since every cell asks its column, and a template never changes.
package final class ColumnTemplate: Sendable {
  package let content: Content
  /// Nil takes the field's label.
  package let title: String?
  package let unit: String?
  /// Nil lets the field's type say it.
  package let isNumeric: Bool?
  /// Nil takes as many as the column's numbers need, at most two.
  package let decimals: Int?
  /// What stands under the column; nil takes what suits it.
  package let total: Total?

  package enum Content: Hashable, Sendable {
    case field(FieldName)
    case computed(ComputedColumn)
  }

  package enum Total: String, Hashable, Sendable, CaseIterable {
    case none
    case sum
    /// Weighted by the number of responses; what is suppressed stays out.
    case mean
  }

  package init(
    _ content: Content, title: String? = nil, unit: String? = nil, isNumeric: Bool? = nil, decimals: Int? = nil,
    total: Total? = nil
  ) {
    (self.content, self.title, self.unit) = (content, title, unit)
    (self.isNumeric, self.decimals, self.total) = (isNumeric, decimals, total)
  }

  /// Whether the column says what evaluators answered.
  var showsResults: Bool {
    [.computed(.mean), .computed(.interval), .computed(.responses), .computed(.responseRate)].contains(content)
  }

  /// The name by which the column is known in the document.
  var id: String {
    switch content {
    case .field(let name): name.rawValue
    case .computed(let computed): computed.rawValue
    }
  }
}

extension ColumnTemplate: Hashable {
  package static func == (first: ColumnTemplate, second: ColumnTemplate) -> Bool {
    first === second
      || (first.content, first.title, first.unit) == (second.content, second.title, second.unit)
        && (first.isNumeric, first.decimals, first.total) == (second.isNumeric, second.decimals, second.total)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(content)
    hasher.combine(title)
  }
}
