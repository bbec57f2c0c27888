import PortfolioModel

/// A remark of the program: what is not counted, what is suppressed, what was corrected.
package struct Remark: Hashable, Sendable, ExpressibleByStringInterpolation {
  package let text: String
  /// The records that a number in it was counted over; a page leads to them.
  package let records: [String]

  package init(_ text: String, records: [String] = []) { (self.text, self.records) = (text, records) }

  package init(stringLiteral text: String) { self.init(text) }

  init(_ text: String, of items: some Sequence<Item>) { self.init(text, records: items.map(\.shortID)) }
}
