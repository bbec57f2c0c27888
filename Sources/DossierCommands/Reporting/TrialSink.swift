import Importing
import PortfolioModel

/// Counts what an importer finds and shows the first records.
struct TrialSink: ObservationSink {
  private let limit: Int
  private var shown = ""
  private var observations = 0
  private var rejected = 0
  private var skipped: [SkipReason: Int] = [:]
  private var rowsRead = 0
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var diagnosticCount = 0

  /// How many diagnostics are kept to be shown.
  private static let kept = 100

  init(limit: Int) { self.limit = limit }

  /// The records and the counts.
  var text: String {
    var text = shown + "\(rowsRead) rows read, \(observations) records"
    if rejected > 0 { text += ", \(rejected) rows rejected" }
    for (reason, rows) in skipped.sorted(by: { $0.key < $1.key }) { text += ", \(rows) \(reason.text)" }
    return text + "\n"
  }

  mutating func observe(_ observation: Observation, rows: Int) {
    observations += 1
    guard observations <= limit else { return }
    let definition = observation.kind.definition
    shown += "\(definition.label), line \(observation.place.line)\n"
    var table = TextTable()
    for (name, value) in observation.fields.present {
      table.append(["  \(name)", RecordSummary.label(of: value, field: definition.field(name))])
    }
    for (name, value) in observation.unmapped.present { table.append(["  (\(name))", value.text]) }
    shown += table.text + "\n"
  }

  mutating func reject(_ diagnostics: [Diagnostic], rows: Int) {
    rejected += rows
    for diagnostic in diagnostics { note(diagnostic) }
  }

  mutating func skip(_ reason: SkipReason, rows: Int) { skipped[reason, default: 0] += rows }

  mutating func note(_ diagnostic: Diagnostic) {
    diagnosticCount += 1
    if diagnostics.count < Self.kept { diagnostics.append(diagnostic) }
  }

  mutating func exported(on day: CalendarDay) {}

  mutating func finish(rowsRead: Int) { self.rowsRead = rowsRead }
}
