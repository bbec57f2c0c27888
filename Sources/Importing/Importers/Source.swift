/// A file's bytes, read once from its beginning to its end, with the files that a mapping joins to it.
public struct Source {
  /// The file's name without its folder, for captures and diagnostics.
  public let fileName: String
  /// Files that were given to be read together with this one; most sources have none.
  public let companions: [Companion]
  /// Gives the next bytes; an empty array at the end.
  public let nextChunk: () throws -> [UInt8]

  public init(fileName: String, companions: [Companion] = [], nextChunk: @escaping () throws -> [UInt8]) {
    (self.fileName, self.companions, self.nextChunk) = (fileName, companions, nextChunk)
  }

  /// A source over bytes in memory, in chunks of the size given.
  public init(fileName: String, bytes: [UInt8], chunkSize: Int = 65_536, companions: [Companion] = []) {
    var offset = 0
    self.init(fileName: fileName, companions: companions) {
      let end = min(bytes.count, offset + max(1, chunkSize))
      defer { offset = end }
      return Array(bytes[offset..<end])
    }
  }
}
