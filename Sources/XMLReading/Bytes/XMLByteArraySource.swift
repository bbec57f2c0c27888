/// Bytes that are in memory already, handed over in pieces of a given size.
package struct XMLByteArraySource: XMLByteSource {
  private let bytes: [UInt8]
  private let pieceSize: Int
  private var offset = 0

  package init(_ bytes: [UInt8], pieceSize: Int = .max) {
    self.bytes = bytes
    self.pieceSize = max(1, pieceSize)
  }

  package init(_ text: String) {
    self.init(Array(text.utf8))
  }

  package mutating func read(into buffer: inout MutableRawSpan) throws -> Int {
    let count = min(bytes.count - offset, buffer.byteCount, pieceSize)
    for index in 0..<count {
      buffer.storeBytes(of: bytes[offset + index], toByteOffset: index, as: UInt8.self)
    }
    offset += count
    return count
  }
}
