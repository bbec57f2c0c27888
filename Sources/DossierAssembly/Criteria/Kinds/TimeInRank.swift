import PortfolioModel
import Yams

/// Full years in the present rank, on the day of the check or on the next cut-off day.
struct TimeInRank: CriterionCheck {
  static let name = "timeInRank"

  /// What is asked of everybody; nil where it goes by the rank.
  let years: Int?
  /// What is asked of each present rank.
  let yearsOfRank: [String: Int]
  /// After so many the clock runs out; nil for no such year.
  let mandatoryAfter: Int?
  /// The month and the day on which years are counted; nil for the day of the check.
  let cutOff: MonthDay?

  struct MonthDay: Hashable, Sendable {
    let month: Int
    let day: Int
  }

  init?(_ params: Node, reader: inout TemplateReader) {
    guard let entries = reader.params(params, of: Self.name, keys: ["years", "mandatoryAfter", "on"]) else {
      return nil
    }
    var years: Int?
    var yearsOfRank: [String: Int] = [:]
    if let node = reader.required("years", in: entries, of: params) {
      if case .mapping(let pairs) = node {
        for (key, value) in pairs {
          let rank = reader.ranks(key).first
          let count = reader.count(value, in: 0...60)
          guard let rank, let count else { continue }
          yearsOfRank[rank] = count
        }
      } else {
        years = reader.count(node, in: 0...60)
      }
    }
    (self.years, self.yearsOfRank) = (years, yearsOfRank)
    mandatoryAfter = reader.number(entries, "mandatoryAfter", in: 1...60)
    cutOff = entries["on"].flatMap { Self.monthDay($0, reader: &reader) }
  }

  private static func monthDay(_ node: Node, reader: inout TemplateReader) -> MonthDay? {
    let parts = (node.scalar?.string ?? "").split(separator: "-").map { Int($0) }
    if parts.count == 2, let month = parts[0], let day = parts[1],
      CalendarDay(year: 2024, month: month, day: day) != nil
    {
      return MonthDay(month: month, day: day)
    }
    reader.report(node, "Here a day of the year is expected.", "Write month and day: 07-01.")
    return nil
  }

  func judge(_ career: CriteriaCase) -> Judgement {
    let advice =
      "Record the appointments with rank, type and start: dossier add appointments rank=… type=primary spans=…"
    guard let rank = career.presentRank, let token = rank.token else {
      return Judgement(.cannotTell, "The present rank is not recorded.", advice: advice)
    }
    let label = CriteriaCase.label(ofRank: token)
    guard let wanted = years ?? yearsOfRank[token] else {
      return Judgement(.notApplicable, "Nothing is asked of time as \(label).")
    }
    guard let start = rank.start(in: career.calendar) else {
      return Judgement(
        .cannotTell, "When the rank of \(label) began is not recorded.", evidence: [rank.first], advice: advice)
    }
    let earliest = start.earliestDay(in: career.calendar)
    // Appointments begin with a month; a bare year may mean any of its days.
    let latest = if case .month = start { earliest } else { start.latestDay(in: career.calendar) }
    let day = countingDay(after: career.asOf)
    let (most, least) = (earliest.fullYears(to: day), latest.fullYears(to: day))
    let since = "as \(label) since \(DateFormatting.text(start))"
    let asked =
      wanted == 0
      ? "no number of years is asked for"
      : "\(NumberFormatting.text(Double(wanted))) \(wanted == 1 ? "is" : "are") asked for"
    if most != least, least < wanted, most >= wanted {
      return Judgement(
        .cannotTell,
        "\(on(day, career))\(least) or \(most) full years \(since), since the month is not recorded; \(asked).",
        evidence: [rank.first], advice: "Record when it began: dossier correct \(rank.first.record.shortID) spans=…")
    }
    let counted = "\(on(day, career))\(NumberFormatting.count(max(0, least), "full year", "full years")) \(since)"
    var notes = clockNote(career)
    if let mandatoryAfter, most >= mandatoryAfter {
      notes += " The school asks for a decision in year \(mandatoryAfter), which has passed: ask at once."
    }
    guard least < wanted else {
      return Judgement(.met, "\(counted); \(asked).\(notes)", evidence: [rank.first])
    }
    let reached = countingDay(after: latest.adding(years: wanted) ?? day)
    return Judgement(
      .notMet, "\(counted); \(asked).\(notes)", evidence: [rank.first],
      advice:
        "Wait: on \(DateFormatting.text(reached)) it will be \(NumberFormatting.count(wanted, "full year", "full years")).",
      metOn: reached)
  }

  /// The day itself, or the next cut-off day on it or after it.
  private func countingDay(after day: CalendarDay) -> CalendarDay {
    guard let cutOff else { return day }
    return [0, 1].lazy.compactMap { CalendarDay(year: day.year + $0, month: cutOff.month, day: cutOff.day) }
      .first { $0 >= day } ?? day
  }

  private func on(_ day: CalendarDay, _ career: CriteriaCase) -> String {
    day == career.asOf ? "" : "On \(DateFormatting.text(day)): "
  }

  /// Leave may stop the clock; only the school knows how.
  private func clockNote(_ career: CriteriaCase) -> String {
    let leaves = career.materials.items(of: .leave).filter {
      $0.record["clockEffect"] != nil && career.materials.redactor.hiding("clockEffect", of: $0.record) == nil
    }
    return leaves.isEmpty ? "" : " Leave is recorded, and its effect on the clock is not counted here."
  }
}
