import Foundation
import GRDB
import Importing
package import PortfolioModel

/// One portfolio file: sources, observations and decisions of one person or of an institution, in SQLite.
///
/// Every method that changes something is one transaction, and is durable when it returns.
package final class PortfolioFile: Sendable {
  package let path: String
  let queue: DatabaseQueue

  /// Set in SQLite's header, so that `file` and this program know whose file it is: "Dssr".
  static let applicationID: Int32 = 0x4473_7372

  /// Opens a portfolio file, and brings one of an older version up to date.
  package static func open(at path: String) throws -> PortfolioFile {
    let name = URL(fileURLWithPath: path).lastPathComponent
    guard FileManager.default.fileExists(atPath: path) else { throw StoreFailure(.noSuchFile(name)) }
    return try Self.translating(name) {
      let queue: DatabaseQueue
      do {
        queue = try DatabaseQueue(path: path, configuration: makeConfiguration())
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
        throw StoreFailure(.noSuchFile(name))
      }
      try check(queue, name: name)
      return PortfolioFile(path: path, queue: queue)
    }
  }

  /// Makes a portfolio file. It appears under its name only when it is complete.
  package static func create(
    at path: String, name: String, identifiers: [PersonIdentifier] = [], aliases: [String] = [],
    isInstitution: Bool = false
  ) throws -> PortfolioFile {
    try make(at: path, version: PortfolioSchema.version) { db in
      try db.execute(
        sql: "INSERT INTO setting (name, value) VALUES ('isInstitution', ?), ('name', ?)",
        arguments: [isInstitution ? "true" : "false", name])
      guard !isInstitution else { return }
      let person = try insertPerson(db, name: name, identifiers: identifiers)
      for alias in aliases { try insert(db, alias: alias, of: person) }
    }
  }

  /// Makes a file with the tables of a version, fills them, and brings them up to date.
  static func make(at path: String, version: Int, fill: (Database) throws -> Void) throws -> PortfolioFile {
    let url = URL(fileURLWithPath: path)
    let fileName = url.lastPathComponent
    guard !FileManager.default.fileExists(atPath: path) else { throw StoreFailure(.fileExists(fileName)) }
    let folder = url.deletingLastPathComponent()
    // A leftover of a killed run is removed: its name says that it is nobody's. Its journal must go as well, or SQLite
    // would play it back into the new file.
    let draft = folder.appendingPathComponent(".\(fileName).unfinished")
    let journal = folder.appendingPathComponent(".\(fileName).unfinished-journal")
    func removeDraft() {
      for leftover in [journal, draft] { try? FileManager.default.removeItem(at: leftover) }
    }
    removeDraft()
    defer { removeDraft() }
    try translating(fileName) {
      let queue = try DatabaseQueue(path: draft.path, configuration: makeConfiguration())
      try queue.writeWithoutTransaction { db in
        // Larger pages hold more rows of some 150 bytes each, and halve the work of splitting and of going down a tree.
        try db.execute(sql: "PRAGMA page_size = 8192")
      }
      try PortfolioSchema.migrator.migrate(queue, upTo: "\(version)")
      try queue.write { db in
        try fill(db)
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(version)")
      }
      try queue.close()
    }
    do {
      // Fails where a file of the name has appeared in the meantime.
      try FileManager.default.moveItem(at: draft, to: url)
    } catch {
      throw StoreFailure(FileManager.default.fileExists(atPath: path) ? .fileExists(fileName) : .readOnly(fileName))
    }
    // The new name is durable when the folder is.
    if let handle = FileHandle(forReadingAtPath: folder.path) {
      try? handle.synchronize()
      try? handle.close()
    }
    return try open(at: path)
  }

  private init(path: String, queue: DatabaseQueue) {
    (self.path, self.queue) = (path, queue)
  }

  /// The file's name, for messages.
  var name: String { URL(fileURLWithPath: path).lastPathComponent }

  private static func makeConfiguration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.label = "portfolio"
    configuration.prepareDatabase { db in
      // The rollback journal, and not the write-ahead log: a portfolio stays one file that can be copied at rest, and
      // the rows of an import, which go to new pages, are written once instead of twice.
      // EXTRA: the deletion of the journal, which is what commits, is durable too.
      try db.execute(sql: "PRAGMA synchronous = EXTRA")
      try db.execute(sql: "PRAGMA cache_size = -65536")
    }
    return configuration
  }

  private static func check(_ queue: DatabaseQueue, name: String) throws {
    try queue.writeWithoutTransaction { db in
      guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
        throw StoreFailure(.notAPortfolio(name))
      }
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      guard try version <= PortfolioSchema.version && !PortfolioSchema.migrator.hasBeenSuperseded(db) else {
        throw StoreFailure(.newerVersion(name))
      }
    }
    if try !queue.read({ try PortfolioSchema.migrator.hasCompletedMigrations($0) }) {
      do {
        try PortfolioSchema.migrator.migrate(queue)
      } catch {
        // Another program may have brought the file up to date at the same moment.
        if try !queue.read({ try PortfolioSchema.migrator.hasCompletedMigrations($0) }) { throw error }
      }
    }
  }

  // MARK: - Access

  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try Self.translating(name) { try queue.read(body) }
  }

  func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try Self.translating(name) {
      try queue.write { db in
        let result = try body(db)
        try db.checkInPlace()
        return result
      }
    }
  }

  static func translating<Result>(_ name: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreFailure(error, file: name)
    } catch let damage as ValueDecoder.Damaged {
      throw StoreFailure(.damaged(name, what: damage.description))
    } catch let error as RowDecodingError {
      throw StoreFailure(.damaged(name, what: error.description))
    }
  }

  /// Whether the file holds an institution's people, and not one person.
  package var isInstitution: Bool {
    get throws { try setting("isInstitution") == "true" }
  }
}
