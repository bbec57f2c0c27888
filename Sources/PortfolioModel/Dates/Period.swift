/// What time a document covers.
public enum Period: Hashable, Sendable {
  /// Everything, dated or not.
  case career
  /// From the first day to the last, either of which may be open.
  case days(from: CalendarDay?, to: CalendarDay?, label: String)
  /// From the last promotion in the portfolio's appointments; resolved when a document is assembled.
  case sinceLastPromotion
  /// From 1 January of the year of the last promotion; resolved in the same way.
  case sincePromotionYear

  /// Reads `career`, `since-last-promotion`, `since-promotion-year`, `AY2024-25`, `2024`, `2024-07`, `2024-07..2025-06`,
  /// `2019..` or `..2020`.
  public init?(_ text: some StringProtocol, calendar: AcademicCalendar = .july) {
    switch text {
    case "career": self = .career
    case "since-last-promotion": self = .sinceLastPromotion
    case "since-promotion-year": self = .sincePromotionYear
    default:
      guard let dots = text.firstRange(of: "..") else {
        guard let date = PartialDate(text) else { return nil }
        self = .days(
          from: date.earliestDay(in: calendar), to: date.latestDay(in: calendar), label: date.description)
        return
      }
      let first = text[..<dots.lowerBound]
      let last = text[dots.upperBound...]
      let start = PartialDate(first)
      let end = PartialDate(last)
      guard first.isEmpty || start != nil, last.isEmpty || end != nil, start != nil || end != nil else {
        return nil
      }
      let from = start?.earliestDay(in: calendar)
      let to = end?.latestDay(in: calendar)
      if let from, let to, to < from { return nil }
      self = .days(from: from, to: to, label: String(text))
    }
  }

  /// The spellings that ``init(_:calendar:)`` reads, for messages.
  public static let accepted =
    "AY2024-25, 2024, 2024-07, 2024-07..2025-06, 2019.., since-last-promotion, since-promotion-year or career"

  /// The days covered, open ends made the first and last day there is; nil for a career.
  ///
  /// ``sinceLastPromotion`` and ``sincePromotionYear`` have no days before they are resolved against a portfolio.
  public var days: ClosedRange<CalendarDay>? {
    guard case .days(let from, let to, _) = self else { return nil }
    let first = from ?? CalendarDay(clampingYear: CalendarDay.years.lowerBound, month: 1, day: 1)
    let last = to ?? CalendarDay(clampingYear: CalendarDay.years.upperBound, month: 12, day: 31)
    return first...last
  }
}
