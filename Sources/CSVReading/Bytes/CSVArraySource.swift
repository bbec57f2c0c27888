/// Bytes that are in memory already.
package struct CSVArraySource: CSVByteSource {
  private let bytes: [UInt8]
  private let chunkSize: Int
  private var position = 0

  /// Makes a source that hands out at most `chunkSize` bytes at a time.
  package init(_ bytes: [UInt8], chunkSize: Int = .max) {
    precondition(chunkSize > 0, "a chunk holds at least one byte")
    self.bytes = bytes
    self.chunkSize = chunkSize
  }

  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(bytes.count - position, chunkSize, buffer.count)
    unsafe buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}
