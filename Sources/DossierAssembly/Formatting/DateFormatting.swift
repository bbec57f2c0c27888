import PortfolioModel

/// Writes dates for readers, exactly as precise as they are.
enum DateFormatting {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// "2024", "July 2024", "15 July 2024", "AY 2024–25", "Fall 2024".
  static func text(_ date: PartialDate) -> String {
    switch date {
    case .year(let year): String(year)
    case .month(let year, let month): "\(name(ofMonth: month)) \(year)"
    case .day(let day): text(day)
    case .academicYear(let start): "AY \(academicYear(start))"
    case .term(let label, let year): "\(label) \(year)"
    }
  }

  /// "15 July 2024".
  static func text(_ day: CalendarDay) -> String { "\(day.day) \(name(ofMonth: day.month)) \(day.year)" }

  /// "2024–25".
  static func academicYear(_ start: Int) -> String {
    usualYears.contains(start) ? academicYears[start - usualYears.lowerBound] : makeAcademicYear(start)
  }

  /// The years of a career; each is written many times.
  private static let usualYears = 1940...2080
  private static let academicYears = usualYears.map(makeAcademicYear)

  private static func makeAcademicYear(_ start: Int) -> String {
    let end = (start + 1) % 100
    return "\(start)–\(end < 10 ? "0" : "")\(end)"
  }

  /// "2014–2016", "July 2019 – June 2021", "since 2019", "until 2021", "from 2019, end not recorded".
  static func text(_ span: DateSpan) -> String {
    switch (span.start, span.end) {
    case (let start?, .same): text(start)
    case (.day(let day)?, .ongoing) where day.day == 1: "since \(name(ofMonth: day.month)) \(day.year)"
    case (let start?, .ongoing): "since \(text(start))"
    case (let start?, .unknown): "from \(text(start)), end not recorded"
    case (let start?, .date(let end)): range(start, end)
    case (nil, .date(let end)): "until \(text(end))"
    case (nil, .ongoing): "ongoing, start not recorded"
    case (nil, .same), (nil, .unknown): undated
    }
  }

  /// Several spans of one activity: "2014–2016, 2019".
  static func text(_ spans: [DateSpan]) -> String {
    spans.isEmpty ? undated : spans.map { text($0) }.joined(separator: ", ")
  }

  static let undated = "not dated"

  /// From a day to a day: "July 2019 – June 2025" where the days are the ends of months.
  static func text(_ days: ClosedRange<CalendarDay>) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    let startsMonth = first.day == 1
    if startsMonth, isLastOfMonth(last) {
      if first.year == last.year, first.month == 1, last.month == 12 { return String(first.year) }
      if first.year == last.year, first.month == last.month { return "\(name(ofMonth: first.month)) \(first.year)" }
      return "\(name(ofMonth: first.month)) \(first.year) – \(name(ofMonth: last.month)) \(last.year)"
    }
    return "\(text(first)) – \(text(last))"
  }

  private static func range(_ start: PartialDate, _ end: PartialDate) -> String {
    switch (start, end) {
    case (.year(let first), .year(let last)): return "\(first)–\(last)"
    case (.academicYear(let first), .academicYear(let last)):
      return "AY \(academicYear(first)) to \(academicYear(last))"
    // From the first of a month to the last of one is from month to month.
    case (.day(let first), .day(let last)) where first.day == 1 && isLastOfMonth(last) && first < last:
      return first.year == last.year && first.month == last.month
        ? "\(name(ofMonth: first.month)) \(first.year)"
        : "\(name(ofMonth: first.month)) \(first.year) – \(name(ofMonth: last.month)) \(last.year)"
    case (.day(let first), .day(let last)) where first.year == last.year && first.month == last.month:
      return "\(first.day)–\(text(last))"
    case (.day(let first), .day(let last)) where first.year == last.year:
      return "\(first.day) \(name(ofMonth: first.month)) – \(text(last))"
    default: return "\(text(start)) – \(text(end))"
    }
  }

  private static func isLastOfMonth(_ day: CalendarDay) -> Bool {
    CalendarDay(year: day.year, month: day.month, day: day.day + 1) == nil
  }

  private static func name(ofMonth month: Int) -> String {
    months.indices.contains(month - 1) ? months[month - 1] : String(month)
  }
}
