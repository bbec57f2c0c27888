package import PortfolioModel

/// Writes a day as documents do.
package enum DayWords {
  /// "15 July 2024".
  package static func text(_ day: CalendarDay) -> String { DateFormatting.text(day) }
}
