/// How a school divides its years: when an academic year starts, and what months its terms can mean.
///
/// Term bounds are for sorting and for periods only. A term that is not known may mean any day of its year.
public struct AcademicCalendar: Hashable, Sendable {
  /// The month in which an academic year starts, 1…12.
  public let firstMonth: Int

  /// July to June, the year of most US medical schools.
  public static let july = AcademicCalendar(firstMonth: 7)

  public init(firstMonth: Int) {
    self.firstMonth = min(max(firstMonth, 1), 12)
  }

  public func firstDay(ofAcademicYear start: Int) -> CalendarDay {
    CalendarDay(clampingYear: start, month: firstMonth, day: 1)
  }

  public func lastDay(ofAcademicYear start: Int) -> CalendarDay {
    firstMonth == 1
      ? CalendarDay(clampingYear: start, month: 12, day: 31)
      : CalendarDay(clampingYear: start + 1, month: firstMonth - 1, day: 31)
  }

  /// The calendar year in which the academic year that contains the day starts.
  public func academicYear(of day: CalendarDay) -> Int {
    day.month >= firstMonth ? day.year : day.year - 1
  }

  /// The academic year that a date certainly lies in, or nil when it can lie in two.
  ///
  /// A bare calendar year is in two academic years, unless they start in January; a term is taken by its label.
  public func academicYear(of date: PartialDate) -> Int? {
    let first = academicYear(of: date.earliestDay(in: self))
    if case .term(let label, _) = date, Self.months(ofTerm: label) != nil { return first }
    return first == academicYear(of: date.latestDay(in: self)) ? first : nil
  }

  /// The days that a term can mean.
  public func bounds(ofTerm label: String, year: Int) -> ClosedRange<CalendarDay> {
    let months = Self.months(ofTerm: label) ?? 1...12
    return CalendarDay(
      clampingYear: year, month: months.lowerBound, day: 1)...CalendarDay(
        clampingYear: year, month: months.upperBound, day: 31)
  }

  private static func months(ofTerm label: String) -> ClosedRange<Int>? {
    let word = label.lowercased()
    if word.hasPrefix("fall") || word.hasPrefix("autumn") { return 8...12 }
    if word.hasPrefix("winter") { return 1...3 }
    if word.hasPrefix("spring") { return 1...5 }
    if word.hasPrefix("summer") { return 7...8 }
    return nil
  }
}
