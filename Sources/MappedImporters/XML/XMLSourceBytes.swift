import XMLReading

/// Hands the chunks of a source to the XML reader.
struct XMLSourceBytes: XMLByteSource {
  private let next: () throws -> [UInt8]
  private var chunk: [UInt8] = []
  private var position = 0

  init(_ next: @escaping () throws -> [UInt8]) { self.next = next }

  mutating func read(into buffer: inout MutableRawSpan) throws -> Int {
    if position == chunk.count {
      chunk = try next()
      position = 0
    }
    let count = min(chunk.count - position, buffer.byteCount)
    unsafe buffer.withUnsafeMutableBytes { target in
      unsafe chunk.withUnsafeBytes { bytes in
        unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[position..<position + count]))
      }
    }
    position += count
    return count
  }
}
