import GRDB

extension PortfolioFile {
  package func setting(_ name: String) throws -> String? {
    try read { try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name]) }
  }

  /// Sets a setting; nil removes it.
  package func set(_ name: String, to value: String?) throws {
    try write { db in
      if let value {
        try db.execute(
          sql: "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
          arguments: [name, value])
      } else {
        try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
      }
    }
  }

  package func settings() throws -> [String: String] {
    try read { try Self.fetchSettings($0) }
  }

  static func fetchSettings(_ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(db, sql: "SELECT name, value FROM setting")
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as String) })
  }
}
