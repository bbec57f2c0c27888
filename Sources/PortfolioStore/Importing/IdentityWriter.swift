import GRDB
import Importing
import PortfolioModel

/// Writes the index of identities, and compares each with what the portfolio knew.
///
/// Identities are digests, and a million of them inserted as they come would touch a random page each. So they are
/// gathered, sorted and inserted in batches of bounded size, which walk through the index in its order.
struct IdentityWriter: ~Copyable {
  private let source: Int64
  /// The sources of the same system; only those can know an identity of this one.
  private var earlier: EarlierSources
  private let capacity: Int
  private var entries: [IdentityEntry] = []
  private let insert: BulkStatement
  private let find: BulkStatement
  /// What the index has of one identity.
  private var known: [(source: Int64, content: Int64)] = []
  private(set) var outcome: ImportOutcome
  /// How the observations compare with each of the earlier sources, which may turn out to be newer ones: an export may
  /// say at its end when it was made.
  private var tallies: [Int64: ObservationTally] = [:]

  /// How many places of repeated keys are listed.
  private static var placesListed: Int { 1_000 }

  init(_ db: Database, source: Int64, earlier: EarlierSources, capacity: Int) throws {
    // Everything that can fail comes first: a value that cannot be copied is not made half.
    let find = try BulkStatement(
      db, sql: "SELECT source, content FROM observation_identity WHERE person = ? AND high = ? AND low = ?")
    let insert = try BulkStatement(
      db,
      sql: """
        INSERT INTO observation_identity (person, high, low, source, position, content, observation)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    (self.source, self.earlier, self.capacity) = (source, earlier, capacity)
    outcome = ImportOutcome(number: source)
    self.insert = insert
    self.find = find
  }

  mutating func append(_ entry: IdentityEntry, _ db: Database) throws {
    entries.append(entry)
    if entries.count >= capacity { try flush(db) }
  }

  mutating func flush(_ db: Database) throws {
    entries.sort()
    var start = 0
    while start < entries.count {
      let first = entries[start]
      var end = start + 1
      while end < entries.count, entries[end].isTwin(of: first) { end += 1 }
      if end - start == 1, earlier.isEmpty, try insert(first, position: 0) {
        outcome.observations.new += 1
      } else {
        try write(Array(entries[start..<end]), db)
      }
      start = end
    }
    entries.removeAll(keepingCapacity: true)
  }

  private func insert(_ entry: IdentityEntry, position: Int) throws -> Bool {
    insert.bind(entry.person, at: 1)
    insert.bind(entry.high, at: 2)
    insert.bind(entry.low, at: 3)
    insert.bind(source, at: 4)
    insert.bind(Int64(position), at: 5)
    insert.bind(entry.content, at: 6)
    insert.bind(entry.observation, at: 7)
    return try insert.run()
  }

  /// Writes observations of one identity that is not alone: the source has it several times, or others may have it.
  private mutating func write(_ twins: [IdentityEntry], _ db: Database) throws {
    try look(up: twins[0])
    let before = contents(of: source)
    var own = before
    // In the order of the file, so that of repeated rows the first is kept and the later ones are pointed at.
    for twin in twins.sorted(by: { $0.observation < $1.observation }) {
      if twin.hasKey, own.contains(twin.content) {
        // The same key and the same content: the row says nothing more than the one that is kept.
        try db.execute(sql: "DELETE FROM observation WHERE id = ?", arguments: [twin.observation])
        outcome.repeatedRows += Int(twin.rowCount)
        continue
      }
      if twin.hasKey, !own.isEmpty { try noteRepeatedKey(twin, db) }
      // Positions of one source go on without gaps, whichever batches its twins are in.
      guard try insert(twin, position: own.count) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the index of identities contradicts itself")
      }
      own.append(twin.content)
    }
    let latest = try newestHolder(db)
    let newest = latest.map { contents(of: $0) } ?? []
    // What this batch adds to the comparison, so that twins in different batches are not compared twice.
    let now = Self.compare(own, with: newest)
    let then = Self.compare(before, with: newest)
    guard let latest else {
      outcome.observations.new += now.new - then.new
      return
    }
    tallies[latest, default: ObservationTally()].new += now.new - then.new
    tallies[latest, default: ObservationTally()].unchanged += now.unchanged - then.unchanged
    tallies[latest, default: ObservationTally()].changed += now.changed - then.changed
  }

  /// The newest of the earlier sources that have the identity that was looked up.
  private mutating func newestHolder(_ db: Database) throws -> Int64? {
    var newest: SourceDescription?
    for (number, _) in known where number != source {
      guard number != newest?.number, let one = try earlier.source(number, db) else { continue }
      if newest.map({ ResolvePolicy.isNewer(one, than: $0) }) ?? true { newest = one }
    }
    return newest?.number
  }

  /// Adds up, when it is known which of the earlier sources are newer exports.
  mutating func finish(_ db: Database, isNewer: (SourceDescription) -> Bool) throws -> ImportOutcome {
    try flush(db)
    for (number, tally) in tallies {
      if try earlier.source(number, db).map(isNewer) ?? false {
        outcome.observations.outdated += tally.total
      } else {
        outcome.observations.new += tally.new
        outcome.observations.unchanged += tally.unchanged
        outcome.observations.changed += tally.changed
      }
    }
    return outcome
  }

  /// Finds what the index has of an identity, from whichever source.
  private mutating func look(up entry: IdentityEntry) throws {
    known.removeAll(keepingCapacity: true)
    find.bind(entry.person, at: 1)
    find.bind(entry.high, at: 2)
    find.bind(entry.low, at: 3)
    while try find.next() { known.append((find.integer(at: 0), find.integer(at: 1))) }
  }

  private func contents(of source: Int64) -> [Int64] {
    var contents: [Int64] = []
    for one in known where one.source == source { contents.append(one.content) }
    return contents
  }

  private mutating func noteRepeatedKey(_ entry: IdentityEntry, _ db: Database) throws {
    guard outcome.repeatedKeys.count < Self.placesListed else {
      outcome.repeatedKeysBeyond += 1
      return
    }
    let row = try Row.fetchOne(
      db, sql: "SELECT line, row, path FROM observation WHERE id = ?", arguments: [entry.observation])
    if let row { outcome.repeatedKeys.append(SourcePlace(line: row[0], row: row[1], elementPath: row[2])) }
  }

  private static func compare(_ contents: [Int64], with known: [Int64]) -> ObservationTally {
    var rest = known
    var unmatched = 0
    for content in contents {
      if let position = rest.firstIndex(of: content) { rest.remove(at: position) } else { unmatched += 1 }
    }
    let changed = min(unmatched, rest.count)
    return ObservationTally(new: unmatched - changed, unchanged: contents.count - unmatched, changed: changed)
  }
}
