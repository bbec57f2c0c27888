/// Bytes that a closure hands over in chunks of any size.
package struct CSVChunkSource: CSVByteSource {
  private let pull: () throws -> [UInt8]?
  private var chunk: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// Makes a source of a closure that returns the next chunk, or nil (or an empty chunk) at the end.
  package init(_ pull: @escaping () throws -> [UInt8]?) {
    self.pull = pull
  }

  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if position == chunk.count {
      guard !isAtEnd, let next = try pull(), !next.isEmpty else {
        isAtEnd = true
        return 0
      }
      chunk = next
      position = 0
    }
    let count = min(chunk.count - position, buffer.count)
    unsafe buffer.copyBytes(from: chunk[position..<position + count])
    position += count
    return count
  }
}
