package import PortfolioModel

/// Where a rule was read, and when.
package struct CriteriaSource: Hashable, Sendable {
  package let title: String
  /// An https or http address.
  package let url: String?
  /// As precise as it is known.
  package let retrieved: PartialDate?

  /// "Example School, Teaching portfolio, retrieved 2026".
  var text: String {
    title + (retrieved.map { ", retrieved \(DateFormatting.text($0))" } ?? "")
  }
}
