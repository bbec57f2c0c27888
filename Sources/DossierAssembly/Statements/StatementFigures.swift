import PortfolioModel

/// Works out the figures of statements, by the counts that the tables and the title page show.
struct StatementFigures: Sendable {
  let facts: FactMaker

  private var materials: Materials { facts.materials }

  /// What a figure is for a reader.
  enum Outcome: Sendable {
    case value(Cell)
    /// There is no one honest value: why, and what to write instead.
    case none(message: String, remedy: String)
  }

  func outcome(_ figure: StatementFigure, in period: CoveredPeriod) -> Outcome {
    let counts = CareerCounts(materials: materials, period: period)
    let items = narrowed(counts.items(figure.measure.kind), to: figure)
    switch figure.measure {
    case .teachingHours:
      let counted = counts.contactHours(of: items)
      guard !counted.items.isEmpty else { return nothing(figure, items) }
      return value(FactMaker.hours(counted.sum), from: counted.items)
    case .learnersTaught:
      let counted = counts.learners(of: items)
      guard !counted.items.isEmpty else { return nothing(figure, items) }
      return value(.number(counted.sum, decimals: 0), from: counted.items)
    case .menteesTotal: return people(items, counts, figure)
    case .menteesCurrent, .menteesCompleted:
      let status = figure.measure == .menteesCurrent ? "current" : "completed"
      return people(items.filter { $0.record.text("status") == status }, counts, figure)
    case .menteesWithOutcome: return people(counts.withOutcome(items), counts, figure)
    case .evaluationSummaries: return count(counts.shownEvaluations(items).items, figure, hiddenAmong: items)
    case .evaluationResponses:
      let shown = counts.shownEvaluations(items)
      guard !shown.items.isEmpty else { return nothing(figure, items) }
      return value(.number(Double(shown.responses), decimals: 0), from: shown.items)
    case .evaluationMean: return mean(figure, items, counts)
    case .publications: return count(counts.publications(educational: false), figure)
    case .educationPublications:
      // Where nobody said of any work whether it is about education, there is nothing to count.
      guard items.contains(where: { $0.record.flag("isEducational") != nil }) else { return nothing(figure, []) }
      return count(counts.publications(educational: true), figure)
    case .publicationsWithMentees:
      // Who of the authors is a mentee is said to nobody outside.
      if materials.redactor.audience == .publicReader { return .value(Cell(.suppressed(Self.notShown))) }
      return count(
        counts.publications(educational: false).filter { materials.menteeAuthors[$0.position] != nil }, figure)
    case .scholarship: return count(items.filter(CareerCounts.isOut), figure)
    case .grantsAwarded: return count(counts.grants, figure)
    case .honoursAwarded:
      return count(items.filter { ["awarded", nil].contains($0.record.text("result")) }, figure)
    case .teachingActivities, .leadershipRoles, .curriculumProducts, .learnerAssessments, .service, .development:
      return count(items, figure)
    case .yearsInRank:
      guard let cell = facts.cell(.yearsInRank, in: period) else { return nothing(figure, []) }
      return .value(cell)
    }
  }

  private func narrowed(_ items: [Item], to figure: StatementFigure) -> [Item] {
    guard let part = figure.part else { return items }
    switch figure.measure {
    case .teachingHours, .teachingActivities:
      return items.filter { materials.learnerGroup(of: $0.record).token == part }
    case .evaluationSummaries, .evaluationResponses, .evaluationMean:
      return items.filter { $0.record.text("evaluatorGroup") == part }
    case .scholarship: return items.filter { $0.record.text("type") == part }
    default: return items.filter { $0.record.text("scope") == part }
    }
  }

  private func value(_ content: Cell.Content, from items: [Item]) -> Outcome {
    .value(Cell(content, computedFrom: items))
  }

  private func people(_ items: [Item], _ counts: CareerCounts, _ figure: StatementFigure) -> Outcome {
    if items.isEmpty { return count(items, figure) }
    return value(.number(Double(counts.menteeCount(items)), decimals: 0), from: items)
  }

  /// A number of records; none is no number for a reader from whom some are kept.
  private func count(_ items: [Item], _ figure: StatementFigure, hiddenAmong all: [Item] = []) -> Outcome {
    if items.isEmpty, materials.withheldKinds.contains(figure.measure.kind) || !all.isEmpty {
      return .value(Cell(.suppressed(Self.notShown)))
    }
    return value(.number(Double(items.count), decimals: 0), from: items)
  }

  /// What is said where no record tells an amount: that it is kept from the reader, or that it is not recorded.
  private func nothing(_ figure: StatementFigure, _ items: [Item]) -> Outcome {
    let reasons = Set(
      items.compactMap { item in
        item.record.kind == .evaluationSummary ? materials.redactor.suppression(of: item.record) : nil
      })
    if let reason = reasons.min() { return .value(Cell(.suppressed("(\(reason))"))) }
    if materials.withheldKinds.contains(figure.measure.kind) { return .value(Cell(.suppressed(Self.notShown))) }
    return .value(Cell(.text(Self.notRecorded)))
  }

  /// "4.62 (scale 1–5, n = 214)": a mean is never without its scale and number, and never over several of them.
  private func mean(_ figure: StatementFigure, _ items: [Item], _ counts: CareerCounts) -> Outcome {
    let wanted = items.filter { item in
      let scale = item.reading.scale
      return scale != nil && (figure.scale == nil || figure.scale == scale?.token)
    }
    let usable = counts.shownEvaluations(wanted).items.compactMap { item in
      item.reading.part.map { (item: item, part: $0, scale: item.reading.scale) }
    }
    let scales = Set(usable.compactMap(\.scale)).sorted()
    let groups = Set(usable.map { $0.item.record.text("evaluatorGroup") ?? "" })
    guard let scale = scales.first else { return nothing(figure, items) }
    if figure.part == nil, groups.count > 1 {
      let known = Vocabulary.evaluatorGroup.terms.map(\.token).filter(groups.contains)
      return .none(
        message: "The evaluations are by different groups, so they have no common mean.",
        remedy: "Name one: \(known.map { "{{evaluations.mean.\($0)}}" }.joined(separator: ", ")).")
    }
    if scales.count > 1 {
      let base = figure.part.map { "evaluations.mean.\($0)" } ?? "evaluations.mean"
      return .none(
        message: "The evaluations are on different scales, which have no common mean.",
        remedy: "Name one: \(scales.map { "{{\(base).\($0.token)}}" }.joined(separator: ", ")).")
    }
    guard let combined = CombinedMean(usable.map(\.part)) else { return nothing(figure, items) }
    let text =
      "\(NumberFormatting.mean(combined.mean)) (scale \(scale.label), n\u{A0}=\u{A0}\(NumberFormatting.text(Double(combined.responses))))"
    return value(.text(text), from: usable.map(\.item))
  }

  /// In brackets, because they stand within a sentence.
  static let notShown = "(not shown)"
  static let notRecorded = "(not recorded)"
}

extension EvaluationReading.Scale {
  /// `1-5`, as a figure names it.
  fileprivate var token: String { "\(NumberFormatting.text(minimum))-\(NumberFormatting.text(maximum))" }
}
