/// One stretch of time: from a start to an end, still going on, or with an end that is not known.
///
/// The text is that of EDTF (ISO 8601-2): `2019-07/2021-06`, `2019/..` for ongoing, `2019/` for an end that the
/// source does not give, `/2021` for a start that it does not give, and `2019` for a single date.
public struct DateSpan: Hashable, Sendable {
  /// The first date, or nil when the source gives none.
  public let start: PartialDate?
  public let end: End

  /// How a span ends.
  public enum End: Hashable, Sendable {
    /// The span is the start itself, as precise as it is.
    case same
    case date(PartialDate)
    case ongoing
    case unknown
  }

  public init(start: PartialDate?, end: End) {
    self.start = start
    // A single date has one form, so that equal spans are equal values.
    if case .date(let date) = end, date == start { self.end = .same } else { self.end = end }
  }

  /// A single date.
  public init(_ date: PartialDate) {
    self.init(start: date, end: .same)
  }

  public var isOngoing: Bool { end == .ongoing }

  /// The last date, or nil when it goes on or is not known.
  public var endDate: PartialDate? {
    switch end {
    case .same: start
    case .date(let date): date
    case .ongoing, .unknown: nil
    }
  }

  /// Whether the end certainly lies before the start.
  public func endsBeforeStart(in calendar: AcademicCalendar = .july) -> Bool {
    guard let start, case .date(let end) = end else { return false }
    return end.latestDay(in: calendar) < start.earliestDay(in: calendar)
  }

  /// The first day that the span can cover, or nil when nothing says.
  public func earliestDay(in calendar: AcademicCalendar) -> CalendarDay? {
    (start ?? endDate)?.earliestDay(in: calendar)
  }

  /// The last day that the span can cover; nil when it goes on.
  ///
  /// A span whose end is not known is taken to cover its start only.
  public func latestDay(in calendar: AcademicCalendar) -> CalendarDay? {
    switch end {
    case .same, .unknown: start?.latestDay(in: calendar)
    case .date(let date): date.latestDay(in: calendar)
    case .ongoing: nil
    }
  }

  /// Whether any day of the span can lie within the days given.
  public func overlaps(_ days: ClosedRange<CalendarDay>, in calendar: AcademicCalendar) -> Bool {
    guard let first = earliestDay(in: calendar), first <= days.upperBound else { return false }
    guard let last = latestDay(in: calendar) else { return true }
    return last >= days.lowerBound
  }
}

extension DateSpan: CustomStringConvertible {
  public var description: String {
    let first = start.map(\.description) ?? ""
    return switch end {
    case .same: first
    case .date(let date): "\(first)/\(date)"
    case .ongoing: "\(first)/.."
    case .unknown: "\(first)/"
    }
  }

  /// Reads the text that ``description`` writes.
  public init?(_ text: some StringProtocol) {
    guard let slash = text.firstIndex(of: "/") else {
      guard let date = PartialDate(text) else { return nil }
      self.init(date)
      return
    }
    let first = text[..<slash]
    let last = text[text.index(after: slash)...]
    let start = PartialDate(first)
    guard start != nil || first.isEmpty else { return nil }
    switch last {
    case "":
      guard start != nil else { return nil }
      self.init(start: start, end: .unknown)
    case "..":
      self.init(start: start, end: .ongoing)
    default:
      guard let end = PartialDate(last) else { return nil }
      self.init(start: start, end: .date(end))
    }
  }
}
