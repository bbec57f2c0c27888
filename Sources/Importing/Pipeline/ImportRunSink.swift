import PortfolioModel

/// What an importer sees of a run.
struct ImportRunSink<Session: ImportSession>: ObservationSink {
  let run: ImportRun<Session>

  func observe(_ observation: Observation, rows: Int) throws { try run.observe(observation, rows: rows) }
  func reject(_ diagnostics: [Diagnostic], rows: Int) { run.reject(diagnostics, rows: rows) }
  func skip(_ reason: SkipReason, rows: Int) { run.skip(reason, rows: rows) }
  func note(_ diagnostic: Diagnostic) { run.log.append(diagnostic) }
  func exported(on day: CalendarDay) { run.exportDate = day }
  func finish(rowsRead: Int) { run.finish(rowsRead: rowsRead) }
}
