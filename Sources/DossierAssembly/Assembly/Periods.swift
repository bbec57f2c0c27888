import PortfolioModel

/// Works out which days the periods of one document mean.
struct Periods {
  let document: CoveredPeriod
  /// From the last promotion; nil when the appointments do not tell.
  let sinceLastPromotion: CoveredPeriod?
  /// From 1 January of the year of the last promotion; nil when the appointments do not tell.
  let sincePromotionYear: CoveredPeriod?
  /// Why the last promotion is not known, when the document needs it.
  let promotionGap: Gap?
  private let calendar: AcademicCalendar
  private let lastAcademicYear: Period

  init(template: DossierTemplate, request: AssemblyRequest, appointments: [Item]) {
    let calendar = request.calendar
    self.calendar = calendar
    let lastAcademicYear = Self.lastAcademicYear(asOf: request.asOf, calendar: calendar)
    self.lastAcademicYear = lastAcademicYear
    let promotion = Self.lastPromotion(in: appointments, calendar: calendar)
    let since = promotion.flatMap { Self.since($0.date, calendar: calendar, label: "Since the last promotion, ") }
    sinceLastPromotion = since
    let sinceYear = promotion.flatMap { Self.sinceYear(of: $0.date, calendar: calendar) }
    sincePromotionYear = sinceYear
    let period: Period
    switch (request.period, template.period) {
    case (let asked?, _): period = asked
    case (nil, .period(let usual)): period = Period(usual, calendar: calendar) ?? Period(usual) ?? .career
    case (nil, .lastAcademicYear):
      period = lastAcademicYear
    }
    var usesPromotion = template.sections.contains { $0.usesSinceLastPromotion }
    switch period {
    case .career: document = .career
    case .days(let from, let to, let label):
      document = CoveredPeriod(days: period.days, label: Self.label(from: from, to: to, given: label))
    case .sinceLastPromotion:
      usesPromotion = true
      document = since ?? .career
    case .sincePromotionYear:
      usesPromotion = true
      document = sinceYear ?? .career
    }
    promotionGap =
      since == nil && usesPromotion
      ? Gap(
        kind: .missingDetail,
        message: appointments.isEmpty
          ? "The last promotion is not known, because no appointment is recorded; the whole career is covered."
          : "The last promotion is not known, because no appointment is marked as a promotion or follows one of a lower rank; the whole career is covered.",
        remedy: "Record the appointments with rank and start, or mark one: dossier correct ID isPromotion=yes.",
        recordIDs: appointments.map(\.shortID)) : nil
  }

  /// The days of a policy; `around` is what the enclosing section covers.
  func covered(by policy: PeriodPolicy?, around: CoveredPeriod) -> CoveredPeriod {
    switch policy {
    case nil: around
    case .document: document
    case .career: .career
    case .sinceLastPromotion: sinceLastPromotion ?? .career
    case .sincePromotionYear: sincePromotionYear ?? .career
    case .following: following
    }
  }

  /// What a period that the owner types within a statement means.
  enum Typed {
    case covered(CoveredPeriod)
    case unknown
    /// Since the last promotion, which nothing tells.
    case noPromotion
  }

  func covered(by text: String, around: CoveredPeriod) -> Typed {
    if text == "last-academic-year" { return .covered(Self.covered(by: lastAcademicYear)) }
    if let policy = PeriodPolicy(rawValue: text) {
      if policy == .sinceLastPromotion, sinceLastPromotion == nil { return .noPromotion }
      return .covered(covered(by: policy, around: around))
    }
    return Period(text, calendar: calendar).map { .covered(Self.covered(by: $0)) } ?? .unknown
  }

  /// Whether a text is a period that a statement can name.
  static func isPeriod(_ text: String, calendar: AcademicCalendar) -> Bool {
    text == "last-academic-year" || PeriodPolicy(rawValue: text) != nil || Period(text, calendar: calendar) != nil
  }

  private static func covered(by period: Period) -> CoveredPeriod {
    guard case .days(let from, let to, let given) = period else { return .career }
    return CoveredPeriod(days: period.days, label: label(from: from, to: to, given: given))
  }

  private static func lastAcademicYear(asOf: CalendarDay, calendar: AcademicCalendar) -> Period {
    let year = calendar.academicYear(of: asOf) - 1
    return .days(
      from: calendar.firstDay(ofAcademicYear: year), to: calendar.lastDay(ofAcademicYear: year),
      label: PartialDate.academicYear(start: year).description)
  }

