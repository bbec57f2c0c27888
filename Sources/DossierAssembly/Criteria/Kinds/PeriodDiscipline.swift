import PortfolioModel
import Yams

/// Nothing from before the last promotion among what carries the case; a CV may hold everything.
struct PeriodDiscipline: CriterionCheck {
  static let name = "periodDiscipline"

  /// Whether the period begins with the first of January of the year of the promotion.
  let startsInJanuary: Bool
  /// The kinds whose featured records are looked at.
  let kinds: [RecordKind]

  init?(_ params: Node, reader: inout TemplateReader) {
    guard let entries = reader.params(params, of: Self.name, keys: ["from", "records"]) else { return nil }
    switch reader.text(entries["from"]) {
    case nil, "promotion": startsInJanuary = false
    case "january": startsInJanuary = true
    case let other?:
      startsInJanuary = false
      if let node = entries["from"] {
        reader.reportUnknown(other, at: node, called: "beginning", known: ["promotion", "january"])
      }
    }
    kinds = entries["records"] == nil ? RecordKind.ofActivities : reader.query(entries, of: params)?.kinds ?? []
  }

  func judge(_ career: CriteriaCase) -> Judgement {
    let appointments = career.materials.items(of: .appointment)
    guard let promotion = Periods.lastPromotion(in: appointments, calendar: career.calendar) else {
      return Judgement(
        .cannotTell, "The last promotion is not known, so neither is the period.",
        advice: "Record the appointments with rank and start, or mark one: dossier correct ID isPromotion=yes.")
    }
    var first = promotion.date.earliestDay(in: career.calendar)
    if startsInJanuary { first = CalendarDay(year: first.year, month: 1, day: 1) ?? first }
    let since = "since \(DateFormatting.text(first))"
    // Where the period is right, what is left are the records that the owner picked by hand.
    guard let covered = career.period.days?.lowerBound, covered >= first else {
      return Judgement(
        .notMet, "The period covered is “\(career.period.label)”; asked for is the time \(since).",
        evidence: [promotion.item], advice: "Cover that time: --period \(first)..")
    }
    let featured = kinds.flatMap { career.materials.items(of: $0) }.filter(\.record.isFeatured)
    let early = featured.filter { item in item.lastDay.map { $0 < first } ?? false }
    let undated = featured.filter(\.isUndated)
    if !early.isEmpty {
      return Judgement(
        .notMet, "Featured, and from before \(DateFormatting.text(first)): \(career.names(early)).", evidence: early,
        advice: "Feature newer ones, or ask whether older ones may be named: dossier mark ID --clear.")
    }
    if !undated.isEmpty {
      return Judgement(
        .cannotTell, "Featured, and without a date: \(career.names(undated)).", evidence: undated,
        advice: "Date them: dossier correct ID spans=…")
    }
    return Judgement(
      .met,
      "Nothing from before \(DateFormatting.text(first)) is covered, or featured.",
      evidence: [promotion.item])
  }
}

extension RecordKind {
  /// What a case is made of, as against who somebody is.
  fileprivate static let ofActivities: [RecordKind] = [
    .teachingActivity, .curriculumProduct, .mentoringRelationship, .learnerAssessment, .leadershipRole,
    .evaluationSummary, .scholarlyProduct, .grant, .honour, .serviceActivity,
  ]
}
