import GRDB
import Importing
import PortfolioModel

extension PortfolioFile {
  /// All imports by number, undone ones too.
  package func sources() throws -> [ImportedSource] { try read { try Self.fetchSources($0) } }

  package func source(_ number: Int64) throws -> ImportedSource? { try read { try Self.fetchSource(number, $0) } }

  /// How many imports there are, undone ones too.
  package func sourceCount() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM source") ?? 0 }
  }

  /// How many observations all imports brought, undone ones too.
  package func observationCount() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT sum(new + unchanged + changed + outdated) FROM source") ?? 0 }
  }

  /// Leaves an import out of the portfolio; what it brought is kept. Returns false when it was left out already.
  @discardableResult
  package func undo(_ number: Int64) throws -> Bool { try setUndone(true, number) }

  /// Takes an import that was undone in again. Returns false when it was not undone.
  @discardableResult
  package func redo(_ number: Int64) throws -> Bool { try setUndone(false, number) }

  private func setUndone(_ isUndone: Bool, _ number: Int64) throws -> Bool {
    try write { db in
      let current = try Bool.fetchOne(db, sql: "SELECT is_undone FROM source WHERE number = ?", arguments: [number])
      guard let current else { throw StoreFailure(.noSuchImport(number, file: self.name)) }
      guard current != isUndone else { return false }
      try db.execute(sql: "UPDATE source SET is_undone = ? WHERE number = ?", arguments: [isUndone, number])
      return true
    }
  }

  /// Hands out the bytes of a source, at most 1 MiB at a time.
  package func readSource(_ number: Int64, _ body: ([UInt8]) throws -> Void) throws {
    guard let holder = try read({ try Self.holder(of: number, $0) }) else {
      throw StoreFailure(.noSuchImport(number, file: name))
    }
    var position = 0
    // One chunk, one transaction: the body may take its time, and may itself ask the file.
    while let bytes = try chunk(position, of: holder) {
      try body(bytes)
      position += 1
    }
  }

  /// The source that has the chunks of a source's bytes.
  static func holder(of number: Int64, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(db, sql: "SELECT ifnull(bytes_of, number) FROM source WHERE number = ?", arguments: [number])
  }

  private func chunk(_ position: Int, of source: Int64) throws -> [UInt8]? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT bytes FROM source_chunk WHERE source = ? AND position = ?", arguments: [source, position]
      ).map { try bytes($0, 0) }
    }
  }

  /// The text of the mapping that a source was read with, where it was kept.
  package func mappingText(of source: ImportedSource) throws -> String? {
    try read {
      try String.fetchOne(
        $0, sql: "SELECT text FROM mapping_text WHERE sha256 = ?", arguments: [source.reading.configuration])
    }
  }

  /// The imports by number; with a day, those made until its end, as if there were no others.
  static func fetchSources(_ db: Database, until day: CalendarDay? = nil) throws -> [ImportedSource] {
    // The moment is ISO 8601 in UTC, so texts are in the order of time; "T~" comes after every time of a day.
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM source WHERE imported_at <= ? ORDER BY number",
      arguments: [day.map { "\($0)T~" } ?? "~"])
    return try sources(
      of: rows,
      companions: Row.fetchAll(
        db, sql: "SELECT source, file_name, sha256, byte_count FROM companion ORDER BY source, position"))
  }

  /// One source, without a look at the others: what decides whether it counts has the same bytes.
  static func fetchSource(_ number: Int64, _ db: Database) throws -> ImportedSource? {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM source WHERE sha256 = (SELECT sha256 FROM source WHERE number = ?) ORDER BY number
        """, arguments: [number])
    return try sources(
      of: rows,
      companions: Row.fetchAll(
        db, sql: "SELECT source, file_name, sha256, byte_count FROM companion WHERE source = ? ORDER BY position",
        arguments: [number])
    ).first { $0.description.number == number }
  }

  private static func sources(of rows: [Row], companions companionRows: [Row]) throws -> [ImportedSource] {
    var companions: [Int64: [StoredCompanion]] = [:]
    for row in companionRows {
      companions[row[0], default: []].append(
        StoredCompanion(fileName: row[1], sha256: row[2], byteCount: row[3]))
    }
    let states = states(of: rows)
    return rows.map { row in
      let number: Int64 = row["number"]
      return ImportedSource(
        description: description(row), byteCount: row["byte_count"], person: row["person"],
        importedAt: row["imported_at"], state: states[number] ?? .active, rowsRead: row["rows_read"],
        rowsRejected: row["rows_rejected"], rowsSkipped: row["rows_skipped"],
        observations: tally(row), companions: companions[number] ?? [], reading: reading(row))
    }
  }

  private static func tally(_ row: Row) -> ObservationTally {
    ObservationTally(
      new: row["new"], unchanged: row["unchanged"], changed: row["changed"], outdated: row["outdated"])
  }

  private static func description(_ row: Row) -> SourceDescription {
    let (importer, version): (String, Int) = (row["importer"], row["importer_version"])
    return SourceDescription(
      number: row["number"], fileName: row["file_name"], part: row["part"], sha256: row["sha256"],
      system: row["system"], importer: "\(importer) \(version)", exportDate: day(row["export_date"]))
  }

  private static func reading(_ row: Row) -> ImportedSource.Reading {
    let datedBy: String? = row["dated_by"]
    return ImportedSource.Reading(
      importerID: row["importer"], importerVersion: row["importer_version"], configuration: row["configuration"],
      datedBy: datedBy.flatMap { DateOrigin(rawValue: $0) }, modifiedOn: day(row["modified_on"]),
      maximumRejectedShare: row["rejects_accepted"], acceptsPartial: row["accepts_partial"], replays: row["replays"])
  }

  private static func day(_ text: String?) -> CalendarDay? { text.flatMap { CalendarDay($0) } }

  /// Which imports count.
  ///
  /// Of imports of the same bytes, part, system and person the last that is not undone stands for all of them; one that
  /// reads another's bytes again is of the same lot, whatever system its mapping says. A function of which imports are
  /// undone, and not of the order in which that was said.
  private static func states(of rows: [Row]) -> [Int64: ImportedSource.State] {
    struct Content: Hashable {
      let sha256: String
      let part: String
      let system: String
      let person: Int64?
    }
    var contents: [Int64: Content] = [:]
    // What is read again has a smaller number.
    for row in rows {
      let own = Content(sha256: row["sha256"], part: row["part"], system: row["system"], person: row["person"])
      contents[row["number"]] = (row["replays"] as Int64?).flatMap { contents[$0] } ?? own
    }
    var standing: [Content: Int64] = [:]
    var states: [Int64: ImportedSource.State] = [:]
    for row in rows.reversed() {
      let number: Int64 = row["number"]
      guard let content = contents[number] else { continue }
      if row["is_undone"] as Bool {
        states[number] = .undone
      } else if let later = standing[content] {
        states[number] = .replaced(by: later)
      } else {
        standing[content] = number
        states[number] = .active
      }
    }
    return states
  }

  /// The sources that the portfolio is computed from.
  static func fetchActiveSources(_ db: Database) throws -> [Int64: SourceDescription] {
    let active = try fetchSources(db).filter { $0.state == .active }
    return Dictionary(uniqueKeysWithValues: active.map { ($0.number, $0.description) })
  }
}

/// A blob of a row as bytes; an empty one where the column is null.
func bytes(_ row: Row, _ column: Int) throws -> [UInt8] {
  try row.withUnsafeData(atIndex: column) { data in data.map { [UInt8]($0) } ?? [] }
}
