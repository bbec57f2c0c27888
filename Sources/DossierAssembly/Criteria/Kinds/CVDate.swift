import PortfolioModel
import Yams

/// The CV of the document register is recent.
struct CVDate: CriterionCheck {
  static let name = "cvDate"

  let months: Int

  init?(_ params: Node, reader: inout TemplateReader) {
    guard let entries = reader.params(params, of: Self.name, keys: ["months"]) else { return nil }
    months = reader.number(entries, "months", in: 1...60) ?? 3
  }

  func judge(_ career: CriteriaCase) -> Judgement {
    let asked =
      "at most \(NumberFormatting.count(months, "month", "months")) before \(DateFormatting.text(career.asOf))"
    let found = career.materials.items(of: .evidenceDocument).filter { item in
      ["type", "title"].contains { name in Self.isCV(item.record.text(name) ?? "") }
    }
    guard let newest = career.materials.sorted(found, by: .newestFirst).first else {
      return Judgement(
        .cannotTell, "No CV is in the document register. One that is built here carries the day of its making.",
        advice:
          "Build it (dossier build cv), or register the one that you hand in: dossier add evidence-documents type=CV.")
    }
    guard let start = career.asOf.adding(months: -months), let first = newest.firstDay,
      let last = newest.spans.compactMap({ $0.latestDay(in: career.calendar) }).max()
    else {
      return Judgement(
        .cannotTell, "The CV of the register has no date; asked for is one of \(asked).", evidence: [newest],
        advice: "Date it: dossier correct \(newest.record.shortID) spans=2025-07-15.")
    }
    let text = "The CV of the register is of \(DateFormatting.text(newest.spans)); asked for is \(asked)."
    if first >= start { return Judgement(.met, text, evidence: [newest]) }
    if last >= start {
      return Judgement(
        .cannotTell, text, evidence: [newest],
        advice: "Date it to the day: dossier correct \(newest.record.shortID) spans=…")
    }
    return Judgement(.notMet, text, evidence: [newest], advice: "Hand in a new one.")
  }

  private static func isCV(_ text: String) -> Bool {
    let folded = foldedForMatching(text)
    return folded == "cv" || folded.hasPrefix("curriculumvitae")
  }
}
