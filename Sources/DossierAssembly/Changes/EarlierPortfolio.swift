package import PortfolioModel

/// What a document compares the portfolio with.
package struct EarlierPortfolio: Sendable {
  package let portfolio: Portfolio
  /// What a reader sees: "1 July 2024", "review-2024.portfolio".
  package let label: String

  package init(_ portfolio: Portfolio, label: String) { (self.portfolio, self.label) = (portfolio, label) }

  /// The portfolio as it was on a day.
  package init(_ portfolio: Portfolio, asOf day: CalendarDay) {
    self.init(portfolio, label: DateFormatting.text(day))
  }
}
