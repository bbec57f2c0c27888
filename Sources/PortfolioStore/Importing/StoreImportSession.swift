import Foundation
package import Importing
package import PortfolioModel

/// An import into a portfolio file that is under way.
///
/// Three threads share the work: the caller's reads and maps, one encodes and hashes, one writes. SQLite's transaction
/// lives on the writing thread from the beginning to the end.
package final class StoreImportSession: ImportSession {
  package let people: [Person]
  package let isInstitution: Bool
  private let toEncoder: BoundedQueue<ImportMessage>
  private let toWriter: BoundedQueue<WriteMessage>
  private let replies: BoundedQueue<Result<[UInt8], any Error>>
  private let results: BoundedQueue<Result<ImportOutcome, any Error>>
  private var pending: [PendingObservation] = []
  private var nextPerson: Int64
  private var isEnded = false
  private let fileName: String

  /// Observations are handed over by the hundred, so that handing over costs nothing.
  private static let batchSize = 512

  /// - Parameters:
  ///   - replayed: The source whose bytes are read again.
  ///   - start: What runs the transaction; on a thread of its own, unless it is a part of a larger one.
  init(
    _ file: PortfolioFile, _ request: ImportRequest, identityBatch: Int, replaying replayed: ReplayedSource? = nil,
    start: Start? = nil
  ) throws {
    fileName = file.name
    toEncoder = BoundedQueue(capacity: 16)
    results = BoundedQueue(capacity: 1)
    // Some messages are several megabytes.
    let toWriter = BoundedQueue<WriteMessage>(capacity: 4)
    let beginnings = BoundedQueue<Result<ImportBeginning, any Error>>(capacity: 1)
    let transaction = ImportTransaction(
      queue: file.queue, header: ImportHeader(request, replaying: replayed), messages: toWriter,
      identityBatch: identityBatch)
    (self.toWriter, replies) = (toWriter, transaction.replies)
    let begun: ImportTransaction.Beginning = { try? beginnings.push($0) }
    let ended: ImportTransaction.Ending = { [results] in try? results.push($0) }
    if let start {
      try PortfolioFile.translating(file.name) { try start(transaction, begun, ended) }
    } else {
      Self.run("dossier.write") { transaction.run(begun: begun, ended: ended) }
    }
    let beginning: ImportBeginning
    do {
      beginning = try PortfolioFile.translating(file.name) { try beginnings.pop().get() }
    } catch {
      isEnded = true
      throw error
    }
    (people, isInstitution) = (beginning.people, beginning.isInstitution)
    nextPerson = beginning.nextPerson
    let system = request.importer.descriptor.system
    Self.run("dossier.encode") { [toEncoder] in
      EncodingStage(system: system, keepsBytes: replayed == nil).run(from: toEncoder, to: toWriter)
    }
  }

  deinit { cancel() }

  typealias Start = (ImportTransaction, @escaping ImportTransaction.Beginning, @escaping ImportTransaction.Ending)
    throws -> Void

  /// The next bytes of the source that is read again; empty at its end.
  func fetchChunk(_ position: Int) throws -> [UInt8] {
    try PortfolioFile.translating(fileName) {
      try toWriter.push(.fetch(position: position))
      return try replies.pop().get()
    }
  }

  static func run(_ name: String, _ body: @escaping @Sendable () -> Void) {
    let thread = Thread(block: body)
    thread.name = name
    thread.start()
  }

  package func keep(_ bytes: [UInt8]) throws { try push(.bytes(bytes)) }

  package func record(_ observation: Observation, of person: Int64, rows: Int) throws {
    pending.append(PendingObservation(observation: observation, person: person, rows: rows))
    if pending.count == Self.batchSize { try pushPending() }
  }

  package func create(name: String, identifiers: [PersonIdentifier]) throws -> Int64 {
    let id = nextPerson
    try push(.change(.person(id: id, name: name, identifiers: identifiers)))
    nextPerson += 1
    return id
  }

  package func add(_ identifier: PersonIdentifier, to person: Int64) throws {
    try push(.change(.identifier(identifier, person: person)))
  }

  package func finish(_ summary: ImportSummary, keep: Bool) throws -> ImportOutcome {
    try pushPending()
    try push(.end(keep ? .keep(summary) : .discard(summary)))
    isEnded = true
    return try PortfolioFile.translating(fileName) { try results.pop().get() }
  }

  package func cancel() {
    guard !isEnded else { return }
    isEnded = true
    // Where the writer has failed it has ended by itself, and its result is there already.
    try? toEncoder.push(.end(.cancel))
    _ = results.pop()
  }

  private func pushPending() throws {
    guard !pending.isEmpty else { return }
    let batch = pending
    pending = []
    pending.reserveCapacity(Self.batchSize)
    try push(.observations(batch))
  }

  private func push(_ message: ImportMessage) throws {
    try PortfolioFile.translating(fileName) { try toEncoder.push(message) }
  }
}
