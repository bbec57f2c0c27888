import Importing
import PortfolioModel

/// Counts what an importer finds, keeps the first records, and keeps problems by their codes.
struct TrialSink: ObservationSink {
  private let limit: Int
  /// The first records.
  private(set) var shown: [Observation] = []
  private(set) var records: [RecordKind: Int] = [:]
  /// Rows that became records, or part of one.
  private(set) var rowsImported = 0
  private(set) var rejected = 0
  private(set) var skipped: [SkipReason: Int] = [:]
  private(set) var rowsRead = 0
  private(set) var exportDay: CalendarDay?
  /// The first problems of each code.
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var counts: [Diagnostic.Code: Int] = [:]

  /// How many problems of a code are kept.
  private let kept: Int

  init(limit: Int, keeping kept: Int = 1_000) { (self.limit, self.kept) = (limit, kept) }

  var recordCount: Int { records.values.reduce(0, +) }

  /// Whether every row that was read was imported, rejected or skipped.
  var isAccountedFor: Bool { rowsImported + rejected + skipped.values.reduce(0, +) == rowsRead }

  var needsAttention: Bool { !counts.isEmpty || rejected > 0 || recordCount == 0 || !isAccountedFor }

  mutating func observe(_ observation: Observation, rows: Int) {
    records[observation.kind, default: 0] += 1
    rowsImported += rows
    if shown.count < limit { shown.append(observation) }
  }

  mutating func reject(_ diagnostics: [Diagnostic], rows: Int) {
    rejected += rows
    for diagnostic in diagnostics { note(diagnostic) }
  }

  mutating func skip(_ reason: SkipReason, rows: Int) { skipped[reason, default: 0] += rows }

  mutating func note(_ diagnostic: Diagnostic) {
    counts[diagnostic.code, default: 0] += 1
    if counts[diagnostic.code, default: 0] <= kept { diagnostics.append(diagnostic) }
  }

  mutating func exported(on day: CalendarDay) { exportDay = day }

  mutating func finish(rowsRead: Int) { self.rowsRead += rowsRead }
}
