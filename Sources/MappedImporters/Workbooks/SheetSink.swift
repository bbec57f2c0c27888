import Importing
import PortfolioModel
import SheetReading

/// Gives what an importer finds in a sheet's CSV text the places that it has in the workbook.
struct SheetSink<Base: ObservationSink>: ObservationSink {
  var base: Base
  let stream: SheetStream
  let file: String
  let sheet: String
  let companions: SheetCompanions
  /// The first row that is more than a title: what is merged above it is a matter of looks.
  private var firstRow = Int.max

  init(base: Base, stream: SheetStream, file: String, sheet: String, companions: SheetCompanions) {
    (self.base, self.stream, self.file, self.sheet) = (base, stream, file, sheet)
    self.companions = companions
  }

  mutating func observe(_ observation: Observation, rows: Int) throws {
    try noteProblems()
    let place = observation.place
    let row = stream.lines.row(ofLine: place.line)
    firstRow = min(firstRow, row)
    try base.observe(
      Observation(
        kind: observation.kind, key: observation.key, subject: observation.subject,
        place: SourcePlace(
          line: row, row: place.row, elementPath: place.elementPath),
        fields: observation.fields, unmapped: observation.unmapped), rows: rows)
  }

  mutating func reject(_ diagnostics: [Diagnostic], rows: Int) throws {
    try noteProblems()
    let diagnostics = diagnostics.map(placed)
    firstRow = min(firstRow, diagnostics.lazy.compactMap { $0.place?.line }.min() ?? firstRow)
    try base.reject(diagnostics, rows: rows)
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
    guard let found = diagnostic.place else { return diagnostic }
    var place = companions.place(found, in: file) ?? found
    if found.file == file {
      place = Diagnostic.Place(
        file: file, sheet: sheet, line: found.line.map { stream.lines.row(ofLine: $0) }, column: found.column,
        name: found.name)
    }
    return Diagnostic(
      diagnostic.severity, diagnostic.code, diagnostic.message, at: place, excerpt: diagnostic.excerpt,
      remedy: diagnostic.remedy)
  }

  /// Passes on what the sheet's own cells have to say.
  mutating func noteProblems() throws {
    for problem in stream.takeProblems() where problem.kind != .merged || problem.row >= firstRow {
      try base.note(SheetDiagnostics.problem(problem, file: file, sheet: sheet))
    }
  }
}
