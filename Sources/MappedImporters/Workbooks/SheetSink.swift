import Importing
import PortfolioModel
import SheetReading

/// Gives what an importer finds in a sheet's CSV text the places that it has in the workbook.
struct SheetSink<Base: ObservationSink>: ObservationSink {
  var base: Base
  let stream: SheetStream
  let file: String
  let sheet: String

  mutating func observe(_ observation: Observation, rows: Int) throws {
    try noteProblems()
    let place = observation.place
    try base.observe(
      Observation(
        kind: observation.kind, key: observation.key, subject: observation.subject,
        place: SourcePlace(
          line: stream.lines.row(ofLine: place.line), row: place.row, elementPath: place.elementPath),
        fields: observation.fields, unmapped: observation.unmapped), rows: rows)
  }

  mutating func reject(_ diagnostics: [Diagnostic], rows: Int) throws {
    try noteProblems()
    try base.reject(diagnostics.map(placed), rows: rows)
  }

  mutating func skip(_ reason: SkipReason, rows: Int) throws { try base.skip(reason, rows: rows) }

  mutating func note(_ diagnostic: Diagnostic) throws { try base.note(placed(diagnostic)) }

  mutating func exported(on day: CalendarDay) throws { try base.exported(on: day) }

  mutating func finish(rowsRead: Int) throws {
    try noteProblems()
    try base.finish(rowsRead: rowsRead)
  }

  /// The diagnostic with its place in the workbook.
  func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    // A file that is joined to the workbook has places of its own.
    guard diagnostic.place?.file == file else { return diagnostic }
    let place = diagnostic.place.map { place in
      Diagnostic.Place(
        file: place.file, sheet: sheet, line: place.line.map { stream.lines.row(ofLine: $0) }, column: place.column,
        name: place.name)
    }
    return Diagnostic(
      diagnostic.severity, diagnostic.code, diagnostic.message, at: place, excerpt: diagnostic.excerpt,
      remedy: diagnostic.remedy)
  }

  /// Passes on what the sheet's own cells have to say.
  mutating func noteProblems() throws {
    for problem in stream.takeProblems() {
      try base.note(SheetDiagnostics.problem(problem, file: file, sheet: sheet))
    }
  }
}
