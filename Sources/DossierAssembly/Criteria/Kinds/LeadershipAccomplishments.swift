import PortfolioModel
import Yams

/// Each leadership role has an accomplishment, with a number where it has to be measurable.
struct LeadershipAccomplishments: CriterionCheck {
  static let name = "leadershipAccomplishments"

  let isMeasured: Bool
  let period: PeriodPolicy?

  init?(_ params: Node, reader: inout TemplateReader) {
    guard let entries = reader.params(params, of: Self.name, keys: ["measured", "period"]) else { return nil }
    isMeasured = entries["measured"].flatMap { reader.flag($0) } ?? false
    period = entries["period"].flatMap { reader.choice($0, of: PeriodPolicy.self, called: "period policy") }
  }

  func judge(_ career: CriteriaCase) -> Judgement {
    let roles = career.select(RecordQuery(kinds: [.leadershipRole], period: period)).items
    guard !roles.isEmpty else {
      return Judgement(
        .cannotTell, "No leadership role of the period is recorded.",
        advice: "Import or add them: dossier add leadership-roles title=…")
    }
    var done: [Item] = []
    var unsure: [Item] = []
    var lacking: [Item] = []
    for role in roles {
      let accomplishments = role.record.groups("accomplishments")
      if accomplishments.contains(where: { !isMeasured || Self.isMeasured($0) }) {
        done.append(role)
      } else if !accomplishments.isEmpty || role.record["impact"] != nil || role.record["narrative"] != nil {
        // Words are there; whether they say what came of it, and how much, a reader has to judge.
        unsure.append(role)
      } else {
        lacking.append(role)
      }
    }
    let kind = isMeasured ? "an accomplishment with a number" : "an accomplishment"
    var text = "\(done.count) of \(NumberFormatting.count(roles.count, "role has", "roles have")) \(kind)."
    let example = "dossier correct ID accomplishments=\"text: … | before: 19 | after: 4\""
    if !lacking.isEmpty {
      text += " None: \(career.names(lacking))."
      return Judgement(.notMet, text, evidence: done, advice: "Say what changed: \(example).")
    }
    if !unsure.isEmpty {
      text += " Words without it: \(career.names(unsure))."
      return Judgement(
        .cannotTell, text, evidence: done, advice: "Put it into numbers, where there are any: \(example).")
    }
    return Judgement(.met, text, evidence: done)
  }

  private static func isMeasured(_ accomplishment: FieldSet) -> Bool {
    if case .number? = accomplishment["after"] { return true }
    if case .text(let text)? = accomplishment["text"] { return text.utf8.contains { (48...57).contains($0) } }
    return false
  }
}
