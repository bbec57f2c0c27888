import Crypto
import Foundation
import GRDB
package import Importing
package import PortfolioModel

extension PortfolioFile {
  /// The attachments of a person's records, by number.
  package func attachments(of person: Int64) throws -> [StoredAttachment] {
    try read { db in
      let successions = try Successions(db, of: person)
      return try Row.fetchAll(db, sql: "SELECT * FROM attachment WHERE person = ? ORDER BY id", arguments: [person])
        .map { try Self.attachment($0, successions) }
    }
  }

  /// Attaches a file to a record, by one of its identities. The same bytes a second time are no error, and not kept.
  @discardableResult
  package func attach(
    _ file: Source, to identity: ObservationIdentity, of person: Int64, on day: CalendarDay
  ) throws -> StoredAttachment {
    try write { db in
      try self.checkExists(db, person)
      let (high, low) = (Int64(bitPattern: identity.high), Int64(bitPattern: identity.low))
      try db.execute(
        sql: """
          INSERT INTO attachment (person, high, low, occurrence, file_name, sha256, byte_count, added_on)
          VALUES (?, ?, ?, ?, ?, '', 0, ?)
          """, arguments: [person, high, low, identity.occurrence, file.fileName, day.description])
      let number = db.lastInsertedRowID
      var hash = SHA256()
      var (byteCount, position) = (0, 0)
      while true {
        let bytes = try file.nextChunk()
        if bytes.isEmpty { break }
        hash.update(bytes)
        byteCount += bytes.count
        try db.execute(
          sql: "INSERT INTO attachment_chunk (attachment, position, bytes) VALUES (?, ?, ?)",
          arguments: [number, position, Data(bytes)])
        position += 1
      }
      let sha256 = hash.finalize().hexadecimal
      let same = try Row.fetchOne(
        db, sql: "SELECT * FROM attachment WHERE person = ? AND high = ? AND low = ? AND occurrence = ? AND sha256 = ?",
        arguments: [person, high, low, identity.occurrence, sha256])
      if let same {
        try db.execute(sql: "DELETE FROM attachment WHERE id = ?", arguments: [number])
        return try Self.attachment(same, nil)
      }
      try db.execute(
        sql: "UPDATE attachment SET sha256 = ?, byte_count = ? WHERE id = ?", arguments: [sha256, byteCount, number])
      return StoredAttachment(
        number: number, identity: identity, fileName: file.fileName, sha256: sha256, byteCount: byteCount, addedOn: day)
    }
  }

  /// Removes an attachment. Returns false when there is none of the number.
  @discardableResult
  package func removeAttachment(_ number: Int64) throws -> Bool {
    try write { db in
      try db.execute(sql: "DELETE FROM attachment WHERE id = ?", arguments: [number])
      return db.changesCount > 0
    }
  }

  /// Hands out the bytes of an attachment, piece by piece.
  package func readAttachment(_ number: Int64, _ body: ([UInt8]) throws -> Void) throws {
    var position = 0
    while let piece = try piece(position, of: number) {
      try body(piece)
      position += 1
    }
  }

  private func piece(_ position: Int, of attachment: Int64) throws -> [UInt8]? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT bytes FROM attachment_chunk WHERE attachment = ? AND position = ?",
        arguments: [attachment, position]
      ).map { try bytes($0, 0) }
    }
  }

  private static func attachment(_ row: Row, _ successions: Successions?) throws -> StoredAttachment {
    let number: Int64 = row["id"]
    guard let day = CalendarDay(row["added_on"] as String) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "attachment \(number) has no day")
    }
    let identity = ObservationIdentity(
      high: UInt64(bitPattern: row["high"] as Int64), low: UInt64(bitPattern: row["low"] as Int64),
      occurrence: row["occurrence"])
    return StoredAttachment(
      number: number, identity: successions?.names(of: identity).first ?? identity, fileName: row["file_name"],
      sha256: row["sha256"], byteCount: row["byte_count"], addedOn: day)
  }
}
