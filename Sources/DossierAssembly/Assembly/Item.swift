import PortfolioModel

/// A record that the document may show, with what is asked of it again and again.
///
/// A class, because items are sorted and grouped many times, and a record is large to copy.
final class Item: Sendable {
  let record: Record
  /// When it took place: its spans, else the dates of its own that its kind has.
  let spans: [DateSpan]
  /// The first and the last day that it can cover; nil for an undated one, and a last day also for one that goes on.
  let firstDay: CalendarDay?
  let lastDay: CalendarDay?
  /// What it goes by in an order of titles, folded; documents go by their register number.
  let sortTitle: String
  /// The place among all items, for sets of them.
  let position: Int
  /// The mentee of a mentoring relationship.
  let mentee: PersonName?
  /// What it says as an evaluation summary.
  let reading: EvaluationReading

  init(_ record: Record, position: Int, calendar: AcademicCalendar) {
    self.record = record
    self.position = position
    mentee = record.kind == .mentoringRelationship ? record.text("mentee").flatMap { PersonName($0) } : nil
    reading = record.kind == .evaluationSummary ? EvaluationReading(record) : .nothing
    let title = record.text("title") ?? record.text("name") ?? record.text("subject") ?? ""
    let number = record.kind == .evidenceDocument ? record.text("registerNumber") ?? "" : ""
    sortTitle = foldedForMatching(number.isEmpty ? title : number + title)
    spans = Self.spans(of: record)
    firstDay = spans.compactMap { $0.earliestDay(in: calendar) }.min()
    lastDay = spans.contains(where: \.isOngoing) ? nil : spans.compactMap { $0.latestDay(in: calendar) }.max()
  }

  var isUndated: Bool { firstDay == nil }

  /// Whether it goes on, or certainly can, on a day.
  func isCurrent(on day: CalendarDay, in calendar: AcademicCalendar) -> Bool {
    spans.contains { $0.end != .unknown && $0.overlaps(day...day, in: calendar) }
  }

  private static func spans(of record: Record) -> [DateSpan] {
    let spans = record.spans.filter { $0.start != nil || $0.end != .unknown }
    if !spans.isEmpty { return spans }
    switch record.kind {
    case .credential:
      guard case .date(let issued)? = record["issued"] else { return [] }
      if case .date(let expires)? = record["expires"] { return [DateSpan(start: issued, end: .date(expires))] }
      return [DateSpan(start: issued, end: .unknown)]
    case .goal:
      if case .date(let target)? = record["target"] { return [DateSpan(target)] }
      return []
    default: return []
    }
  }
}
