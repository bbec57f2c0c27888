import PortfolioModel

/// The days that a document or a section covers, with the name that a reader sees.
struct CoveredPeriod: Hashable, Sendable {
  /// Nil for a whole career.
  let days: ClosedRange<CalendarDay>?
  let label: String

  static let career = CoveredPeriod(days: nil, label: "Whole career")

  /// Whether anything of the spans can lie within; what has no date lies in a career only.
  func contains(_ spans: [DateSpan], in calendar: AcademicCalendar) -> Bool {
    guard let days else { return true }
    return spans.contains { $0.overlaps(days, in: calendar) }
  }
}
