import GRDB
import Importing
import PortfolioModel

extension PortfolioFile {
  /// All imports by number, undone ones too.
  package func sources() throws -> [ImportedSource] { try read { try Self.fetchSources($0) } }

  package func source(_ number: Int64) throws -> ImportedSource? { try sources().first { $0.number == number } }

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
    let exists = try read {
      try Int.fetchOne($0, sql: "SELECT 1 FROM source WHERE number = ?", arguments: [number]) != nil
    }
    guard exists else { throw StoreFailure(.noSuchImport(number, file: name)) }
    var position = 0
    // One chunk, one transaction: the body may take its time, and may itself ask the file.
    while let bytes = try chunk(position, of: number) {
      try body(bytes)
      position += 1
    }
  }

  private func chunk(_ position: Int, of source: Int64) throws -> [UInt8]? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT bytes FROM source_chunk WHERE source = ? AND position = ?", arguments: [source, position]
      ).map { try bytes($0, 0) }
    }
  }

  static func fetchSources(_ db: Database) throws -> [ImportedSource] {
    struct Content: Hashable {
      let sha256: String
      let system: String
      let person: Int64?
    }
    // The last active import of the same bytes stands for all of them. Walking from the end meets it first.
    var standing: [Content: Int64] = [:]
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM source ORDER BY number DESC")
    let sources = rows.map { row in
      let number: Int64 = row["number"]
      let content = Content(sha256: row["sha256"], system: row["system"], person: row["person"])
      let state: ImportedSource.State
      if row["is_undone"] as Bool {
        state = .undone
      } else if let later = standing[content] {
        state = .replaced(by: later)
      } else {
        standing[content] = number
        state = .active
      }
      return ImportedSource(
        description: SourceDescription(
          number: number, fileName: row["file_name"], sha256: row["sha256"], system: row["system"],
          importer: "\(row["importer"] as String) \(row["importer_version"] as Int)",
          exportDate: (row["export_date"] as String?).flatMap { CalendarDay($0) }),
        byteCount: row["byte_count"], person: row["person"], importedAt: row["imported_at"], state: state,
        rowsRead: row["rows_read"], rowsRejected: row["rows_rejected"], rowsSkipped: row["rows_skipped"],
        observations: ObservationTally(new: row["new"], unchanged: row["unchanged"], changed: row["changed"]))
    }
    return sources.reversed()
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
