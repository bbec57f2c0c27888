import Importing
import PortfolioModel

/// Where the pipeline puts what it reads of one source's kept bytes: into a transaction that holds several.
final class ReplayDestination: ImportDestination {
  private let file: PortfolioFile
  private let transaction: ReplayTransaction
  private let replayed: ReplayedSource
  private weak var session: StoreImportSession?

  init(file: PortfolioFile, transaction: ReplayTransaction, replayed: ReplayedSource) {
    (self.file, self.transaction, self.replayed) = (file, transaction, replayed)
  }

  /// What is read again is known, and that is no reason not to.
  func knownImport(of request: ImportRequest) throws -> Int64? { nil }

  func beginImport(of request: ImportRequest) throws -> StoreImportSession {
    let session = try StoreImportSession(
      file, request, identityBatch: PortfolioFile.identityBatch, replaying: replayed
    ) { [transaction] one, begun, ended in
      try transaction.take(.source(one, begun: begun, ended: ended))
    }
    self.session = session
    return session
  }

  /// The kept bytes, from their beginning.
  func source(named name: String) -> Source {
    var position = 0
    return Source(fileName: name) { [weak self] in
      defer { position += 1 }
      return try self?.session?.fetchChunk(position) ?? []
    }
  }

  /// What the new reading says otherwise.
  func compare(
    _ before: SourceDescription, with number: Int64, _ replaying: Replaying, limit: Int
  ) throws -> ReplayDifference {
    let descriptor = replaying.importer.descriptor
    let after = SourceDescription(
      number: number, fileName: before.fileName, part: before.part, sha256: before.sha256, system: descriptor.system,
      importer: "\(descriptor.id) \(descriptor.version)", exportDate: before.exportDate)
    let replies = BoundedQueue<Result<ReplayDifference, any Error>>(capacity: 1)
    return try PortfolioFile.translating(file.name) {
      try transaction.take(
        .compare(ReplayComparing(before: before, after: after, limit: limit)) { try? replies.push($0) })
      return try replies.pop().get()
    }
  }
}
