import Foundation
import GRDB

/// Writes all tables as one JSON object, a row to a line, names in ascending order.
struct BackupWriter {
  let write: ([UInt8]) throws -> Void

  /// The beginning of a backup, up to its version.
  static let opening = #"{"format":"dossier-portfolio","schemaVersion":"#

  func write(_ db: Database) throws {
    var text = "\(Self.opening)\(PortfolioSchema.version),\"tables\":{\n"
    for (position, table) in try Self.tables(db).enumerated() {
      text += (position == 0 ? "" : ",\n") + Self.quoted(table) + ":["
      let columns = try db.columns(in: table).map(\.name).sorted()
      // The order of the primary key, whose columns are the first of each table.
      let key = table == "sqlite_sequence" ? ["name"] : try db.primaryKey(table).columns
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT \(columns.map(\.quotedDatabaseIdentifier).joined(separator: ", "))
          FROM \(table.quotedDatabaseIdentifier)
          ORDER BY \(key.map(\.quotedDatabaseIdentifier).joined(separator: ", "))
          """)
      var separator = "\n"
      while let row = try rows.next() {
        text += separator + Self.object(row, columns: columns)
        separator = ",\n"
        if text.utf8.count > 1 << 16 {
          try write(Array(text.utf8))
          text = ""
        }
      }
      text += "\n]"
    }
    try write(Array((text + "\n}}\n").utf8))
  }

  /// The tables of a portfolio, and the last numbers that were given, which are not given again.
  static func tables(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'grdb_migrations'
          AND (name = 'sqlite_sequence' OR name NOT LIKE 'sqlite_%') ORDER BY name
        """)
  }

  private static func object(_ row: Row, columns: [String]) -> String {
    var members: [String] = []
    for (index, name) in columns.enumerated() {
      let value: DatabaseValue = row[index]
      switch value.storage {
      case .null: break
      case .int64(let number):
        let isExact = number.magnitude <= 1 << 53
        members.append("\(quoted(name)):\(isExact ? "\(number)" : "{\"integer\":\"\(number)\"}")")
      case .double(let number): members.append("\(quoted(name)):\(number)")
      case .string(let text): members.append("\(quoted(name)):\(quoted(text))")
      case .blob(let data): members.append("\(quoted(name)):{\"base64\":\"\(data.base64EncodedString())\"}")
      }
    }
    return "{\(members.joined(separator: ","))}"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
