import PortfolioModel

/// Works out the values of a title page and of key facts.
struct FactMaker: Sendable {
  let materials: Materials
  let periods: Periods
  let candidate: Candidate

  /// The value of a fact for a period; nil where nothing says.
  func cell(_ fact: Fact, in period: CoveredPeriod) -> Cell? {
    let cells = CellMaker(materials: materials, period: period)
    switch fact {
    case .rank: return rank(cells)
    case .rankSought: return text(candidate.rankSought)
    case .track: return text(candidate.track) ?? ofAppointment("track", cells)
    case .areaOfExcellence: return text(candidate.areaOfExcellence)
    case .department: return text(candidate.department) ?? ofAppointment("unit", cells)
    case .school: return text(candidate.school) ?? ofAppointment("organization", cells)
    case .supervisor: return text(candidate.supervisor)
    case .period: return text(period.label)
    case .date: return text(DateFormatting.text(materials.asOf))
    case .yearsInRank: return yearsInRank(cells)
    case .lastPromotion: return lastPromotion(cells)
    case .contactHours: return contactHours(in: period)
    case .learnersTaught: return learners(in: period)
    case .teachingEvaluations: return evaluations(in: period)
    case .mentees: return mentees(in: period)
    case .leadershipRoles: return leadershipRoles(in: period)
    case .educationPublications: return publications(in: period, educational: true)
    case .publications: return publications(in: period, educational: false)
    case .grants: return grants(in: period)
    case .teachingEffort: return teachingEffort(in: period)
    case .email: return identifier("email")
    case .orcid: return identifier("orcid")
    }
  }

  private func text(_ text: String?) -> Cell? { text.map { Cell(.text($0)) } }

  private func computed(_ content: Cell.Content, from items: [Item]) -> Cell? {
    items.isEmpty ? nil : Cell(content, origins: [.computed(records: items.map(\.shortID))])
  }

  // MARK: - Appointments

  private var currentAppointment: Item? { PresentRank(materials)?.appointment }

  private func rank(_ cells: CellMaker) -> Cell? {
    currentAppointment.map { item in
      let given = cells.cell("rankText", of: item)
      return item.record.text("rank").map { $0 == "other" } ?? true ? given : cells.cell("rank", of: item)
    }
  }

  private func ofAppointment(_ field: FieldName, _ cells: CellMaker) -> Cell? {
    guard let item = currentAppointment, item.record[field] != nil else { return nil }
    return cells.cell(field, of: item)
  }

  /// Full years since the first appointment of the present rank that no other rank has followed.
  private func yearsInRank(_ cells: CellMaker) -> Cell? {
    guard let rank = PresentRank(materials), rank.token != nil else { return nil }
    let start = rank.first
    guard let day = start.firstDay, day <= materials.asOf else { return nil }
    let hasReached = (materials.asOf.month, materials.asOf.day) >= (day.month, day.day)
    let years = materials.asOf.year - day.year - (hasReached ? 0 : 1)
    let origins = cells.origins(["spans", "rank"], of: start)
    return Cell(.number(Double(years), decimals: 0), origins: origins.origins, isCorrected: origins.isCorrected)
  }

  private func lastPromotion(_ cells: CellMaker) -> Cell? {
    Periods.lastPromotion(in: materials.items(of: .appointment), calendar: materials.calendar).map { promotion in
      let origins = cells.origins(["spans", "isPromotion", "rank"], of: promotion.item)
      return Cell(
        .text(DateFormatting.text(promotion.date)), origins: origins.origins, isCorrected: origins.isCorrected)
    }
  }

  // MARK: - Figures of the career

  private func contactHours(in period: CoveredPeriod) -> Cell? {
    let counts = CareerCounts(materials: materials, period: period)
    let counted = counts.contactHours(of: counts.items(.teachingActivity))
    return computed(Self.hours(counted.sum), from: counted.items)
  }

  /// Hours as the title page and statements write them.
  static func hours(_ sum: Double) -> Cell.Content { .number(sum, decimals: sum == sum.rounded() ? 0 : 1) }

  /// The sum of the numbers of learners that are there, and of how many activities they are.
  private func learners(in period: CoveredPeriod) -> Cell? {
    let counts = CareerCounts(materials: materials, period: period)
    let items = counts.items(.teachingActivity)
    let counted = counts.learners(of: items)
    if counted.items.count == items.count { return computed(.number(counted.sum, decimals: 0), from: items) }
    return computed(
      .text(
        "\(NumberFormatting.text(counted.sum)), in the \(counted.items.count) of \(items.count) activities with a number"
      ), from: counted.items)
  }

  private func evaluations(in period: CoveredPeriod) -> Cell? {
    let counts = CareerCounts(materials: materials, period: period)
    let (shown, responses) = counts.shownEvaluations(counts.items(.evaluationSummary))
    return computed(
      .text(
        "\(NumberFormatting.count(shown.count, "summary", "summaries")), \(NumberFormatting.count(responses, "response", "responses"))"
      ), from: shown)
  }

  private func mentees(in period: CoveredPeriod) -> Cell? {
    let counts = CareerCounts(materials: materials, period: period)
    let items = counts.items(.mentoringRelationship)
    let mentees = counts.menteeCount(items)
    let achieved = counts.menteeCount(counts.withOutcome(items))
    var text = NumberFormatting.text(Double(mentees))
    if mentees < items.count { text += " in \(items.count) relationships" }
    if achieved > 0 { text += ", \(NumberFormatting.text(Double(achieved))) with a recorded outcome" }
    return computed(.text(text), from: items)
  }

  /// "6: 3 local, 2 national, 1 without a scope".
  private func leadershipRoles(in period: CoveredPeriod) -> Cell? {
    let items = CareerCounts(materials: materials, period: period).items(.leadershipRole)
    var parts: [String] = []
    for term in Vocabulary.scope.terms.reversed() {
      let count = items.count { $0.record.text("scope") == term.token }
      if count > 0 { parts.append("\(count) \(term.label.lowercased())") }
    }
    let known = Set(Vocabulary.scope.terms.map(\.token))
    let rest = items.count { !known.contains($0.record.text("scope") ?? "") }
    if parts.isEmpty { return computed(.number(Double(items.count), decimals: 0), from: items) }
    if rest > 0 { parts.append("\(rest) without a scope") }
    if parts.count == 1, rest == 0 { return computed(.text(parts[0]), from: items) }
    return computed(.text("\(items.count): \(parts.joined(separator: ", "))"), from: items)
  }

  private func publications(in period: CoveredPeriod, educational: Bool) -> Cell? {
    let items = CareerCounts(materials: materials, period: period).publications(educational: educational)
    return computed(.number(Double(items.count), decimals: 0), from: items)
  }

  private func grants(in period: CoveredPeriod) -> Cell? {
    let items = CareerCounts(materials: materials, period: period).grants
    return computed(.number(Double(items.count), decimals: 0), from: items)
  }
}
