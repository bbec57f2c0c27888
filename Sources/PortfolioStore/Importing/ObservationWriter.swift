import GRDB
import Importing
import PortfolioModel

/// Writes the rows of one import, inside its transaction.
struct ObservationWriter: ~Copyable {
  private let source: Int64
  private let insertObservation: BulkStatement
  private let insertChunk: BulkStatement
  private var identities: IdentityWriter
  /// The numbers that the shapes of this import have in the file.
  private var shapes: [Int64] = []
  private var nextObservation: Int64
  private var nextChunk: Int64 = 0

  init(_ db: Database, source: Int64, earlier: EarlierSources, identityBatch: Int) throws {
    // Everything that can fail comes first: a value that cannot be copied is not made half.
    let observation = try BulkStatement(
      db, sql: "INSERT INTO observation (id, source, shape, line, row, path, content) VALUES (?, ?, ?, ?, ?, ?, ?)")
    let chunk = try BulkStatement(db, sql: "INSERT INTO source_chunk (source, position, bytes) VALUES (?, ?, ?)")
    let identities = try IdentityWriter(db, source: source, earlier: earlier, capacity: identityBatch)
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM observation") ?? 0
    self.source = source
    nextObservation = last + 1
    insertObservation = observation
    insertChunk = chunk
    self.identities = identities
  }

  mutating func write(chunk: [UInt8]) throws {
    insertChunk.bind(source, at: 1)
    insertChunk.bind(nextChunk, at: 2)
    try unsafe chunk.withUnsafeBytes { bytes in
      unsafe insertChunk.bindBlob(bytes, at: 3)
      try check(insertChunk.run())
    }
    nextChunk += 1
  }

  mutating func write(_ batch: EncodedRows, _ db: Database) throws {
    for shape in batch.newShapes { shapes.append(try Self.number(of: shape, db)) }
    for position in batch.order {
      let row = batch.rows[position]
      insertObservation.bind(nextObservation, at: 1)
      insertObservation.bind(source, at: 2)
      insertObservation.bind(shapes[Int(row.shape)], at: 3)
      insertObservation.bind(row.line, at: 4)
      if row.row == 0 { insertObservation.bindNull(at: 5) } else { insertObservation.bind(row.row, at: 5) }
      try unsafe batch.bytes.withUnsafeBytes { bytes in
        if row.pathRange.isEmpty {
          insertObservation.bindNull(at: 6)
        } else {
          unsafe insertObservation.bindText(UnsafeRawBufferPointer(rebasing: bytes[row.pathRange]), at: 6)
        }
        unsafe insertObservation.bindBlob(UnsafeRawBufferPointer(rebasing: bytes[row.contentRange]), at: 7)
        try check(insertObservation.run())
      }
      try identities.append(
        IdentityEntry(
          person: row.person, high: row.high, low: row.low, content: row.content, observation: nextObservation,
          rowCount: row.rowCount, hasKey: row.hasKey), db)
      nextObservation += 1
    }
  }

  /// Writes what is outstanding, and says what was found.
  mutating func finish(_ db: Database, isNewer: (SourceDescription) -> Bool) throws -> ImportOutcome {
    try identities.finish(db, isNewer: isNewer)
  }

  private func check(_ isDone: Bool) throws {
    if !isDone { throw DatabaseError(resultCode: .SQLITE_CONSTRAINT, message: "a row is there already") }
  }

  private static func number(of shape: EncodedRows.NewShape, _ db: Database) throws -> Int64 {
    let arguments: StatementArguments = [
      shape.kind.rawValue, try StoredShape.json(shape.fields), try StoredShape.json(shape.unmapped),
    ]
    try db.execute(sql: "INSERT OR IGNORE INTO shape (kind, fields, unmapped) VALUES (?, ?, ?)", arguments: arguments)
    let number = try Int64.fetchOne(
      db, sql: "SELECT id FROM shape WHERE kind = ? AND fields = ? AND unmapped = ?", arguments: arguments)
    guard let number else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a shape cannot be read back") }
    return number
  }
}
