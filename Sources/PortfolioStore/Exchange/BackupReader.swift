import Foundation
import GRDB
import Importing

/// Reads what ``BackupWriter`` writes, line by line, so that memory does not grow with the file.
struct BackupReader {
  private var lines: LineReader
  private let file: String
  /// Of the tables that the backup was made from.
  let version: Int

  init(_ source: Source) throws {
    lines = LineReader(source)
    file = source.fileName
    let head = try lines.next() ?? ""
    let digits = head.dropFirst(BackupWriter.opening.count).prefix { $0.isASCII && $0.isNumber }
    guard head.hasPrefix(BackupWriter.opening), let version = Int(digits),
      head == "\(BackupWriter.opening)\(digits),\"tables\":{"
    else { throw StoreFailure(.notABackup(file, line: 1)) }
    self.version = version
  }

  /// Fills empty tables of the backup's version.
  mutating func fill(_ db: Database) throws {
    // Tables come by name, and so children may come before their parents.
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    let tables = Set(try BackupWriter.tables(db))
    while let line = try lines.next() {
      if line == "}}" { return }
      // `"person":[`, behind a comma after the first.
      guard line.hasPrefix("\""), line.hasSuffix("\":[") else { throw failure }
      let table = String(line.dropFirst().dropLast(3))
      guard tables.contains(table) else { throw failure }
      try fill(table, db)
    }
    throw failure
  }

  private mutating func fill(_ table: String, _ db: Database) throws {
    let columns = Set(try db.columns(in: table).map(\.name))
    // SQLite counts the numbers that it gives by itself; what the backup says replaces that.
    if table == "sqlite_sequence" { try db.execute(sql: "DELETE FROM sqlite_sequence") }
    let decoder = JSONDecoder()
    while let line = try lines.next() {
      if line == "]" || line == "]," { return }
      let json = line.hasSuffix(",") ? line.dropLast() : line[...]
      guard let row = try? decoder.decode([String: BackupValue].self, from: Data(json.utf8)),
        columns.isSuperset(of: row.keys)
      else { throw failure }
      let members = row.sorted { $0.key < $1.key }
      let names = members.map(\.key.quotedDatabaseIdentifier).joined(separator: ", ")
      let marks = members.map { _ in "?" }.joined(separator: ", ")
      try db.cachedStatement(
        sql: "INSERT INTO \(table.quotedDatabaseIdentifier) (\(names)) VALUES (\(marks))"
      ).execute(arguments: StatementArguments(members.map { Self.databaseValue($0.value) }))
    }
    throw failure
  }

  private var failure: StoreFailure { StoreFailure(.notABackup(file, line: lines.number)) }

  private static func databaseValue(_ value: BackupValue) -> DatabaseValue {
    switch value {
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .bytes(let data): data.databaseValue
    case .null: .null
    }
  }
}
