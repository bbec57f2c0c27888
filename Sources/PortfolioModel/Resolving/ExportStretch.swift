/// A stretch of time by which exports are told apart: many cover a year, and say nothing of the others.
enum ExportStretch: Hashable {
  case academicYear(Int)
  case calendarYear(Int)
  case undated

  /// The stretches in which a row begins; a row with a month lies in an academic and in a calendar year.
  static func stretches(of observation: RecordedObservation) -> Set<ExportStretch> {
    guard case .spans(let spans)? = observation.fields["spans"],
      let date = spans.lazy.compactMap({ $0.start ?? $0.endDate }).first
    else { return [.undated] }
    switch date {
    case .year(let year): return [.calendarYear(year)]
    case .academicYear(let start): return [.academicYear(start)]
    case .month, .day, .term:
      let day = date.earliestDay(in: .july)
      return [.academicYear(AcademicCalendar.july.academicYear(of: day)), .calendarYear(day.year)]
    }
  }
}