  /// What comes after the document's period; after a whole career nothing does, so it is everything.
  private var following: CoveredPeriod {
    guard let last = document.days?.upperBound, let first = Self.day(after: last) else { return .career }
    return Self.since(.day(first), calendar: calendar, label: "From ") ?? .career
  }

  /// The latest appointment that is marked as a promotion; else the latest primary one whose rank is higher than the
  /// one before.
  static func lastPromotion(
    in appointments: [Item], calendar: AcademicCalendar
  ) -> (item: Item, date: PartialDate)? {
    let dated = appointments.compactMap { item -> (item: Item, date: PartialDate)? in
      item.spans.compactMap(\.start).min { $0.earliestDay(in: calendar) < $1.earliestDay(in: calendar) }
        .map { (item, $0) }
    }.sorted { first, second in
      let days = (first.date.earliestDay(in: calendar), second.date.earliestDay(in: calendar))
      return days.0 == days.1 ? first.item.record.id < second.item.record.id : days.0 < days.1
    }
    if let marked = dated.last(where: { $0.item.record.flag("isPromotion") == true }) { return marked }
    var latest: (item: Item, date: PartialDate)?
    var rankBefore: Int?
    for entry in dated {
      guard entry.item.isPrimaryAppointment, let rank = entry.item.rank else { continue }
      if let before = rankBefore, rank > before { latest = entry }
      rankBefore = rank
    }
    return latest
  }

  private static func since(_ date: PartialDate, calendar: AcademicCalendar, label: String) -> CoveredPeriod? {
    let first = date.earliestDay(in: calendar)
    guard let last = CalendarDay(year: CalendarDay.years.upperBound, month: 12, day: 31), first <= last else {
      return nil
    }
    return CoveredPeriod(days: first...last, label: label + DateFormatting.text(date))
  }

  private static func sinceYear(of date: PartialDate, calendar: AcademicCalendar) -> CoveredPeriod? {
    let first = date.earliestDay(in: calendar).startOfYear
    return since(.year(first.year), calendar: calendar, label: "").map { period in
      CoveredPeriod(days: period.days, label: "Since January \(first.year), the year of the last promotion")
    }
  }

  private static func label(from: CalendarDay?, to: CalendarDay?, given: String) -> String {
    switch (from, to) {
    case (let from?, let to?):
      if let date = PartialDate(given) { return DateFormatting.text(date) }
      return DateFormatting.text(from...max(from, to))
    case (let from?, nil): return "Since \(DateFormatting.text(from))"
    case (nil, let to?): return "Until \(DateFormatting.text(to))"
    case (nil, nil): return given
    }
  }

  private static func day(after day: CalendarDay) -> CalendarDay? {
    CalendarDay(year: day.year, month: day.month, day: day.day + 1)
      ?? CalendarDay(year: day.year, month: day.month + 1, day: 1)
      ?? CalendarDay(year: day.year + 1, month: 1, day: 1)
  }
}

extension Item {
  /// Ranks that follow each other, lowest first; adjunct, visiting and the like are no steps.
  private static let ladder = [
    "lecturer", "instructor", "clinicalInstructor", "assistantProfessor", "associateProfessor", "professor",
  ]

  /// The place of the rank on the ladder.
  var rank: Int? { record.text("rank").flatMap { Self.ladder.firstIndex(of: $0) } }

  /// An appointment that does not say what it is counts as primary.
  var isPrimaryAppointment: Bool { (record.text("type") ?? "primary") == "primary" }
}

extension PeriodPolicy? {
  fileprivate var usesPromotion: Bool { self == .sinceLastPromotion || self == .sincePromotionYear }
}

extension CalendarDay {
  /// 1 January of its year.
  var startOfYear: CalendarDay { CalendarDay(year: year, month: 1, day: 1) ?? self }
}

extension SectionTemplate {
  fileprivate var usesSinceLastPromotion: Bool {
    if period.usesPromotion || subsections.contains(where: \.usesSinceLastPromotion) { return true }
    return blocks.contains { block in
      switch block {
      case .table(let table): table.query.period.usesPromotion
      case .list(let list): list.query.period.usesPromotion
      case .figure(let figure): figure.query.period.usesPromotion
      case .summary(let summary): summary.query.period.usesPromotion
      case .evaluationChecklist(let checklist): checklist.period.usesPromotion
      default: false
      }
    }
  }
}
