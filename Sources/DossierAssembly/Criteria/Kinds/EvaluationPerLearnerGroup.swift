import PortfolioModel
import Yams

/// A summary of evaluations for each group of learners that was taught.
struct EvaluationPerLearnerGroup: CriterionCheck {
  static let name = "evaluationPerLearnerGroup"

  /// UME, GME and so on; empty for all that were taught.
  let groups: [String]
  let minimumResponses: Int
  let period: PeriodPolicy?

  init?(_ params: Node, reader: inout TemplateReader) {
    guard let entries = reader.params(params, of: Self.name, keys: ["groups", "minResponses", "period"]) else {
      return nil
    }
    var known: [String] = []
    for case let group? in Vocabulary.learnerLevel.terms.map(\.group) where !known.contains(group) {
      known.append(group)
    }
    groups = (entries["groups"].map { reader.scalars($0) } ?? []).compactMap { node in
      guard let name = reader.text(node) else { return nil }
      if known.contains(name) { return name }
      reader.reportUnknown(name, at: node, called: "group of learners", known: known)
      return nil
    }
    minimumResponses = reader.number(entries, "minResponses", in: 1...10_000) ?? 1
    period = entries["period"].flatMap { reader.choice($0, of: PeriodPolicy.self, called: "period policy") }
  }

  func judge(_ career: CriteriaCase) -> Judgement {
    let taught = career.select(RecordQuery(kinds: [.teachingActivity], period: period)).items
    let unknown = taught.filter { Self.groups(of: $0.record).isEmpty }
    var wanted = Set(taught.flatMap { Self.groups(of: $0.record) })
    if !groups.isEmpty { wanted.formIntersection(groups) }
    let ordered = wanted.sorted { LearnerGroup.group($0) < LearnerGroup.group($1) }
    guard !ordered.isEmpty || !unknown.isEmpty else {
      return Judgement(
        .cannotTell,
        groups.isEmpty
          ? "No teaching is recorded for the period." : "No teaching of \(NumberFormatting.list(groups)) is recorded.",
        advice: "Import or add what was taught.")
    }
    let (evaluations, undated) = career.select(RecordQuery(kinds: [.evaluationSummary], period: period))
    // To others, no rule tells of results that are too small to be shown.
    let redactor = career.materials.redactor
    let least = redactor.isInside ? minimumResponses : max(minimumResponses, redactor.smallN)
    var evidence: [Item] = []
    var missing: [String] = []
    var unsure: [String] = []
    for group in ordered {
      let ofGroup = evaluations.filter { Self.groups(evaluating: $0.record).contains(group) }
      if let found = ofGroup.last(where: { ($0.reading.responses ?? 0) >= least }) {
        evidence.append(found)
      } else if ofGroup.contains(where: { $0.reading.responses == nil })
        || (evaluations + undated).contains(where: { Self.mayEvaluate(group, $0, undated: undated) })
      {
        unsure.append(group)
      } else {
        missing.append(group)
      }
    }
    return judgement(
      covered: evidence, missing: missing, unsure: unsure, unknown: groups.isEmpty ? unknown : [], of: ordered.count,
      career)
  }

  private func judgement(
    covered: [Item], missing: [String], unsure: [String], unknown: [Item], of count: Int, _ career: CriteriaCase
  ) -> Judgement {
    var finding =
      count == 0
      ? "Nothing says which groups of learners were taught."
      : "A summary of \(minimumResponses) or more responses for \(covered.count) of \(NumberFormatting.count(count, "group", "groups")) of learners taught."
    var advice: [String] = []
    if !missing.isEmpty {
      finding += " None for \(NumberFormatting.list(missing))."
      advice.append("Import or add evaluations by \(NumberFormatting.list(missing)).")
    }
    if !unsure.isEmpty {
      finding +=
        " Not certain for \(NumberFormatting.list(unsure)): a summary lacks its learners, its date or its responses."
      advice.append("Complete those summaries: dossier correct ID learnerLevels=… responded=N.")
    }
    if !unknown.isEmpty {
      let verb = unknown.count == 1 ? "activity does" : "activities do"
      finding += " \(unknown.count) teaching \(verb) not say who was taught."
      advice.append("Say who was taught in \(career.names(unknown)): dossier correct ID learnerLevels=…")
    }
    let outcome: CriterionOutcome = !missing.isEmpty ? .notMet : unsure.isEmpty && unknown.isEmpty ? .met : .cannotTell
    return Judgement(
      outcome, finding, evidence: covered, advice: advice.isEmpty ? nil : advice.joined(separator: " "))
  }

  private static func groups(of record: Record) -> [String] {
    record.texts("learnerLevels").compactMap { Vocabulary.learnerLevel.term($0)?.group }
  }

  /// The groups that a summary is of: those of its learners, else of those who evaluated.
  private static func groups(evaluating record: Record) -> [String] {
    let own = groups(of: record)
    if !own.isEmpty { return own }
    switch record.text("evaluatorGroup") {
    case "students": return ["UME"]
    case "residents", "fellows": return ["GME"]
    case "participantsCME": return ["CPD"]
    case "faculty": return ["Faculty development"]
    default: return []
    }
  }

  /// Whether a summary could be of a group, for all that it says.
  private static func mayEvaluate(_ group: String, _ item: Item, undated: [Item]) -> Bool {
    let groups = groups(evaluating: item.record)
    if groups.contains(group) { return undated.contains { $0 === item } }
    return groups.isEmpty && ["mixed", "multisource", "other", nil].contains(item.record.text("evaluatorGroup"))
  }
}
