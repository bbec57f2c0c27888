import PortfolioModel

/// The hours of one activity that a period counts, and the years that they certainly belong to.
///
/// Hours per year count once for each year that the activity covers within the period. Hours in total, hours per
/// session times the sessions, and hours whose source does not say what they are counted over count once, where all
/// that they are of is within the period, and are never spread over years; sessions that have a date each are told apart
/// by it. Nothing is multiplied by a number that is not recorded, and no date counts in two periods.
struct HoursInPeriod: Sendable {
  /// Nil when no number can be counted.
  let amount: Double?
  /// The academic years that have the same hours each; nil where they cannot be told to single academic years.
  private let academicYears: Years?
  /// The calendar years that have the same hours each; nil where they cannot be told to single calendar years.
  private let calendarYears: Years?
  private let hoursOfYear: Double
  let remarks: Set<Remark>

  /// The hours by academic year; nil where they cannot be told to single academic years.
  var byAcademicYear: [Int: Double]? { academicYears.map(hours) }
  /// The hours by calendar year; nil where they cannot be told to single calendar years.
  var byCalendarYear: [Int: Double]? { calendarYears.map(hours) }
  var isToldByAcademicYears: Bool { academicYears != nil }
  var isToldByCalendarYears: Bool { calendarYears != nil }

  private func hours(in years: Years) -> [Int: Double] {
    Dictionary(uniqueKeysWithValues: years.list.map { ($0, hoursOfYear) })
  }

  enum Remark: Hashable, Sendable, Comparable, CaseIterable {
    case basisUnstated
    case sessionsUnknown
    /// A total that is partly of another time is not counted.
    case reachesOutside
    /// Dated by something longer than the overlap, such as a bare year of which half is outside, and not counted.
    case mayLieOutside
    case severalYears
    case endUnknown
    /// A year that has not ended on the day of the document is not counted.
    case yearRunning
    case undated
  }

  init(_ hours: Hours, sessions: Double?, spans: [DateSpan], period: CoveredPeriod, materials: Materials) {
    let calendar = materials.calendar
    var remarks: Set<Remark> = []
    let whole = Self.stretches(spans, calendar: calendar, asOf: materials.asOf)
    let count = spans.count
    func place(of span: DateSpan) -> Place {
      // Most have a single span.
      Self.place(
        of: count == 1 ? whole : Self.stretches([span], calendar: calendar, asOf: materials.asOf), in: period)
    }
    // A single date of which the period has a part may lie in the other part; a real stretch lies in both.
    let rough = spans.filter { Self.isSingleDate($0) && place(of: $0) == .partly }
    let hasDateForEachSession =
      hours.basis == .perSession && sessions == Double(spans.count) && spans.allSatisfy(Self.isSingleDate)
    if !rough.isEmpty, hours.basis == .perYear || hasDateForEachSession || spans.count == 1 {
      remarks.insert(.mayLieOutside)
    }
    var spans = spans
    if hours.basis == .perYear { spans.removeAll { rough.contains($0) } }
    if hasDateForEachSession { spans.removeAll { place(of: $0) != .wholly } }
    let stretches =
      spans.count == count ? whole : Self.stretches(spans, calendar: calendar, asOf: materials.asOf)
    let inside = Self.clipped(stretches, to: period.days)
    if stretches.isEmpty, rough.isEmpty, hours.basis == .perYear { remarks.insert(.undated) }
    if spans.contains(where: { $0.end == .unknown }) { remarks.insert(.endUnknown) }
    let isCut = inside != stretches

    if hours.basis == .perYear {
      let cutoff = Self.lastCountedDay(period: period, calendar: calendar, asOf: materials.asOf)
      let past = inside.compactMap { $0.lowerBound <= cutoff ? $0.clamped(to: $0.lowerBound...cutoff) : nil }
      // What goes on ends on the day of the document, so the year that is cut off is the one that is running.
      if past != inside { remarks.insert(.yearRunning) }
      guard !past.isEmpty else {
        self.init(nil, academic: nil, calendar: nil, each: 0, remarks: remarks)
        return
      }
      let inside = past
      let academic = Self.years(inside) { calendar.academicYear(of: $0) }
      let civil = Self.years(inside, \.year)
      let count = min(academic.count, civil.count, Self.wholeYears(inside))
      self.init(
        hours.amount * Double(count), academic: academic.count == count ? academic : nil,
        calendar: civil.count == count ? civil : nil, each: hours.amount, remarks: remarks)
      return
    }

    var amount: Double? = hours.amount
    switch hours.basis {
    case .perSession:
      if hasDateForEachSession {
        amount = spans.isEmpty ? nil : Double(spans.count) * hours.amount
      } else {
        amount = sessions.map { $0 * hours.amount }
      }
      if sessions == nil { remarks.insert(.sessionsUnknown) }
    case .unstated: remarks.insert(.basisUnstated)
    case .perYear, .total: break
    }
    if isCut {
      if !remarks.contains(.mayLieOutside) { remarks.insert(.reachesOutside) }
      amount = nil
    }
    guard let amount else {
      self.init(nil, academic: nil, calendar: nil, each: 0, remarks: remarks)
      return
    }
    let academic = Self.years(stretches) { calendar.academicYear(of: $0) }
    let civil = Self.years(stretches, \.year)
    if academic.count > 1, civil.count > 1 { remarks.insert(.severalYears) }
    self.init(
      amount, academic: academic.count == 1 ? academic : nil, calendar: civil.count == 1 ? civil : nil, each: amount,
      remarks: remarks)
  }

