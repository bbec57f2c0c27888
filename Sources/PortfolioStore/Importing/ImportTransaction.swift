import GRDB
import Importing
import PortfolioModel

/// The last of an import's threads: one transaction of SQLite, from the first row to the last.
struct ImportTransaction: Sendable {
  let queue: DatabaseQueue
  let header: ImportHeader
  let messages: BoundedQueue<WriteMessage>
  let identityBatch: Int
  /// Chunks of a kept source that were asked for; the file's end is an empty one.
  let replies = BoundedQueue<Result<[UInt8], any Error>>(capacity: 2)

  typealias Beginning = @Sendable (Result<ImportBeginning, any Error>) -> Void
  typealias Ending = @Sendable (Result<ImportOutcome, any Error>) -> Void

  /// Works until the import ends. One of the closures is always called, and the second once it has begun.
  func run(begun: @escaping Beginning, ended: @escaping Ending) {
    work(begun: begun, ended: ended) { body in
      try queue.inDatabase { db in
        // Immediate: who writes is settled now, and not after a million rows.
        try db.beginTransaction(.immediate)
        do {
          if try body(db) {
            try db.checkInPlace()
            try db.commit()
          } else {
            try db.rollback()
          }
        } catch {
          // After a full disk SQLite has rolled back by itself.
          if db.isInsideTransaction { try? db.rollback() }
          throw error
        }
      }
    }
  }

  /// Works as a part of a transaction that others began and end.
  func run(in db: Database, begun: @escaping Beginning, ended: @escaping Ending) throws {
    var failure: (any Error)?
    work(begun: begun, ended: ended) { body in
      do {
        try db.inSavepoint { try body(db) ? .commit : .rollback }
      } catch {
        failure = error
        throw error
      }
    }
    if let failure { throw failure }
  }

  /// Hands the body, which says whether what it did is kept, to what makes a transaction around it.
  private func work(
    begun: @escaping Beginning, ended: @escaping Ending, within: (_ body: (Database) throws -> Bool) throws -> Void
  ) {
    var hasBegun = false
    var outcome: ImportOutcome?
    do {
      try within { db in
        let beginning = try begin(db)
        hasBegun = true
        begun(.success(beginning))
        let (found, isKept) = try write(db, people: beginning)
        outcome = found
        return isKept
      }
      if let outcome { ended(.success(outcome)) }
    } catch {
      messages.fail(error)
      // Who waits for a chunk waits no longer.
      try? replies.push(.failure(error))
      if hasBegun { ended(.failure(error)) } else { begun(.failure(error)) }
    }
  }

