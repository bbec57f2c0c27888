import PortfolioModel
import Yams

/// Enough evaluations of teaching: in each academic year in rank, or in all.
struct EvaluationCount: CriterionCheck {
  static let name = "evaluationCount"

  /// Tokens of evaluator groups; empty for all but the person's own.
  let evaluators: [String]
  let perYear: Int?
  let total: Int?
  /// Whether responses are counted instead of summaries: two peers who observed are two, in one summary.
  let countsResponses: Bool
  /// Summaries of fewer responses do not count.
  let minimumResponses: Int?
  /// What is covered; nil for the years in the present rank.
  let period: PeriodPolicy?

  init?(_ params: Node, reader: inout TemplateReader) {
    let keys = ["evaluators", "perYear", "total", "count", "minResponses", "period"]
    guard let entries = reader.params(params, of: Self.name, keys: keys) else { return nil }
    evaluators = entries["evaluators"].map { reader.closedTokens($0, of: .evaluatorGroup) } ?? []
    perYear = reader.number(entries, "perYear", in: 1...1000)
    total = reader.number(entries, "total", in: 1...10_000)
    minimumResponses = reader.number(entries, "minResponses", in: 1...10_000)
    period = entries["period"].flatMap { reader.choice($0, of: PeriodPolicy.self, called: "period policy") }
    switch reader.text(entries["count"]) {
    case nil, "summaries": countsResponses = false
    case "responses": countsResponses = true
    case let other?:
      countsResponses = false
      if let node = entries["count"] {
        reader.reportUnknown(other, at: node, called: "count", known: ["summaries", "responses"])
      }
    }
    if entries["perYear"] == nil, entries["total"] == nil {
      reader.report(params, "Neither “perYear” nor “total” is given.", "Add “perYear:” with a number.")
    }
  }

  func judge(_ career: CriteriaCase) -> Judgement {
    guard let days = days(career) else {
      return Judgement(
        .cannotTell, "When the present rank began is not recorded, so its years cannot be counted.",
        advice: "Record the appointments with rank, type and start.")
    }
    let tally = Tally(career, check: self, days: days)
    return .all(
      [
        perYear.map { each(of: $0, tally, career, days) },
        total.map { all(of: $0, tally, smallN: career.materials.redactor.smallN) },
      ].compactMap(\.self))
  }

  /// From the beginning of the rank, or the period, to the day of the check.
  private func days(_ career: CriteriaCase) -> ClosedRange<CalendarDay>? {
    if let period {
      let covered = career.periods.covered(by: period, around: career.period)
      guard let days = covered.days else { return CalendarDay.unixEpoch...max(career.asOf, .unixEpoch) }
      return days.lowerBound <= career.asOf ? days.lowerBound...min(days.upperBound, career.asOf) : nil
    }
    guard let start = career.presentRank?.start(in: career.calendar)?.earliestDay(in: career.calendar),
      start <= career.asOf
    else { return nil }
    return start...career.asOf
  }

  /// "Evaluations by peers, counted by response".
  private var subject: String {
    let who = evaluators.map { Vocabulary.evaluatorGroup.label(of: $0).lowercased() }.joined(separator: " or ")
    return "Evaluations" + (who.isEmpty ? "" : " by \(who)") + (countsResponses ? ", counted by response" : "")
  }

