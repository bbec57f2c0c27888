import Importing
import MappedImporters
import PortfolioModel

/// What a mapping makes of a file, for a person to read.
enum TrialReportText {
  private static let nameWidth = 28
  private static let cellWidth = 36
  private static let valueWidth = 60
  /// How many problems of one code are shown in full.
  private static let shown = 5
  private static let unmappedShown = 12

  /// The first records beside their cells, then the counts.
  static func text(_ sink: TrialSink, traces: [Int: RecordTrace], ruleCount: Int) -> String {
    var text = ""
    for (index, observation) in sink.shown.enumerated() {
      let record = TrialRecord(observation, trace: traces[observation.place.line])
      text += "\(index + 1). \(record.kind.definition.label), line \(record.line)"
      if ruleCount > 1, !record.rules.isEmpty {
        text += ", rule \(record.rules.map(String.init).joined(separator: " or ")) of \(ruleCount)"
      }
      text += "\n" + table(of: record) + "\n"
    }
    return text + counts(of: sink)
  }

  private static func table(of record: TrialRecord) -> String {
    var table = TextTable(header: ["   column", "cell", "field", "value"])
    for line in record.lines {
      let first = line.cells.first
      table.append([
        "   " + clipped(first?.name ?? "", nameWidth), clipped(first?.text ?? "", cellWidth), line.field,
        line.value.isEmpty ? "–" : clipped(line.value, valueWidth),
      ])
      for cell in line.cells.dropFirst() {
        table.append(["   " + clipped(cell.name, nameWidth), clipped(cell.text, cellWidth), "", ""])
      }
    }
    for (name, value) in record.unmapped.prefix(unmappedShown) {
      table.append(["   " + clipped(name, nameWidth), clipped(value, cellWidth), "(not mapped)", ""])
    }
    let beyond = record.unmapped.count - unmappedShown
    return table.text + (beyond > 0 ? "   and \(beyond) more that are not mapped\n" : "")
  }

  /// What became of every row, and the sum.
  private static func counts(of sink: TrialSink) -> String {
    var text = "rows      \(sink.rowsRead) read\n"
    text += "imported  \(sink.rowsImported)"
    if sink.recordCount > 0 {
      let kinds = sink.records.sorted { $0.key < $1.key }.map { kind, count in
        "\(count) \(count == 1 ? kind.definition.label.lowercased() : kind.definition.plural.replacing("-", with: " "))"
      }
      text += " as \(kinds.joined(separator: ", "))"
    }
    text += "\nrejected  \(sink.rejected)\n"
    for (reason, rows) in sink.skipped.sorted(by: { $0.key < $1.key }) { text += "skipped   \(rows) \(reason.text)\n" }
    let skipped = sink.skipped.values.reduce(0, +)
    text +=
      "sum       \(sink.rowsImported) + \(sink.rejected) + \(skipped) = \(sink.rowsImported + sink.rejected + skipped)"
    if !sink.isAccountedFor { text += ", which is not \(sink.rowsRead)" }
    if let day = sink.exportDay { text += "\nexport    of \(day)" }
    return text + "\n"
  }

  /// The first few problems of each code, with their number: ten thousand bad rows are one mistake.
  static func problems(_ sink: TrialSink) -> String {
    var text = ""
    for (code, count) in sink.counts.sorted(by: { $0.key < $1.key }) {
      let found = sink.diagnostics.filter { $0.code == code }
      let title = DiagnosticCatalogue.entry(code)?.title
      text += "\(code) \(title.map { "\($0), " } ?? "")\(count) time\(count == 1 ? "" : "s")\n"
      for diagnostic in found.prefix(shown) { text += "  \(diagnostic)\n" }
      if count > shown { text += "  … and \(count - shown) more; all with --output json\n" }
    }
    return text
  }

  /// A text on one line, no longer than its column.
  private static func clipped(_ text: String, _ width: Int) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
    return line.count > width ? line.prefix(width - 1) + "…" : line
  }
}
