import GRDB
import Importing
import PortfolioModel

/// Compares two readings of one source's bytes, inside the transaction of the later one.
///
/// Equal identities are one row. What is left on both sides is paired by its place: a row whose key or content is read
/// otherwise is still that row, and what the owner decided about it is to find it.
struct ReplayComparing: Sendable {
  let before: SourceDescription
  let after: SourceDescription
  /// How many entries are given whole.
  let limit: Int

  func run(_ db: Database) throws -> ReplayDifference {
    var difference = ReplayDifference()
    try db.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS replayed (
          side INTEGER, person INTEGER, line INTEGER, row INTEGER, path TEXT, kind TEXT, observation INTEGER,
          high INTEGER, low INTEGER, occurrence INTEGER)
        """)
    try db.execute(sql: "DELETE FROM temp.replayed")
    defer { try? db.execute(sql: "DROP TABLE IF EXISTS temp.replayed") }
    try matchIdentities(db, &difference)
    try matchPlaces(db, &difference)
    return difference
  }

  /// A row of one of the two readings.
  private struct Reading {
    let isAfter: Bool
    let person: Int64
    let high: Int64
    let low: Int64
    let content: Int64
    let observation: Int64
    var occurrence = 0

    var identity: ObservationIdentity {
      ObservationIdentity(
        high: UInt64(bitPattern: high), low: UInt64(bitPattern: low), occurrence: occurrence)
    }
  }

  private func matchIdentities(_ db: Database, _ difference: inout ReplayDifference) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT person, high, low, source, content, observation FROM observation_identity
        WHERE source IN (?, ?) ORDER BY person, high, low, source, content, position
        """, arguments: [before.number, after.number])
    var group: [Reading] = []
    while let row = try rows.next() {
      var reading = Reading(
        isAfter: row[3] as Int64 == after.number, person: row[0], high: row[1], low: row[2], content: row[4],
        observation: row[5])
      if let last = group.last, (last.person, last.high, last.low) != (reading.person, reading.high, reading.low) {
        try settle(group, db, &difference)
        group = []
      }
      reading.occurrence = group.count { $0.isAfter == reading.isAfter }
      group.append(reading)
    }
    try settle(group, db, &difference)
  }

  /// Compares the rows of one identity, occurrence by occurrence.
  private func settle(_ group: [Reading], _ db: Database, _ difference: inout ReplayDifference) throws {
    let old = group.filter { !$0.isAfter }
    let new = group.filter(\.isAfter)
    for (one, two) in zip(old, new) {
      if one.content == two.content {
        difference.unchanged += 1
      } else {
        difference.changed += 1
        try note(one, two, db, &difference)
      }
    }
    for rest in old.dropFirst(new.count) + new.dropFirst(old.count) {
      try db.execute(
        sql: """
          INSERT INTO temp.replayed
          SELECT ?, ?, line, row, path, (SELECT kind FROM shape WHERE id = shape), id, ?, ?, ?
          FROM observation WHERE id = ?
          """,
        arguments: [rest.isAfter ? 1 : 0, rest.person, rest.high, rest.low, rest.occurrence, rest.observation])
    }
  }

  /// Pairs what is left by place; of several rows of a place the first with the first.
  private func matchPlaces(_ db: Database, _ difference: inout ReplayDifference) throws {
    let decided = try Self.decided(db)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT side, person, high, low, occurrence, observation, line, row, path, kind FROM temp.replayed
        ORDER BY person, line, row, path, kind, side, observation
        """)
    var place: [DatabaseValue] = []
    var group: [Reading] = []
    while let row = try rows.next() {
      let reading = Reading(
        isAfter: row[0] as Int == 1, person: row[1], high: row[2], low: row[3], content: 0, observation: row[5],
        occurrence: row[4])
      let values: [DatabaseValue] = [row[1], row[6], row[7], row[8], row[9]]
      if values != place {
        try settle(group, decided: decided, db, &difference)
        (group, place) = ([], values)
      }
      group.append(reading)
    }
    try settle(group, decided: decided, db, &difference)
  }

  private func settle(
    _ group: [Reading], decided: Set<ObservationIdentity>, _ db: Database, _ difference: inout ReplayDifference
  ) throws {
    let old = group.filter { !$0.isAfter }
    let new = group.filter(\.isAfter)
    for (one, two) in zip(old, new) {
      difference.changed += 1
      try note(one, two, db, &difference)
      guard decided.contains(one.identity) else { continue }
      try db.execute(
        sql: "INSERT OR REPLACE INTO succession VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [after.number, one.person, one.high, one.low, one.occurrence, two.high, two.low, two.occurrence])
    }
    for one in old.dropFirst(new.count) {
      difference.gone += 1
      try note(one, nil, db, &difference)
    }
    for two in new.dropFirst(old.count) {
      difference.new += 1
      try note(nil, two, db, &difference)
    }
  }

  /// The identities that the owner's decisions and attachments name.
  private static func decided(_ db: Database) throws -> Set<ObservationIdentity> {
    var found: Set<ObservationIdentity> = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT high, low, occurrence FROM decision UNION SELECT other_high, other_low, other_occurrence FROM decision
        UNION SELECT high, low, occurrence FROM attachment UNION SELECT new_high, new_low, new_occurrence FROM succession
        """)
    while let row = try rows.next() {
      guard let high = row[0] as Int64?, let low = row[1] as Int64? else { continue }
      found.insert(
        ObservationIdentity(
          high: UInt64(bitPattern: high), low: UInt64(bitPattern: low), occurrence: row[2] ?? 0))
    }
    return found
  }

  private func note(
    _ old: Reading?, _ new: Reading?, _ db: Database, _ difference: inout ReplayDifference
  ) throws {
    guard difference.entries.count < limit, let person = old?.person ?? new?.person else { return }
    difference.entries.append(
      ReplayDifference.Entry(
        person: person, before: try old.map { try observation($0, before, db) },
        after: try new.map { try observation($0, after, db) }))
  }

  private func observation(
    _ reading: Reading, _ source: SourceDescription, _ db: Database
  ) throws -> RecordedObservation {
    let row = try Row.fetchOne(
      db, sql: "SELECT shape, line, row, path, content FROM observation WHERE id = ?",
      arguments: [reading.observation])
    guard let row else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an observation is missing")
    }
    let shape = try StoredShape.fetch(db, row[0])
    var decoder = ValueDecoder(try bytes(row, 4))
    return RecordedObservation(
      identity: reading.identity, source: source, kind: shape.kind,
      place: SourcePlace(line: row[1], row: row[2], elementPath: row[3]),
      fields: try decoder.decodeValues(shape: shape.fields), unmapped: try decoder.decodeValues(shape: shape.unmapped))
  }
}
