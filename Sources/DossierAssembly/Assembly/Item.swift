import PortfolioModel

/// A record that the document may show, with what is asked of it again and again.
///
/// A class, because items are sorted and grouped many times, and a record is large to copy.
final class Item: Sendable {
  let record: Record
  /// When it took place: its spans, else the dates of its own that its kind has.
  let spans: [DateSpan]
  let days: Days
  /// What it goes by in an order of titles, folded; documents go by their register number.
  var sortTitle: String {
    let title = record.text("title") ?? record.text("name") ?? record.text("subject") ?? ""
    let number = record.kind == .evidenceDocument ? record.text("registerNumber") ?? "" : ""
    return foldedForMatching(number.isEmpty ? title : number + title)
  }
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
    let spans = Self.spans(of: record)
    var (first, last): (CalendarDay?, CalendarDay?)
    for span in spans {
      if let day = span.earliestDay(in: calendar) { first = min(first ?? day, day) }
      if let day = span.latestDay(in: calendar) { last = max(last ?? day, day) }
    }
    self.spans = spans
    days = Days(first: first, last: spans.contains(where: \.isOngoing) ? nil : last, hasGaps: spans.count > 1)
  }

  // Key paths through the record ask at each step whether it is being changed; these do not.
  var shortID: String { record.shortID }
  var isHidden: Bool { record.isHidden }
  var hasVanished: Bool { record.vanishedEverywhere }

  /// The first and the last day that it can cover; nil for an undated one, and a last day also for one that goes on.
  var firstDay: CalendarDay? { days.first }
  var lastDay: CalendarDay? { days.last }
  var isUndated: Bool { days.first == nil }

  /// Whether anything of it can lie within the days.
  func overlaps(_ days: ClosedRange<CalendarDay>, in calendar: AcademicCalendar) -> Bool {
    self.days.mayOverlap(days) && (!self.days.hasGaps || spans.contains { $0.overlaps(days, in: calendar) })
  }

  /// Whether it goes on, or certainly can, on a day.
  func isCurrent(on day: CalendarDay, in calendar: AcademicCalendar) -> Bool {
    spans.contains { $0.end != .unknown && $0.overlaps(day...day, in: calendar) }
  }

  private static func spans(of record: Record) -> [DateSpan] {
    let said = record.spans
    // Hardly one says nothing at all.
    let spans = said.allSatisfy(\.saysSomething) ? said : said.filter(\.saysSomething)
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

extension Item {
  /// When a record took place, as a period asks.
  struct Days: Sendable {
    /// The first day that it can cover; nil for an undated one.
    let first: CalendarDay?
    /// The last one; nil also for one that goes on.
    let last: CalendarDay?
    /// Whether it has several spans, between which there may be time that none of them covers.
    let hasGaps: Bool

    /// Whether anything from the first day to the last can lie within the days.
    func mayOverlap(_ days: ClosedRange<CalendarDay>) -> Bool {
      guard let first, first <= days.upperBound else { return false }
      return last.map { $0 >= days.lowerBound } ?? true
    }
  }
}

extension DateSpan {
  fileprivate var saysSomething: Bool { start != nil || end != .unknown }
}
