import PortfolioModel
import Yams

/// The same facts everywhere: no two sources differ unsettled, and every total can be worked out again.
struct Agreement: CriterionCheck {
  static let name = "agreement"

  init?(_ params: Node, reader: inout TemplateReader) {
    guard reader.params(params, of: Self.name, keys: []) != nil else { return nil }
  }

  func judge(_ career: CriteriaCase) -> Judgement {
    let all = career.materials.all
    let disputed = all.filter { item in
      item.record.openConflicts(policy: career.materials.policy).contains {
        career.materials.redactor.hiding($0.field.name, of: item.record) == nil
      }
    }
    if !disputed.isEmpty {
      return Judgement(
        .notMet,
        "Sources differ, and nobody has settled it, on \(NumberFormatting.count(disputed.count, "record", "records")).",
        evidence: disputed, advice: "See what each says, and decide: dossier conflicts.")
    }
    let uncounted = career.select(RecordQuery(kinds: [.teachingActivity])).items.filter { item in
      guard let hours = item.record.hours("contactHours") else { return false }
      return hours.basis == .unstated || hours.basis == .perSession && item.record.number("sessions") == nil
    }
    if !uncounted.isEmpty {
      let verb = uncounted.count == 1 ? "activity does" : "activities do"
      return Judgement(
        .cannotTell,
        "No sources differ unsettled; but \(uncounted.count) teaching \(verb) not say what the hours are counted over.",
        evidence: uncounted, advice: "Say it: dossier correct ID contactHours=\"24 total\".")
    }
    return Judgement(
      .met,
      "No sources differ unsettled, and all totals are worked out from the records, so every document says the same.")
  }
}
