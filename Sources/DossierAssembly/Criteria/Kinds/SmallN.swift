import PortfolioModel
import Yams

/// Results of few responses are hidden, and so are comparison groups of few.
struct SmallN: CriterionCheck {
  static let name = "smallN"

  /// Results of fewer responses must not be shown.
  let minimum: Int

  init?(_ params: Node, reader: inout TemplateReader) {
    guard let entries = reader.params(params, of: Self.name, keys: ["minimum"]) else { return nil }
    minimum = reader.number(entries, "minimum", in: 2...100) ?? 5
  }

  func judge(_ career: CriteriaCase) -> Judgement {
    let threshold = career.materials.redactor.smallN
    let summaries = career.materials.items(of: .evaluationSummary)
    if threshold < minimum {
      return Judgement(
        .notMet, "Results of fewer than \(threshold) responses are hidden; asked for is fewer than \(minimum).",
        advice: "Raise it: dossier settings set smallest-group \(minimum).")
    }
    if summaries.isEmpty {
      return Judgement(
        .cannotTell, "There is no evaluation yet of which results could be hidden.", advice: "Import evaluations.")
    }
    let hidden = summaries.count { $0.reading.suppression(below: threshold) != nil }
    let text =
      "Results of fewer than \(threshold) responses are hidden, with their comments and rates: \(hidden) of \(NumberFormatting.count(summaries.count, "result", "results"))."
    let uncounted = career.materials.sorted(
      summaries.filter { $0.record["benchmarkMean"] != nil && $0.record["benchmarkCount"] == nil }, by: .oldestFirst)
    if !uncounted.isEmpty {
      return Judgement(
        .cannotTell,
        text
          + " The size of the comparison group is not recorded for \(NumberFormatting.count(uncounted.count, "result", "results")).",
        evidence: uncounted, advice: "Record it, where it may be small: dossier correct ID benchmarkCount=N.")
    }
    return Judgement(.met, text)
  }
}
