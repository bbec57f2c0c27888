package import Importing
package import PortfolioModel

/// What a drafted mapping makes of its own file.
package struct DraftTrial: ObservationSink {
  package private(set) var rowsRead = 0
  package private(set) var records = 0
  package private(set) var recordRows = 0
  package private(set) var rejected = 0
  package private(set) var skipped = 0
  /// How many problems there are of a code in a column.
  private(set) var problems: [Problem: Int] = [:]

  package init() {}

  struct Problem: Hashable {
    let code: Diagnostic.Code
    /// The column's number from 1, where it is known.
    let column: Int?
    /// The column's title or path.
    let name: String
    let severity: Diagnostic.Severity
  }

  package mutating func observe(_ observation: Observation, rows: Int) throws {
    records += 1
    recordRows += rows
  }

  package mutating func reject(_ diagnostics: [Diagnostic], rows: Int) throws {
    rejected += rows
    for diagnostic in diagnostics { count(diagnostic) }
  }

  package mutating func skip(_ reason: SkipReason, rows: Int) throws { skipped += rows }

  package mutating func note(_ diagnostic: Diagnostic) throws { count(diagnostic) }

  package mutating func exported(on day: CalendarDay) throws {}

  package mutating func finish(rowsRead: Int) throws { self.rowsRead = rowsRead }

  private mutating func count(_ diagnostic: Diagnostic) {
    let problem = Problem(
      code: diagnostic.code, column: diagnostic.place?.column, name: diagnostic.place?.name ?? "",
      severity: diagnostic.severity)
    problems[problem, default: 0] += 1
  }
}
