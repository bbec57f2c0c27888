import Crypto
import Foundation
import GRDB
package import Importing

extension PortfolioFile {
  /// The files that were read together with a source, in the order in which they were given.
  package func companions(of source: Int64) throws -> [Companion] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT file_name, sha256 FROM companion WHERE source = ? ORDER BY position", arguments: [source])
      return try rows.map { row in
        var content: [UInt8] = []
        let pieces = try Row.fetchCursor(
          db, sql: "SELECT bytes FROM companion_chunk WHERE sha256 = ? ORDER BY position",
          arguments: [row[1] as String])
        while let piece = try pieces.next() { content += try bytes(piece, 0) }
        return Companion(fileName: row[0], bytes: content)
      }
    }
  }

  static func insert(_ db: Database, _ companion: Companion, at position: Int, of source: Int64) throws {
    let sha256 = digest(of: companion)
    try db.execute(
      sql: "INSERT INTO companion (source, position, file_name, sha256, byte_count) VALUES (?, ?, ?, ?, ?)",
      arguments: [source, position, companion.fileName, sha256, companion.bytes.count])
    let isKept = try Int.fetchOne(
      db, sql: "SELECT 1 FROM companion_chunk WHERE sha256 = ? LIMIT 1", arguments: [sha256])
    guard isKept == nil else { return }
    for (place, start) in stride(from: 0, to: companion.bytes.count, by: EncodingStage.chunkSize).enumerated() {
      let end = min(start + EncodingStage.chunkSize, companion.bytes.count)
      try db.execute(
        sql: "INSERT INTO companion_chunk (sha256, position, bytes) VALUES (?, ?, ?)",
        arguments: [sha256, place, Data(companion.bytes[start..<end])])
    }
  }

  static func digest(of companion: Companion) -> String {
    var hash = SHA256()
    hash.update(companion.bytes)
    return hash.finalize().hexadecimal
  }
}
