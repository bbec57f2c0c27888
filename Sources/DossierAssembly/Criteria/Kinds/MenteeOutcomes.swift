import PortfolioModel
import Yams

/// Each mentee who has completed has an outcome, or a reason for none.
struct MenteeOutcomes: CriterionCheck {
  static let name = "menteeOutcomes"

  /// The least share of them, in per cent.
  let share: Int
  let period: PeriodPolicy?

  init?(_ params: Node, reader: inout TemplateReader) {
    guard let entries = reader.params(params, of: Self.name, keys: ["share", "period"]) else { return nil }
    share = reader.number(entries, "share", in: 1...100) ?? 100
    period = entries["period"].flatMap { reader.choice($0, of: PeriodPolicy.self, called: "period policy") }
  }

  func judge(_ career: CriteriaCase) -> Judgement {
    let all = career.select(RecordQuery(kinds: [.mentoringRelationship], period: period)).items
    let completed = all.filter { $0.record.text("status") == "completed" }
    // Over, and nobody says how it ended.
    let unsure = all.filter { item in
      item.record["status"] == nil && (item.lastDay.map { $0 < career.asOf } ?? true)
        && item.record.groups("outcomes").isEmpty && item.record["noOutcomeReason"] == nil
    }
    guard !completed.isEmpty else {
      return Judgement(
        .cannotTell, "No mentee of the period is recorded as having completed.", evidence: all,
        advice: "Say how far each is: dossier correct ID status=completed.")
    }
    let lacking = completed.filter {
      $0.record.groups("outcomes").isEmpty && $0.record["noOutcomeReason"] == nil
    }
    let done = completed.filter { item in !lacking.contains { $0 === item } }
    let text =
      "\(done.count) of \(NumberFormatting.count(completed.count, "mentee", "mentees")) who completed \(done.count == 1 ? "has" : "have") an outcome, or a reason for none; \(share) % \(share == 1 ? "is" : "are") asked for."
    if done.count * 100 < share * completed.count {
      return Judgement(
        .notMet, text, evidence: done,
        advice:
          "Record what became of \(career.names(lacking)), or why nothing did: dossier correct ID noOutcomeReason=…")
    }
    if done.count * 100 < share * (completed.count + unsure.count) {
      return Judgement(
        .cannotTell,
        text + " \(NumberFormatting.count(unsure.count, "other has", "others have")) ended without a word on how.",
        evidence: done, advice: "Say how it ended with \(career.names(unsure)): dossier correct ID status=completed.")
    }
    return Judgement(.met, text, evidence: done)
  }
}
