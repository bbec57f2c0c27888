import DossierAssembly
import PortfolioModel

/// A judged pack of rules for a person to read.
enum CriteriaText {
  static func text(of report: CriteriaReport, person: Person) -> String {
    let pack = report.pack
    var lines = [
      "\(pack.title) (\(pack.id))", "\(person.displayName), as of \(report.asOf). \(report.periodLabel).",
    ]
    lines += wrapped("Source: \(source(pack.source)); in force: \(pack.effective ?? "not stated").", indent: 0)
    lines += wrapped(pack.note, indent: 0)
    for result in report.results {
      lines.append("")
      lines += self.lines(of: result)
    }
    lines += ["", report.summary + "."]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of result: CriteriaReport.Result) -> [String] {
    let rule = result.rule
    let status = result.outcome.label
    let padding = String(repeating: " ", count: max(0, column - status.count))
    var lines = ["\(status)\(padding)\(rule.title) (\(rule.severity.rawValue))"]
    if let message = rule.message { lines += wrapped("Asked: \(message)", indent: column) }
    lines += wrapped(result.finding, indent: column)
    if !result.evidence.isEmpty { lines += wrapped("Records: \(records(result.evidence))", indent: column) }
    if let advice = result.advice { lines += wrapped("To do: \(advice)", indent: column) }
    if let day = result.metOn { lines += wrapped("By time alone it is met on \(day).", indent: column) }
    if let own = rule.source { lines += wrapped("Source: \(source(own)).", indent: column) }
    return lines
  }

  private static let column = 16

  private static func source(_ source: CriteriaSource) -> String {
    [source.title, source.url, source.retrieved.map { "retrieved \($0)" }].compactMap(\.self).joined(separator: ", ")
  }

  private static func records(_ ids: [String]) -> String {
    ids.prefix(12).joined(separator: ", ") + (ids.count > 12 ? " and \(ids.count - 12) more" : "")
  }

  /// Lines of at most 100 characters, broken between words.
  private static func wrapped(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, margin.count + line.count + word.count + 1 > 100 {
        lines.append(margin + line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [margin + line]
  }
}
