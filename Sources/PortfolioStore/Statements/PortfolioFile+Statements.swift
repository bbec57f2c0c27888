import GRDB
package import PortfolioModel

extension PortfolioFile {
  /// The current statements of a person, by kind.
  package func statements(of person: Int64) throws -> [StoredStatement] {
    try read { db in try Self.fetchStatements(db, of: person) }
  }

  /// The statements of a person by kind, as they are or as they were at the end of a day.
  static func fetchStatements(
    _ db: Database, of person: Int64, until day: CalendarDay? = nil
  ) throws -> [StoredStatement] {
    let select = try db.cachedStatement(
      sql: """
        SELECT kind, text, set_on FROM statement WHERE id IN (
          SELECT max(id) FROM statement WHERE person = ? AND set_on <= ? GROUP BY kind) ORDER BY kind
        """)
    // Every day is before "~".
    return try Row.fetchAll(select, arguments: [person, day?.description ?? "~"]).map { try statement($0) }
  }

  package func statement(_ kind: String, of person: Int64) throws -> StoredStatement? {
    try statementVersions(kind, of: person).first
  }

  /// A statement as it is and as it was, the newest first.
  package func statementVersions(_ kind: String, of person: Int64) throws -> [StoredStatement] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT kind, text, set_on FROM statement WHERE person = ? AND kind = ? ORDER BY id DESC",
        arguments: [person, kind]
      ).map { try Self.statement($0) }
    }
  }

  /// Sets a statement; what it was is kept. Returns false when it has this text already.
  @discardableResult
  package func setStatement(_ kind: String, markdown: String, of person: Int64, on day: CalendarDay) throws -> Bool {
    try write { db in
      try self.checkExists(db, person)
      let current = try String.fetchOne(
        db, sql: "SELECT text FROM statement WHERE person = ? AND kind = ? ORDER BY id DESC LIMIT 1",
        arguments: [person, kind])
      guard current != markdown else { return false }
      try db.execute(
        sql: "INSERT INTO statement (person, kind, text, set_on) VALUES (?, ?, ?, ?)",
        arguments: [person, kind, markdown, day.description])
      return true
    }
  }

  private static func statement(_ row: Row) throws -> StoredStatement {
    let kind: String = row[0]
    guard let day = CalendarDay(row[2] as String) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the statement “\(kind)” has no day")
    }
    return StoredStatement(kind: kind, markdown: row[1], changedOn: day)
  }
}
