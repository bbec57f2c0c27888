import Importing

/// Cuts a source into lines, ended by LF or CR LF, and holds no more than one of them.
struct TranscriptLines {
  private let source: Source
  private var buffer: [UInt8] = []
  private var position = 0
  private var hasEnded = false
  /// The number of the line that was read last.
  private(set) var number = 0

  /// More than this is no line of a transcript, whatever it is.
  private static let longest = 10_000

  init(_ source: Source) { self.source = source }

  /// The next line without its end, cut off where it is far too long; nil at the end of the source.
  mutating func next() throws -> [UInt8]? {
    var line: [UInt8] = []
    var isEmpty = true
    while true {
      if position == buffer.count {
        if hasEnded { break }
        (buffer, position) = (try source.nextChunk(), 0)
        hasEnded = buffer.isEmpty
        continue
      }
      isEmpty = false
      let byte = buffer[position]
      position += 1
      if byte == 0x0A { break }
      if line.count < Self.longest { line.append(byte) }
    }
    if isEmpty { return nil }
    number += 1
    if line.last == 0x0D { line.removeLast() }
    return line
  }
}
