/// A date as precise as its source, and no more.
///
/// Nothing is invented: a year stays a year, and a term keeps the label that the source gave it. Bounds for
/// sorting and for periods come from ``earliestDay(in:)`` and ``latestDay(in:)`` and are never stored.
public enum PartialDate: Hashable, Sendable {
  /// A calendar year.
  case year(Int)
  /// A month of a calendar year, 1…12.
  case month(year: Int, month: Int)
  /// A calendar day.
  case day(CalendarDay)
  /// An academic year, named by the calendar year in which it starts: 2024 is 2024–25.
  case academicYear(start: Int)
  /// An academic term with the source's own label, for example "Fall" of 2024.
  case term(label: String, year: Int)

  /// The calendar year that is named; for an academic year the one in which it starts.
  public var year: Int {
    switch self {
    case .year(let year), .month(let year, _), .academicYear(let year), .term(_, let year): year
    case .day(let day): day.year
    }
  }

  /// Makes a date of the parts that are known.
  ///
  /// Returns nil when a part is out of range, or when a day is given without its month.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard CalendarDay.years.contains(year) else { return nil }
    switch (month, day) {
    case (nil, nil):
      self = .year(year)
    case (let month?, nil):
      guard (1...12).contains(month) else { return nil }
      self = .month(year: year, month: month)
    case (let month?, let day?):
      guard let day = CalendarDay(year: year, month: month, day: day) else { return nil }
      self = .day(day)
    case (nil, _?):
      return nil
    }
  }

  /// The first day that the date can mean.
  public func earliestDay(in calendar: AcademicCalendar) -> CalendarDay {
    switch self {
    case .year(let year): CalendarDay(clampingYear: year, month: 1, day: 1)
    case .month(let year, let month): CalendarDay(clampingYear: year, month: month, day: 1)
    case .day(let day): day
    case .academicYear(let start): calendar.firstDay(ofAcademicYear: start)
    case .term(let label, let year): calendar.bounds(ofTerm: label, year: year).lowerBound
    }
  }

  /// The last day that the date can mean.
  public func latestDay(in calendar: AcademicCalendar) -> CalendarDay {
    switch self {
    case .year(let year): CalendarDay(clampingYear: year, month: 12, day: 31)
    case .month(let year, let month): CalendarDay(clampingYear: year, month: month, day: 31)
    case .day(let day): day
    case .academicYear(let start): calendar.lastDay(ofAcademicYear: start)
    case .term(let label, let year): calendar.bounds(ofTerm: label, year: year).upperBound
    }
  }
}
