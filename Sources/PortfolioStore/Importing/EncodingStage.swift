import Crypto
import Importing

/// The middle of an import's threads: encodes observations, hashes the source and cuts it into chunks.
struct EncodingStage {
  private var encoder: ObservationEncoder
  private var hash = SHA256()
  private var byteCount = 0
  private var chunk: [UInt8] = []

  /// How many rows, and how many bytes of them, are handed on at once: enough for several rows of each of some thousand
  /// people, and no more memory where rows are long.
  static let (rowsAtOnce, bytesAtOnce) = (1 << 14, 4 << 20)

  static let chunkSize = 1 << 20

  /// Whether the bytes are handed on to be kept.
  private let keepsBytes: Bool

  init(system: String, keepsBytes: Bool) {
    encoder = ObservationEncoder(system: system)
    self.keepsBytes = keepsBytes
  }

  /// Works until the import ends. When the writer fails, the reader is told at its next message.
  consuming func run(from messages: BoundedQueue<ImportMessage>, to writer: BoundedQueue<WriteMessage>) {
    do {
      while try !handle(messages.pop(), writer) {}
    } catch {
      messages.fail(error)
    }
  }

  private mutating func handle(_ message: ImportMessage, _ writer: BoundedQueue<WriteMessage>) throws -> Bool {
    switch message {
    case .bytes(let bytes): try take(bytes, writer)
    case .observations(let pending):
      encoder.encode(pending)
      if encoder.rowCount >= Self.rowsAtOnce || encoder.byteCount >= Self.bytesAtOnce {
        try writer.push(.rows(encoder.take()))
      }
    case .change(let change): try writer.push(.change(change))
    case .end(let end):
      if encoder.rowCount > 0 { try writer.push(.rows(encoder.take())) }
      if !chunk.isEmpty { try writer.push(.chunk(chunk)) }
      try writer.push(.end(end, sha256: hash.finalize().hexadecimal, byteCount: byteCount))
      return true
    }
    return false
  }

  private mutating func take(_ bytes: [UInt8], _ writer: BoundedQueue<WriteMessage>) throws {
    hash.update(bytes)
    byteCount += bytes.count
    guard keepsBytes else { return }
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = rest.prefix(Self.chunkSize - chunk.count)
      chunk.append(contentsOf: part)
      rest = rest.dropFirst(part.count)
      guard chunk.count == Self.chunkSize else { break }
      try writer.push(.chunk(chunk))
      chunk = []
      chunk.reserveCapacity(Self.chunkSize)
    }
  }
}
