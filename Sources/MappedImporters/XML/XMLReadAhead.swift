import Foundation
import Importing
import XMLReading

/// Reads a file on a thread of its own, ahead of the caller, who looks at the records that have been read.
///
/// Only the parser works on that thread. The bytes are got, and the records looked at, on the caller's: a source and
/// a sink may share what they write to. All comes in the order of the file, so it is as if there were one thread.
struct XMLReadAhead {
  private enum Event: Sendable {
    /// The parser has begun the last bytes that it got.
    case needsBytes
    case records(XMLRecordBatch)
    case ended(Result<XMLReadingResult, any Error>)
  }

  private struct Spare: Sendable {
    let batch: XMLRecordBatch
    let step: XMLReadingStep
  }

  private typealias Bytes = Result<[UInt8], any Error>

  /// How many batches there are, which bounds how far ahead the parser gets.
  private static let batchCount = 3

  private let events = BoundedQueue<Event>(capacity: Self.batchCount + 3)
  private let bytes = BoundedQueue<Bytes>(capacity: 3)
  private let spares = BoundedQueue<Spare>(capacity: Self.batchCount)
  private let reader: XMLRecordReader

  init(_ reader: XMLRecordReader) { self.reader = reader }

  /// Reads a file to its end, and calls `record` for each record; what either closure throws ends the reading.
  func read(_ next: () throws -> [UInt8], record: (XMLElement) throws -> Void) throws -> XMLReadingResult {
    // One batch is the reader's own.
    for _ in 1..<Self.batchCount { try spares.push(Spare(batch: XMLRecordBatch(), step: .next)) }
    startParsing()
    var failure: (any Error)?
    var isAtEnd = false
    func supply() throws {
      let chunk = isAtEnd || failure != nil ? .success([]) : Bytes { try next() }
      if (try? chunk.get().isEmpty) ?? true { isAtEnd = true }
      try bytes.push(chunk)
    }
    // The parser always has the next bytes when it has done with the last.
    try supply()
    while true {
      switch events.pop() {
      case .needsBytes: try supply()
      case .records(let batch):
        do {
          if failure == nil { try batch.visit(record) }
        } catch {
          failure = error
        }
        try spares.push(Spare(batch: batch, step: failure == nil ? .next : .stop))
      case .ended(let result):
        if let failure { throw failure }
        return try result.get()
      }
    }
  }

  private func startParsing() {
    let thread = Thread { [events, bytes, spares, reader] in
      let source = XMLSourceBytes {
        try events.push(.needsBytes)
        return try bytes.pop().get()
      }
      var held: [Spare] = []
      let result = Result {
        try reader.readBatches(source) { batch in
          let isLent = batch.isLent
          guard (try? events.push(.records(batch))) != nil else { return .stop }
          var spare = isLent ? spares.pop() : held.popLast() ?? spares.pop()
          while isLent, !spare.batch.isLent {
            held.append(spare)
            spare = spares.pop()
          }
          batch = spare.batch
          return spare.step
        }
      }
      try? events.push(.ended(result))
    }
    thread.name = "dossier.parse"
    thread.start()
  }
}
