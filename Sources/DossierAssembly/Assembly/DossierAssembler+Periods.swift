package import PortfolioModel

extension DossierAssembler {
  /// The days that a period means for a portfolio; nil for the whole career.
  ///
  /// The last promotion is found as documents find it; where it is not known, the whole career is meant.
  package static func days(
    of period: Period, in portfolio: Portfolio, asOf: CalendarDay, calendar: AcademicCalendar
  ) -> ClosedRange<CalendarDay>? {
    guard period == .sinceLastPromotion || period == .sincePromotionYear else { return period.days }
    let materials = Materials(
      portfolio, request: AssemblyRequest(asOf: asOf, audience: .owner, calendar: calendar),
      redactor: Redactor(audience: .owner, smallN: 1))
    guard
      let promotion = Periods.lastPromotion(in: materials.items(of: .appointment), calendar: calendar),
      let last = CalendarDay(year: CalendarDay.years.upperBound, month: 12, day: 31)
    else { return nil }
    let first = promotion.date.earliestDay(in: calendar)
    return (period == .sincePromotionYear ? first.startOfYear : first)...last
  }
}
