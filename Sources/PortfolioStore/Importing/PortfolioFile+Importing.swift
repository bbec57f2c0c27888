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
    let companions = request.companions.map { Self.digest(of: $0) }
    let candidates = try read { db in
      let people = PeopleDigest.of(try Self.fetchPeople(db))
      let active = try Self.fetchActiveSources(db)
      let descriptor = request.importer.descriptor
      return try Row.fetchAll(
        db,
        sql: """
          SELECT number, sha256 FROM source
          WHERE importer = ? AND importer_version = ? AND configuration = ? AND part = ? AND person IS ?
            AND (? IS NULL OR byte_count = ?) AND (rows_of_others = 0 OR people = ?)
            AND (? IS NULL OR export_date = ?)
          """,
        arguments: [
          descriptor.id, descriptor.version, request.configuration, request.part, request.person, request.byteCount,
          request.byteCount, people, request.asOf?.description, request.asOf?.description,
        ]
      ).map { (number: $0[0] as Int64, sha256: $0[1] as String) }.filter {
        try active[$0.number] != nil && Self.companionDigests(db, of: $0.number) == companions
      }
    }
    guard !candidates.isEmpty else { return nil }
    // Only a file that could be known is read for its digest beforehand.
    let source = try request.open()
    var hash = SHA256()
    while true {
      let bytes = try source.nextChunk()
      if bytes.isEmpty { break }
      hash.update(bytes)
    }
    let sha256 = hash.finalize().hexadecimal
    return candidates.last { $0.sha256 == sha256 }?.number
  }

  private static func companionDigests(_ db: Database, of source: Int64) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT sha256 FROM companion WHERE source = ? ORDER BY position", arguments: [source])
  }
}
