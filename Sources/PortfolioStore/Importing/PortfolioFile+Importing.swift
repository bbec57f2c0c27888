import Crypto
import GRDB
package import Importing
import PortfolioModel

extension PortfolioFile: ImportDestination {
  /// How many identities are sorted at a time: 48 bytes each, 12 MiB in all.
  static let identityBatch = 1 << 18

  package func beginImport(of request: ImportRequest) throws -> StoreImportSession {
    try StoreImportSession(self, request, identityBatch: Self.identityBatch)
  }

  package func knownImport(of request: ImportRequest) throws -> Int64? {
    guard try read({ try !Self.candidates(for: request, sha256: nil, limit: 1, $0).isEmpty }) else { return nil }
    // Only a file that could be known is read for its digest beforehand.
    let source = try request.open()
    var hash = SHA256()
    while true {
      let bytes = try source.nextChunk()
      if bytes.isEmpty { break }
      hash.update(bytes)
    }
    let sha256 = hash.finalize().hexadecimal
    let companions = request.companions.map { Self.digest(of: $0) }
    return try read { db in
      try Self.candidates(for: request, sha256: sha256, limit: -1, db).last { number in
        try Self.fetchSource(number, db)?.state == .active && Self.companionDigests(db, of: number) == companions
      }
    }
  }

  /// The imports that read such a file in such a way, by number; without a digest, those of its size.
  private static func candidates(
    for request: ImportRequest, sha256: String?, limit: Int, _ db: Database
  ) throws -> [Int64] {
    let descriptor = request.importer.descriptor
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT number FROM source
        WHERE \(sha256 != nil ? "sha256 = ?2" : request.byteCount == nil ? "TRUE" : "byte_count = ?1") AND importer = ?3
          AND importer_version = ?4 AND configuration = ?5 AND part = ?6 AND person IS ?7
          AND (rows_of_others = 0 OR people = ?8) AND (?9 IS NULL OR export_date = ?9)
        \(sha256 == nil ? "" : "ORDER BY number") LIMIT ?10
        """,
      arguments: [
        request.byteCount, sha256, descriptor.id, descriptor.version, request.configuration, request.part,
        request.person, PeopleDigest.of(try fetchPeople(db)), request.asOf?.description, limit,
      ])
  }

  private static func companionDigests(_ db: Database, of source: Int64) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT sha256 FROM companion WHERE source = ? ORDER BY position", arguments: [source])
  }
}