  private init(_ amount: Double?, academic: Years?, calendar: Years?, each: Double, remarks: Set<Remark>) {
    (self.amount, academicYears, calendarYears, hoursOfYear) = (amount, academic, calendar, each)
    self.remarks = remarks
  }

  /// The day up to which hours per year are counted: the end of the last academic year that has ended, since nobody has
  /// taught the rest of the running one; or the period's own end, where the document is of the running year.
  private static func lastCountedDay(
    period: CoveredPeriod, calendar: AcademicCalendar, asOf: CalendarDay
  ) -> CalendarDay {
    let year = calendar.academicYear(of: asOf)
    let end = calendar.lastDay(ofAcademicYear: year)
    if let last = period.days?.upperBound, last <= end || last.year == asOf.year { return last }
    return end == asOf ? asOf : calendar.lastDay(ofAcademicYear: year - 1)
  }

  private static func isSingleDate(_ span: DateSpan) -> Bool { span.end == .same || span.end == .unknown }

  /// Days in order, of which none is in two; mostly of a single span, which needs no array.
  private enum Stretches: Equatable {
    case none
    case one(ClosedRange<CalendarDay>)
    case several([ClosedRange<CalendarDay>])

    init(_ ranges: [ClosedRange<CalendarDay>]) {
      self = ranges.count > 1 ? .several(ranges) : ranges.first.map { .one($0) } ?? .none
    }

    var isEmpty: Bool { self == .none }

    var list: [ClosedRange<CalendarDay>] {
      switch self {
      case .none: []
      case .one(let range): [range]
      case .several(let ranges): ranges
      }
    }

    func compactMap(_ change: (ClosedRange<CalendarDay>) -> ClosedRange<CalendarDay>?) -> Stretches {
      switch self {
      case .none: .none
      case .one(let range): change(range).map { .one($0) } ?? .none
      case .several(let ranges): Stretches(ranges.compactMap(change))
      }
    }
  }

  /// The years that stretches touch, without any twice.
  private enum Years {
    case from(ClosedRange<Int>)
    case several([Int])

    var count: Int {
      switch self {
      case .from(let years): years.count
      case .several(let years): years.count
      }
    }

    var list: [Int] {
      switch self {
      case .from(let years): Array(years)
      case .several(let years): years
      }
    }
  }

  private enum Place {
    case wholly
    case partly
    case outside
  }

  private static func place(of whole: Stretches, in period: CoveredPeriod) -> Place {
    let inside = clipped(whole, to: period.days)
    return inside == whole ? .wholly : inside.isEmpty ? .outside : .partly
  }

  /// The days that the spans cover, merged and in order; what goes on is taken up to the day of the document.
  private static func stretches(
    _ spans: [DateSpan], calendar: AcademicCalendar, asOf: CalendarDay
  ) -> Stretches {
    func days(of span: DateSpan) -> ClosedRange<CalendarDay>? {
      guard let first = span.earliestDay(in: calendar) else { return nil }
      let last = span.latestDay(in: calendar) ?? max(asOf, first)
      return first...max(first, last)
    }
    if spans.count == 1 { return days(of: spans[0]).map { .one($0) } ?? .none }
    let ranges = spans.compactMap(days).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var merged: [ClosedRange<CalendarDay>] = []
    for range in ranges {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return Stretches(merged)
  }

  private static func clipped(
    _ stretches: Stretches, to days: ClosedRange<CalendarDay>?
  ) -> Stretches {
    guard let days else { return stretches }
    return stretches.compactMap { $0.overlaps(days) ? $0.clamped(to: days) : nil }
  }

  /// The years that the stretches touch.
  private static func years(
    _ stretches: Stretches, _ year: (CalendarDay) -> Int
  ) -> Years {
    if case .one(let stretch) = stretches {
      let first = year(stretch.lowerBound)
      return .from(first...max(first, year(stretch.upperBound)))
    }
    var years: [Int] = []
    for stretch in stretches.list {
      for year in year(stretch.lowerBound)...max(year(stretch.lowerBound), year(stretch.upperBound))
      where !years.contains(year) {
        years.append(year)
      }
    }
    return .several(years)
  }

  /// The stretches in years, each begun one counted: four months that touch two academic years are one year.
  private static func wholeYears(_ stretches: Stretches) -> Int {
    stretches.list.reduce(0) { sum, stretch in
      let (first, last) = (stretch.lowerBound, stretch.upperBound)
      let months = (last.year - first.year) * 12 + last.month - first.month + 1
      return sum + (months + 11) / 12
    }
  }
}