  private func each(
    of wanted: Int, _ tally: Tally, _ career: CriteriaCase, _ days: ClosedRange<CalendarDay>
  ) -> Judgement {
    let years = career.endedYears(of: days)
    guard !years.isEmpty else {
      return Judgement(.cannotTell, "No academic year in rank has ended yet.", advice: "Ask for evaluations this year.")
    }
    let short = years.filter { (tally.certain[$0] ?? 0) < wanted }
    let lost = short.filter { (tally.certain[$0] ?? 0) + (tally.possible[$0] ?? 0) < wanted }
    let reached = years.count - short.count
    let begin =
      "\(subject): \(wanted) or more in \(reached) of \(NumberFormatting.count(years.count, "academic year", "academic years"))"
    let list = NumberFormatting.list(short.map { DateFormatting.academicYear($0) })
    if short.isEmpty { return Judgement(.met, begin + ".", evidence: tally.evidence) }
    if lost.isEmpty {
      return Judgement(
        .cannotTell, begin + "; fewer, or too little recorded to tell, in \(list).", evidence: tally.evidence,
        advice: tally.advice(career))
    }
    let missing = NumberFormatting.list(lost.map { DateFormatting.academicYear($0) })
    return Judgement(
      .notMet, begin + "; fewer in \(list).", evidence: tally.evidence,
      advice: "Import or add those of \(missing), or ask how the school treats years without.")
  }

  private func all(of wanted: Int, _ tally: Tally, smallN: Int) -> Judgement {
    let count = tally.total
    // The size of a small group is shown nowhere, and no sum gives it away.
    let shown =
      countsResponses && tally.hidden > 0
      ? (count - tally.hidden < smallN
        ? "some, of few responses each" : "\(NumberFormatting.text(Double(count - tally.hidden))) or more")
      : NumberFormatting.text(Double(count))
    let text = "\(subject): \(shown); at least \(wanted) \(wanted == 1 ? "is" : "are") asked for."
    if count >= wanted { return Judgement(.met, text, evidence: tally.evidence) }
    if count + tally.totalPossible >= wanted {
      return Judgement(
        .cannotTell, text + " Others may count, and do not say enough.", evidence: tally.evidence,
        advice: "Record dates and numbers of responses.")
    }
    return Judgement(.notMet, text, evidence: tally.evidence, advice: "Import or add more, or ask for them.")
  }

  /// What counts in which academic year, for certain and possibly.
  private struct Tally {
    var certain: [Int: Int] = [:]
    var possible: [Int: Int] = [:]
    var total = 0
    var totalPossible = 0
    /// The responses of results that are not shown.
    var hidden = 0
    var evidence: [Item] = []
    var unsure: [Item] = []

    init(_ career: CriteriaCase, check: EvaluationCount, days: ClosedRange<CalendarDay>) {
      let all = career.materials.sorted(career.materials.items(of: .evaluationSummary), by: .oldestFirst)
      for item in all {
        let group = item.record.text("evaluatorGroup")
        if check.evaluators.isEmpty ? group == "self" : !(group.map { check.evaluators.contains($0) } ?? false) {
          continue
        }
        let responses = item.reading.responses
        let needsCount = check.countsResponses || check.minimumResponses != nil
        if let responses, let least = check.minimumResponses, responses < least { continue }
        guard !item.isUndated else {
          unsure.append(item)
          totalPossible += check.countsResponses ? responses ?? 1000 : 1
          continue
        }
        guard item.spans.contains(where: { $0.overlaps(days, in: career.calendar) }) else { continue }
        let amount = check.countsResponses ? responses : 1
        if let year = career.materials.academicYear(of: item), let amount, !needsCount || responses != nil {
          certain[year, default: 0] += amount
          total += amount
          if career.materials.redactor.suppression(of: item.record) != nil { hidden += amount }
          evidence.append(item)
        } else {
          unsure.append(item)
          // A number that nobody recorded may be any.
          totalPossible += amount ?? 1000
          for year in Self.years(of: item, career) { possible[year, default: 0] += amount ?? 1000 }
        }
      }
    }

    private static func years(of item: Item, _ career: CriteriaCase) -> [Int] {
      guard let first = item.firstDay else { return [] }
      let last = item.lastDay ?? career.asOf
      let start = career.calendar.academicYear(of: first)
      return Array(start...max(start, career.calendar.academicYear(of: max(first, last))))
    }

    func advice(_ career: CriteriaCase) -> String? {
      unsure.isEmpty
        ? nil : "Record date and number of responses of \(career.names(unsure)): dossier correct ID responded=N spans=…"
    }
  }
}
