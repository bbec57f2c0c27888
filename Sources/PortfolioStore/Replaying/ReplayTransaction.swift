import GRDB
import Importing

/// One transaction in which several sources are read again, all or none.
///
/// It lives on a thread of its own, as an import's does, and takes one step after another.
final class ReplayTransaction: Sendable {
  enum Step: Sendable {
    case source(ImportTransaction, begun: ImportTransaction.Beginning, ended: ImportTransaction.Ending)
    /// What one source says, beside what another said of the same bytes; decisions follow to the new identities.
    case compare(ReplayComparing, reply: @Sendable (Result<ReplayDifference, any Error>) -> Void)
    case end(keep: Bool)
  }

  private let file: PortfolioFile
  private let steps = BoundedQueue<Step>(capacity: 1)
  private let result = BoundedQueue<Result<Void, any Error>>(capacity: 1)

  init(_ file: PortfolioFile) {
    self.file = file
    StoreImportSession.run("dossier.replay") { [self] in run() }
  }

  func take(_ step: Step) throws { try steps.push(step) }

  /// Ends the transaction, and says how.
  func end(keep: Bool) throws {
    try? steps.push(.end(keep: keep))
    try result.pop().get()
  }

  private func run() {
    do {
      try file.queue.inDatabase { db in
        try db.beginTransaction(.immediate)
        do {
          while try perform(steps.pop(), db) {}
        } catch {
          if db.isInsideTransaction { try? db.rollback() }
          throw error
        }
      }
      try? result.push(.success(()))
    } catch {
      steps.fail(error)
      try? result.push(.failure(error))
    }
  }

  /// Takes one step; returns false when it was the last.
  private func perform(_ step: Step, _ db: Database) throws -> Bool {
    switch step {
    case .source(let transaction, let begun, let ended): try transaction.run(in: db, begun: begun, ended: ended)
    case .compare(let comparing, let reply):
      do {
        reply(.success(try comparing.run(db)))
      } catch {
        reply(.failure(error))
        throw error
      }
    case .end(let keep):
      if keep {
        try db.checkInPlace()
        try db.commit()
      } else {
        try db.rollback()
      }
      return false
    }
    return true
  }
}
