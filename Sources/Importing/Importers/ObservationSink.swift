public import PortfolioModel

/// Takes what an importer finds. Each row or element of the source is accounted for exactly once.
public protocol ObservationSink {
  /// Takes an observation that accounts for a number of rows.
  ///
  /// It is 1 for most; 0 for a second observation of a row that is already accounted for; more where rows were grouped.
  mutating func observe(_ observation: Observation, rows: Int) throws

  /// Says that rows are not imported, and why; at least one of the diagnostics is an error.
  mutating func reject(_ diagnostics: [Diagnostic], rows: Int) throws

  /// Says that rows are passed over on purpose.
  mutating func skip(_ reason: SkipReason, rows: Int) throws

  /// Reports a problem of a row that is imported nevertheless, or of the file.
  mutating func note(_ diagnostic: Diagnostic) throws

  /// Gives the day of the export when the file says it.
  mutating func exported(on day: CalendarDay) throws

  /// Says, at the end, how many rows or elements were read; the pipeline holds it against the sum of the others.
  mutating func finish(rowsRead: Int) throws
}