  private func begin(_ db: Database) throws -> ImportBeginning {
    ImportBeginning(
      people: try PortfolioFile.fetchPeople(db),
      isInstitution: try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'isInstitution'") == "true",
      nextPerson: 1 + (try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'person'") ?? 0))
  }

  private func write(_ db: Database, people: ImportBeginning) throws -> (ImportOutcome, isKept: Bool) {
    let earlier = try EarlierSources(db, of: header.descriptor.system)
    let source = try insertSource(db, people: people)
    var writer = try ObservationWriter(
      db, source: source, earlier: earlier, identityBatch: identityBatch)
    while true {
      switch messages.pop() {
      case .chunk(let bytes): try writer.write(chunk: bytes)
      case .rows(let rows): try writer.write(rows, db)
      case .change(.person(let id, let name, let identifiers)):
        try db.execute(sql: "INSERT INTO person (id, name) VALUES (?, ?)", arguments: [id, name])
        for identifier in identifiers { try PortfolioFile.insert(db, identifier, of: id) }
      case .change(.identifier(let identifier, let person)):
        try PortfolioFile.insert(db, identifier, of: person)
      case .fetch(let position): try replies.push(.success(try chunk(position, db)))
      case .end(.cancel, _, _): return (ImportOutcome(number: source), false)
      case .end(.keep(let summary), let sha256, let byteCount):
        return (try finish(db, &writer, source, summary, sha256, byteCount), true)
      case .end(.discard(let summary), let sha256, let byteCount):
        return (try finish(db, &writer, source, summary, sha256, byteCount), false)
      }
    }
  }

  private func chunk(_ position: Int, _ db: Database) throws -> [UInt8] {
    try Row.fetchOne(
      db, sql: "SELECT bytes FROM source_chunk WHERE source = ? AND position = ?",
      arguments: [header.replayed?.holder, position]
    ).map { try bytes($0, 0) } ?? []
  }

  private func insertSource(_ db: Database, people: ImportBeginning) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO source (file_name, part, sha256, byte_count, system, importer, importer_version, configuration,
          person, people, modified_on, imported_at, rejects_accepted, accepts_partial, rows_read, rows_rejected,
          rows_skipped, rows_of_others, new, unchanged, changed)
        VALUES (?, ?, '', 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0)
        """,
      arguments: [
        header.fileName, header.part, header.descriptor.system, header.descriptor.id, header.descriptor.version,
        header.configuration, header.person, PeopleDigest.of(people.people), header.modifiedOn?.description,
        header.importedAt, header.maximumRejectedShare, header.acceptsPartial,
      ])
    let number = db.lastInsertedRowID
    if let text = header.mappingText {
      try db.execute(
        sql: "INSERT OR IGNORE INTO mapping_text (sha256, text) VALUES (?, ?)", arguments: [header.configuration, text])
    }
    for (position, companion) in header.companions.enumerated() {
      try PortfolioFile.insert(db, companion, at: position, of: number)
    }
    return number
  }

  private func finish(
    _ db: Database, _ writer: inout ObservationWriter, _ source: Int64,
    _ summary: ImportSummary, _ sha256: String, _ byteCount: Int
  ) throws -> ImportOutcome {
    let own = SourceDescription(
      number: source, fileName: header.fileName, part: header.part, sha256: sha256, system: header.descriptor.system,
      importer: "\(header.descriptor.id) \(header.descriptor.version)", exportDate: summary.exportDate)
    // Of the same bytes this import is the last word, whatever day it is said to be of.
    let outcome = try writer.finish(db) { other in
      ResolvePolicy.isNewer(other, than: own) && (other.sha256, other.part) != (own.sha256, own.part)
    }
    if let replayed = header.replayed {
      guard replayed.sha256 == sha256 else {
        throw DatabaseError(
          resultCode: .SQLITE_CORRUPT, message: "the bytes of import \(replayed.number) are not those that were kept")
      }
      try db.execute(
        sql: "UPDATE source SET bytes_of = ?, replays = ? WHERE number = ?",
        arguments: [replayed.holder, replayed.number, source])
    } else {
      try shareBytes(db, source, sha256: sha256, byteCount: byteCount)
    }
    try db.execute(
      sql: """
        UPDATE source SET sha256 = ?, byte_count = ?, export_date = ?, dated_by = ?, rows_read = ?, rows_rejected = ?,
          rows_skipped = ?, rows_of_others = ?, new = ?, unchanged = ?, changed = ?, outdated = ?
        WHERE number = ?
        """,
      arguments: [
        sha256, byteCount, summary.exportDate?.description, summary.datedBy?.rawValue, summary.rowsRead,
        summary.rowsRejected,
        summary.rowsSkipped + outcome.repeatedRows, summary.rowsOfOthers, outcome.observations.new,
        outcome.observations.unchanged, outcome.observations.changed, outcome.observations.outdated, source,
      ])
    return outcome
  }

  /// Keeps bytes once that another source has as well: the sheets of a workbook are imports of one file.
  private func shareBytes(_ db: Database, _ source: Int64, sha256: String, byteCount: Int) throws {
    let holder = try Int64.fetchOne(
      db, sql: "SELECT number FROM source WHERE sha256 = ? AND byte_count = ? AND bytes_of IS NULL AND number <> ?",
      arguments: [sha256, byteCount, source])
    guard let holder else { return }
    try db.execute(sql: "DELETE FROM source_chunk WHERE source = ?", arguments: [source])
    try db.execute(sql: "UPDATE source SET bytes_of = ? WHERE number = ?", arguments: [holder, source])
  }
}
