import PortfolioModel

extension CalendarDay {
  /// The same day so many years later; the 29th of February becomes the 28th. Nil beyond the years that there are.
  func adding(years: Int) -> CalendarDay? {
    CalendarDay(year: year + years, month: month, day: day)
      ?? CalendarDay(year: year + years, month: month, day: day - 1)
  }

  /// The same day so many months later, or the last of a shorter month.
  func adding(months: Int) -> CalendarDay? {
    let count = year * 12 + month - 1 + months
    return (0...3).lazy.compactMap { CalendarDay(year: count / 12, month: count % 12 + 1, day: day - $0) }.first
  }

  /// The full years from this day to a later one; negative when it is earlier.
  func fullYears(to day: CalendarDay) -> Int {
    day.year - year - ((day.month, day.day) >= (month, self.day) ? 0 : 1)
  }
}
