import Importing

/// Hands out the lines of a source, one at a time.
struct LineReader {
  private let source: Source
  private var buffer: [UInt8] = []
  private var position = 0
  /// The number of the last line, from 1.
  private(set) var number = 0

  init(_ source: Source) { self.source = source }

  /// The next line without its end, or nil after the last.
  mutating func next() throws -> String? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { position = end + 1 }
        number += 1
        return String(decoding: buffer[position..<end], as: UTF8.self)
      }
      searched = buffer.count - position
      buffer.removeSubrange(..<position)
      position = 0
      let bytes = try source.nextChunk()
      if bytes.isEmpty {
        guard !buffer.isEmpty else { return nil }
        defer { buffer = [] }
        number += 1
        return String(decoding: buffer, as: UTF8.self)
      }
      buffer += bytes
    }
  }
}
