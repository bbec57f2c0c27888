import GRDB
package import PortfolioModel

extension PortfolioFile {
  /// What the owner decided about a person's records, by number.
  package func decisions(of person: Int64) throws -> [RecordedDecision] {
    try read { try Self.fetchDecisions($0, of: person) }
  }

  /// Whether the owner has corrected anything of anybody.
  package var hasCorrections: Bool {
    get throws {
      try read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM decision WHERE type = 'correct')") ?? false }
    }
  }

  /// Writes a decision down.
  ///
  /// - Parameter sourceValue: for a correction, what the sources say now.
  @discardableResult
  package func record(
    _ decision: Decision, of person: Int64, on day: CalendarDay, sourceValue: Value? = nil
  ) throws -> RecordedDecision {
    try record([(decision, sourceValue)], of: person, on: day)[0]
  }

  /// Takes some decisions back and writes others down, all or none.
  @discardableResult
  package func record(
    _ decisions: [(decision: Decision, sourceValue: Value?)], removing numbers: [Int64] = [], of person: Int64,
    on day: CalendarDay
  ) throws -> [RecordedDecision] {
    try write { db in
      try self.checkExists(db, person)
      for number in numbers {
        try db.execute(sql: "DELETE FROM decision WHERE number = ? AND person = ?", arguments: [number, person])
      }
      return try decisions.map { decision, sourceValue in
        let row = DecisionRow(decision, sourceValue: sourceValue)
        try row.insert(db, person: person, madeOn: day)
        return RecordedDecision(
          number: db.lastInsertedRowID, decision: decision, madeOn: day, sourceValue: sourceValue)
      }
    }
  }

  /// Takes a decision back. Returns false when there is none of the number.
  @discardableResult
  package func removeDecision(_ number: Int64) throws -> Bool {
    try write { db in
      try db.execute(sql: "DELETE FROM decision WHERE number = ?", arguments: [number])
      return db.changesCount > 0
    }
  }

  /// - Parameter following: false where no row of the file has another identity than it once had.
  static func fetchDecisions(
    _ db: Database, of person: Int64, following: Bool = true
  ) throws -> [RecordedDecision] {
    let select = try db.cachedStatement(sql: "SELECT * FROM decision WHERE person = ? ORDER BY number")
    let decisions = try Row.fetchAll(select, arguments: [person]).map { try DecisionRow.decode($0) }
    guard following, !decisions.isEmpty else { return decisions }
    let successions = try Successions(db, of: person)
    return successions.isEmpty ? decisions : decisions.flatMap { successions.expand($0) }
  }
}
