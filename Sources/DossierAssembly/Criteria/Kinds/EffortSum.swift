import PortfolioModel
import Yams

/// Planned and actual effort of each year add to 100 %.
struct EffortSum: CriterionCheck {
  static let name = "effortSum"

  var isForInside: Bool { true }

  init?(_ params: Node, reader: inout TemplateReader) {
    guard reader.params(params, of: Self.name, keys: []) != nil else { return nil }
  }

  func judge(_ career: CriteriaCase) -> Judgement {
    let items = career.select(RecordQuery(kinds: [.effortAllocation])).items
    guard !items.isEmpty else {
      return Judgement(
        .cannotTell, "No effort is recorded for the period.",
        advice: "Import or add effort allocations, one line for each category and year.")
    }
    let times = Dictionary(grouping: items) { DateFormatting.text($0.record.spans) }.sorted { first, second in
      let days = (first.value.first?.firstDay, second.value.first?.firstDay)
      guard let one = days.0, let two = days.1, one != two else { return first.key < second.key }
      return one < two
    }
    var wrong: [String] = []
    var evidence: [Item] = []
    for (time, lines) in times {
      for (name, field) in [("planned", FieldName("planned")), ("actual", FieldName("actual"))] {
        let values = lines.compactMap { $0.record.number(field) }
        let sum = values.reduce(0, +)
        guard !values.isEmpty, abs(sum - 100) >= 0.5 else { continue }
        wrong.append("\(name) effort of \(time) adds to \(NumberFormatting.text(sum)) %")
        evidence += lines.filter { line in !evidence.contains { $0 === line } }
      }
    }
    if !wrong.isEmpty {
      return Judgement(
        .notMet, "\(Self.sentence(wrong)), not 100 %.", evidence: evidence,
        advice: "Correct the lines, or add the one that is missing.")
    }
    let count = NumberFormatting.count(times.count, "period", "periods")
    return Judgement(.met, "Effort adds to 100 % in \(count).", evidence: items)
  }

  private static func sentence(_ parts: [String]) -> String {
    let text = NumberFormatting.list(parts)
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
