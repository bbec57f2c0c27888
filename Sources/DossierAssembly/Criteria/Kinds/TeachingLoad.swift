import PortfolioModel
import Yams

/// Enough contact hours in each academic year of the period, or on average.
struct TeachingLoad: CriterionCheck {
  static let name = "teachingLoad"

  let hoursPerYear: Int
  /// A group of learners: UME; nil for all.
  let learnerGroup: String?
  /// Whether the mean over the years counts, instead of each.
  let isMean: Bool
  let period: PeriodPolicy?

  init?(_ params: Node, reader: inout TemplateReader) {
    let keys = ["hoursPerYear", "learnerGroup", "years", "period"]
    guard let entries = reader.params(params, of: Self.name, keys: keys) else { return nil }
    period = entries["period"].flatMap { reader.choice($0, of: PeriodPolicy.self, called: "period policy") }
    learnerGroup = reader.text(entries["learnerGroup"])
    let known = Vocabulary.learnerLevel.terms.compactMap(\.group)
    if let group = learnerGroup, let node = entries["learnerGroup"], !known.contains(group) {
      reader.reportUnknown(group, at: node, called: "group of learners", known: Set(known).sorted())
    }
    switch reader.text(entries["years"]) {
    case nil, "each": isMean = false
    case "mean": isMean = true
    case let other?:
      isMean = false
      if let node = entries["years"] {
        reader.reportUnknown(other, at: node, called: "way to count years", known: ["each", "mean"])
      }
    }
    guard let node = reader.required("hoursPerYear", in: entries, of: params),
      let hours = reader.count(node, in: 1...10_000)
    else { return nil }
    hoursPerYear = hours
  }

  func judge(_ career: CriteriaCase) -> Judgement {
    let covered = career.periods.covered(by: period, around: career.period)
    let (all, undated) = career.select(RecordQuery(kinds: [.teachingActivity], period: period))
    var hours: [Int: Double] = [:]
    var evidence: [Item] = []
    var unsure: [Item] = undated
    for item in all {
      let group = career.materials.learnerGroup(of: item.record)
      if let learnerGroup, group != .group(learnerGroup) {
        // Mixed learners may be of the group, and learners that nobody recorded as well.
        if group == .unrecorded || group == .mixed && Self.teaches(learnerGroup, item.record) { unsure.append(item) }
        continue
      }
      if let byYear = career.materials.hours(of: item, in: covered)?.byAcademicYear, !byYear.isEmpty {
        for (year, amount) in byYear { hours[year, default: 0] += amount }
        evidence.append(item)
      } else {
        unsure.append(item)
      }
    }
    let first = covered.days?.lowerBound ?? all.compactMap(\.firstDay).min()
    let years = first.map { $0 <= career.asOf ? career.endedYears(of: $0...career.asOf) : [] } ?? []
    guard !years.isEmpty else {
      return Judgement(
        .cannotTell, "No academic year of the period has ended yet.", advice: "Look again when one has.")
    }
    return judgement(hours, years: years, evidence: evidence, unsure: unsure, career)
  }

  private func judgement(
    _ hours: [Int: Double], years: [Int], evidence: [Item], unsure: [Item], _ career: CriteriaCase
  ) -> Judgement {
    let what = "contact hours\(learnerGroup.map { " with \($0) learners" } ?? "")"
    let asked = "\(NumberFormatting.text(Double(hoursPerYear))) a year are asked for"
    let low = years.filter { (hours[$0] ?? 0) < Double(hoursPerYear) }
    let sum = years.reduce(0) { $0 + (hours[$1] ?? 0) }
    let mean = sum / Double(years.count)
    let isMet = isMean ? mean >= Double(hoursPerYear) : low.isEmpty
    var text =
      "\(NumberFormatting.text(mean)) \(what) a year on average over \(NumberFormatting.count(years.count, "academic year", "academic years")); \(asked)"
    if !isMean, !low.isEmpty {
      let list = low.map { "\(DateFormatting.academicYear($0)) (\(NumberFormatting.text(hours[$0] ?? 0)))" }
      text += ", and there are fewer in \(NumberFormatting.list(list))"
    }
    text += "."
    if isMet { return Judgement(.met, text, evidence: evidence) }
    let helpful = isMean ? unsure : unsure.filter { Self.touches(low, $0, career) }
    if !helpful.isEmpty {
      let verb = helpful.count == 1 ? "activity is" : "activities are"
      return Judgement(
        .cannotTell, text + " \(helpful.count) \(verb) in no year’s sum, for want of hours, date or learners.",
        evidence: evidence, advice: "Complete \(career.names(helpful)): dossier correct ID contactHours=\"6 per year\"."
      )
    }
    return Judgement(.notMet, text, evidence: evidence, advice: "Record teaching that is missing, or plan for more.")
  }

  private static func teaches(_ group: String, _ record: Record) -> Bool {
    record.texts("learnerLevels").contains { Vocabulary.learnerLevel.term($0)?.group == group }
  }

  private static func touches(_ years: [Int], _ item: Item, _ career: CriteriaCase) -> Bool {
    item.isUndated
      || years.contains { year in
        let days = career.calendar.firstDay(ofAcademicYear: year)...career.calendar.lastDay(ofAcademicYear: year)
        return item.spans.contains { $0.overlaps(days, in: career.calendar) }
      }
  }
}
