import PortfolioModel

/// What criteria are judged by: the records as one reader has them, and what the settings say.
struct CriteriaCase: Sendable {
  let materials: Materials
  let periods: Periods
  /// What the rules cover that do not say it.
  let period: CoveredPeriod
  let candidate: Candidate
  let statements: [Statement]
  /// The dossier template that the rules are checked for; nil when it is none.
  let documentID: String?
  let presentRank: PresentRank?
  /// A token of the academic ranks; nil where it is not set, or not known.
  let rankSought: String?

  init(
    materials: Materials, periods: Periods, period: CoveredPeriod, candidate: Candidate, statements: [Statement],
    documentID: String?
  ) {
    (self.materials, self.periods, self.period) = (materials, periods, period)
    (self.candidate, self.statements, self.documentID) = (candidate, statements, documentID)
    presentRank = PresentRank(materials)
    rankSought = candidate.rankSought.flatMap { Self.rank(named: $0) }
  }

  var calendar: AcademicCalendar { materials.calendar }
  var asOf: CalendarDay { materials.asOf }

  /// The track that the settings name, else the present appointment.
  var track: String? { candidate.track ?? presentRank?.appointment.record.text("track") }

  /// The rank that words mean: "Associate Professor of Medicine" is `associateProfessor`.
  static func rank(named text: String) -> String? {
    let folded = foldedForMatching(text)
    let terms = Vocabulary.academicRank.terms.filter { $0.token != "other" }
    if let term = terms.first(where: { $0.token == text }) { return term.token }
    // The longest first, since an associate professor is not a professor.
    return terms.sorted { $0.label.count > $1.label.count }
      .first { folded.contains(foldedForMatching($0.label)) }?.token
  }

  /// What a reader calls a rank: "Associate Professor".
  static func label(ofRank token: String) -> String { Vocabulary.academicRank.label(of: token) }

  /// The place of a rank on the ladder from lecturer to professor; nil for one that is no step of it.
  static func step(_ token: String) -> Int? {
    ["lecturer", "instructor", "clinicalInstructor", "assistantProfessor", "associateProfessor", "professor"]
      .firstIndex(of: token)
  }

  // MARK: - Records

  /// The records that a query means, oldest first, and those of which no date tells whether they count.
  func select(_ query: RecordQuery, lastYears: Int? = nil) -> (items: [Item], undated: [Item]) {
    var period = periods.covered(by: query.period, around: period)
    if let lastYears, let first = asOf.adding(years: -lastYears) {
      period = CoveredPeriod(
        days: first...asOf, label: "the last \(NumberFormatting.count(lastYears, "year", "years"))")
    }
    return materials.select(query, in: period)
  }

  /// The academic years of a period that have begun and ended within it, up to the day of the document.
  func endedYears(of days: ClosedRange<CalendarDay>) -> [Int] {
    let first = calendar.academicYear(of: days.lowerBound)
    let last = calendar.academicYear(of: min(days.upperBound, asOf))
    guard first <= last else { return [] }
    return (first...last).filter { year in
      calendar.firstDay(ofAcademicYear: year) >= days.lowerBound
        && calendar.lastDay(ofAcademicYear: year) <= min(days.upperBound, asOf)
    }
  }

  /// "Ward rounds (T-7K3Q); Journal club (T-9AB2); and 3 more".
  func names(_ items: [Item], limit: Int = 5) -> String {
    var names = items.prefix(limit).map { "\(materials.label(of: $0)) (\($0.record.shortID))" }
    if items.count > limit { names.append("and \(items.count - limit) more") }
    return names.joined(separator: "; ")
  }

  // MARK: - Statements

  func statement(_ kind: String) -> Statement? { materials.statement(kind, among: statements) }

  /// All statements, by kind.
  var allStatements: [Statement] {
    let kinds = Set(statements.map(\.kind)).union(materials.items(of: .statement).compactMap { $0.record.text("kind") })
    return kinds.sorted().compactMap { statement($0) }
  }
}
