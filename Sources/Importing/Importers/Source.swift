/// A file's bytes, read once from its beginning to its end.
public struct Source {
  /// The file's name without its folder, for captures and diagnostics.
  public let fileName: String
  /// Gives the next bytes; an empty array at the end.
  public let nextChunk: () throws -> [UInt8]

  public init(fileName: String, nextChunk: @escaping () throws -> [UInt8]) {
    (self.fileName, self.nextChunk) = (fileName, nextChunk)
  }

  /// A source over bytes in memory, in chunks of the size given.
  public init(fileName: String, bytes: [UInt8], chunkSize: Int = 65_536) {
    var offset = 0
    self.init(fileName: fileName) {
      let end = min(bytes.count, offset + max(1, chunkSize))
      defer { offset = end }
      return Array(bytes[offset..<end])
    }
  }
}
