import PortfolioModel
import Yams

/// So many records of some kind, at least or at most.
struct RecordCount: CriterionCheck {
  static let name = "recordCount"

  let query: RecordQuery
  let threshold: Threshold
  let years: Int?
  /// What a reader calls them; nil for the kind's own name.
  let called: String?

  init?(_ params: Node, reader: inout TemplateReader) {
    let keys = ["records", "where", "period", "years", "called"] + Threshold.keys
    guard let entries = reader.params(params, of: Self.name, keys: keys) else { return nil }
    years = reader.number(entries, "years", in: 1...60)
    called = reader.text(entries["called"])
    let query = reader.query(entries, of: params)
    guard let threshold = Threshold(entries, at: params, reader: &reader), let query else { return nil }
    (self.query, self.threshold) = (query, threshold)
  }

  var isForInside: Bool { query.isForInside }

  func judge(_ career: CriteriaCase) -> Judgement {
    let (items, undated) = career.select(query, lastYears: years)
    let outcome = threshold.outcome(Double(items.count), unsure: Double(undated.count))
    let noun = called ?? query.kinds.map(\.pluralWords).joined(separator: " and ")
    let span = years.map { " in the last \(NumberFormatting.count($0, "year", "years"))" } ?? ""
    let subject = noun.prefix(1).uppercased() + noun.dropFirst()
    var text = "\(subject)\(span): \(NumberFormatting.text(Double(items.count))); \(threshold.text)."
    if outcome == .cannotTell {
      text += " \(NumberFormatting.count(undated.count, "other is", "others are")) undated."
      return Judgement(
        outcome, text, evidence: items, advice: "Date \(career.names(undated)): dossier correct ID spans=…")
    }
    var advice: String?
    if outcome == .notMet {
      if let least = threshold.atLeast, items.count < least {
        advice = "\(NumberFormatting.count(least - items.count, "more is", "more are")) needed."
      } else if let most = threshold.atMost {
        advice = "Leave out \(items.count - most)."
      }
    }
    return Judgement(outcome, text, evidence: items, advice: advice)
  }
}
