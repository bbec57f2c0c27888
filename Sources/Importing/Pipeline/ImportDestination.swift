package import PortfolioModel

/// Where the pipeline puts what it reads: the portfolio file.
package protocol ImportDestination {
  associatedtype Session: ImportSession

  /// The number of an active import of the same bytes that the same importer read to the same end, or nil.
  func knownImport(of request: ImportRequest) throws -> Int64?

  /// Begins an import: nothing of it is seen by others before it is finished.
  func beginImport(of request: ImportRequest) throws -> Session
}

/// One import that is under way. It is used from one thread, and ended once, by ``finish(_:keep:)`` or ``cancel()``.
package protocol ImportSession: AnyObject {
  /// The people that the file holds, as they were when the import began.
  var people: [Person] { get }
  /// Whether rows create the people they name.
  var isInstitution: Bool { get }

  /// Keeps the next bytes of the source.
  func keep(_ bytes: [UInt8]) throws

  /// Takes an observation that accounts for a number of rows.
  func record(_ observation: Observation, of person: Int64, rows: Int) throws

  /// Makes a person; returns the number that it got.
  func create(name: String, identifiers: [PersonIdentifier]) throws -> Int64

  /// Adds an identifier to a person that has none of its scheme.
  func add(_ identifier: PersonIdentifier, to person: Int64) throws

  /// Writes what is outstanding; then keeps all of it for good, or takes all of it back.
  func finish(_ summary: ImportSummary, keep: Bool) throws -> ImportOutcome

  /// Takes all of it back.
  func cancel()
}

/// What the pipeline knows of a file when it has read it.
package struct ImportSummary: Hashable, Sendable {
  package var exportDate: CalendarDay?
  package var datedBy: DateOrigin?
  package var rowsRead: Int
  package var rowsRejected: Int
  package var rowsSkipped: Int
  /// Rows that were not imported because of whom they are, or could be, about.
  package var rowsOfOthers: Int

  package init(
    exportDate: CalendarDay?, datedBy: DateOrigin? = nil, rowsRead: Int, rowsRejected: Int, rowsSkipped: Int,
    rowsOfOthers: Int
  ) {
    (self.exportDate, self.datedBy) = (exportDate, datedBy)
    (self.rowsRead, self.rowsRejected) = (rowsRead, rowsRejected)
    (self.rowsSkipped, self.rowsOfOthers) = (rowsSkipped, rowsOfOthers)
  }
}

/// What the destination found while it wrote.
package struct ImportOutcome: Sendable {
  /// The number of the import.
  package var number: Int64
  package var observations = ObservationTally()
  /// Rows that repeat another row of the file, key and content, and are kept once.
  package var repeatedRows = 0
  /// Places at which a key came again with other content; bounded.
  package var repeatedKeys: [SourcePlace] = []
  package var repeatedKeysBeyond = 0

  package init(number: Int64) { self.number = number }
}
