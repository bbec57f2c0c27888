import GRDB
package import Importing

extension PortfolioFile {
  /// Writes the whole file as JSON: every table, the bytes of the sources too. Equal files give equal bytes.
  package func backUp(_ write: ([UInt8]) throws -> Void) throws {
    // One transaction: what is written is the file as of one moment.
    try read { db in try withoutActuallyEscaping(write) { try BackupWriter(write: $0).write(db) } }
  }

  /// Makes a portfolio file of a backup. It appears under its name only when it is complete.
  package static func restore(_ backup: Source, at path: String) throws -> PortfolioFile {
    var reader = try BackupReader(backup)
    guard (1...PortfolioSchema.version).contains(reader.version) else {
      throw StoreFailure(.newerVersion(backup.fileName))
    }
    return try make(at: path, version: reader.version) { try reader.fill($0) }
  }
}
