import PortfolioModel
import Yams

/// No stretch of time after medical school that neither training, an appointment nor leave explains.
struct UnexplainedGaps: CriterionCheck {
  static let name = "unexplainedGaps"

  /// Gaps of so many days or fewer need no explanation.
  let days: Int

  var isForInside: Bool { true }

  init?(_ params: Node, reader: inout TemplateReader) {
    guard let entries = reader.params(params, of: Self.name, keys: ["days"]) else { return nil }
    days = reader.number(entries, "days", in: 1...3650) ?? 60
  }

  func judge(_ career: CriteriaCase) -> Judgement {
    let education = career.materials.items(of: .education)
    let degrees = education.filter { item in
      (item.record.text("type") ?? "degree") == "degree" && item.record.flag("isCompleted") != false
        && item.record.text("degree").map { Self.medicalDegrees.contains(foldedForMatching($0)) } ?? false
        && item.lastDay != nil
    }
    guard let degree = degrees.min(by: { ($0.lastDay ?? career.asOf) < ($1.lastDay ?? career.asOf) }),
      let start = degree.lastDay
    else {
      return Judgement(
        .cannotTell, "The end of medical school is not recorded, so what came after cannot be followed.",
        advice: "Add the degree: dossier add education degree=MD type=degree spans=2001/2005")
    }
    let posts = education + career.materials.items(of: .appointment) + career.materials.items(of: .leave)
    // As wide as the dates allow: what is a gap even so is one for certain.
    let certain = gaps(posts.flatMap { Self.widest($0, career) }, from: start, to: career.asOf)
    if !certain.isEmpty {
      return Judgement(
        .notMet,
        "Nothing explains \(NumberFormatting.list(certain.map { Self.text($0) })), after \(DateFormatting.text(start)).",
        evidence: [degree],
        advice: "Add what was done then, or a leave, which stays private: dossier add leaves type=… spans=…")
    }
    let possible = gaps(posts.flatMap { Self.narrowest($0, career) }, from: start, to: career.asOf)
    if !possible.isEmpty {
      return Judgement(
        .cannotTell,
        "No gap of more than \(days) days is certain; dates too rough to tell, or ends that are not recorded, leave room for one in \(NumberFormatting.list(possible.map { Self.text($0) })).",
        evidence: [degree], advice: "Record months, and what has ended: dossier correct ID spans=2009-07/2013-06.")
    }
    return Judgement(
      .met, "No gap of more than \(days) days after \(DateFormatting.text(start)) is without an explanation.",
      evidence: [degree])
  }

  /// Folded; a first degree in medicine by any of its names.
  private static let medicalDegrees: Set<String> = [
    "md", "do", "mbbs", "mbchb", "mbbch", "bmbs", "mbbchir", "mdphd", "mdcm", "bmbch", "doctorofmedicine",
  ]

  private func gaps(
    _ stretches: [ClosedRange<CalendarDay>], from start: CalendarDay, to end: CalendarDay
  ) -> [ClosedRange<CalendarDay>] {
    var covered = start
    var gaps: [ClosedRange<CalendarDay>] = []
    for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) where stretch.upperBound > covered {
      if stretch.lowerBound > end { break }
      if stretch.lowerBound.ordinal - covered.ordinal - 1 > days { gaps.append(covered...stretch.lowerBound) }
      covered = stretch.upperBound
    }
    if covered < end, end.ordinal - covered.ordinal > days { gaps.append(covered...end) }
    return gaps
  }

  private static func widest(_ item: Item, _ career: CriteriaCase) -> [ClosedRange<CalendarDay>] {
    item.spans.compactMap { span in
      guard let first = span.earliestDay(in: career.calendar) else { return nil }
      // An end that nobody recorded may be today.
      let isOpen = span.end == .ongoing || span.end == .unknown
      let last = isOpen ? max(first, career.asOf) : span.latestDay(in: career.calendar) ?? first
      return first...max(first, last)
    }
  }

  private static func narrowest(_ item: Item, _ career: CriteriaCase) -> [ClosedRange<CalendarDay>] {
    item.spans.compactMap { span in
      guard let first = (span.start ?? span.endDate)?.narrowedStart(in: career.calendar) else { return nil }
      switch span.end {
      case .ongoing: return first...max(first, career.asOf)
      case .unknown: return first...first
      case .same: return span.start.map { $0.earliestDay(in: career.calendar)...$0.latestDay(in: career.calendar) }
      case .date(let end):
        let last = end.narrowedEnd(in: career.calendar)
        return first...max(first, last)
      }
    }
  }

  private static func text(_ gap: ClosedRange<CalendarDay>) -> String {
    let days = gap.upperBound.ordinal - gap.lowerBound.ordinal - 1
    return
      "\(DateFormatting.text(gap.lowerBound)) to \(DateFormatting.text(gap.upperBound)) (\(NumberFormatting.text(Double(days))) days)"
  }
}

extension PartialDate {
  /// The last day on which something that began then can have begun; a month is taken from its first day, since posts
  /// begin with it.
  fileprivate func narrowedStart(in calendar: AcademicCalendar) -> CalendarDay {
    switch self {
    case .month, .day, .academicYear: earliestDay(in: calendar)
    case .year, .term: latestDay(in: calendar)
    }
  }

  /// The first day on which something that ended then can have ended; a month is taken to its last day.
  fileprivate func narrowedEnd(in calendar: AcademicCalendar) -> CalendarDay {
    switch self {
    case .month, .day, .academicYear: latestDay(in: calendar)
    case .year, .term: earliestDay(in: calendar)
    }
  }
}
