public import Importing
public import PortfolioModel

/// Keeps all that an importer says, for tests.
public struct RecordingSink: ObservationSink {
  public private(set) var observations: [Observation] = []
  public private(set) var diagnostics: [Diagnostic] = []
  public private(set) var skipped: [SkipReason: Int] = [:]
  /// Rows that observations account for.
  public private(set) var observedRows = 0
  public private(set) var rejectedRows = 0
  public private(set) var exportDay: CalendarDay?
  /// What the importer says that it read; nil before it has finished.
  public private(set) var rowsRead: Int?

  public init() {}

  /// Whether every row is accounted for exactly once.
  public var isSumRight: Bool { rowsRead == observedRows + rejectedRows + skipped.values.reduce(0, +) }

  public mutating func observe(_ observation: Observation, rows: Int) {
    observations.append(observation)
    observedRows += rows
  }

  public mutating func reject(_ diagnostics: [Diagnostic], rows: Int) {
    self.diagnostics += diagnostics
    rejectedRows += rows
  }

  public mutating func skip(_ reason: SkipReason, rows: Int) { skipped[reason, default: 0] += rows }

  public mutating func note(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  public mutating func exported(on day: CalendarDay) { exportDay = day }

  public mutating func finish(rowsRead: Int) { self.rowsRead = rowsRead }
}
