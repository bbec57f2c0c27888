import PortfolioModel

/// The days that a document or a section covers, with the name that a reader sees.
struct CoveredPeriod: Hashable, Sendable {
  /// Nil for a whole career.
  let days: ClosedRange<CalendarDay>?
  let label: String

  static let career = CoveredPeriod(days: nil, label: "Whole career")

  /// Whether anything of a record can lie within; what has no date lies in a career only.
  func contains(_ item: Item, in calendar: AcademicCalendar) -> Bool {
    days.map { item.overlaps($0, in: calendar) } ?? true
  }
}
