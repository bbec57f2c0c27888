import Importing

/// A source whose first bytes can be looked at before it is read.
final class SourceStart {
  private let source: Source
  private var chunks: [[UInt8]] = []

  init(_ source: Source) { self.source = source }

  /// At least so many of the first bytes, or all that there are.
  func prefix(_ count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let chunk = try source.nextChunk()
      if chunk.isEmpty { break }
      bytes += chunk
      chunks.append(chunk)
    }
    chunks.reverse()
    return bytes
  }

  /// The next bytes from the beginning; an empty array at the end.
  func next() throws -> [UInt8] {
    if let chunk = chunks.popLast() { return chunk }
    return try source.nextChunk()
  }
}
