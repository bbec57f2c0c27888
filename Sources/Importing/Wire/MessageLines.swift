/// Cuts what arrives into lines, none longer than ``ImporterProtocol/lineLimit``.
package struct MessageLines {
  private var buffer: [UInt8] = []
  /// Where the next line begins.
  private var start = 0
  /// Up to where there is no line end.
  private var searched = 0

  package init() {}

  package mutating func append(_ bytes: some Collection<UInt8>) {
    if start > 0 {
      buffer.removeFirst(start)
      searched -= start
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next line without its end; nil when there is no whole one.
  ///
  /// - Throws: ``TooLong`` when a line is longer than allowed, ended or not.
  package mutating func next() throws(TooLong) -> [UInt8]? {
    guard let end = buffer[searched...].firstIndex(of: 0x0A) else {
      searched = buffer.count
      if buffer.count - start > ImporterProtocol.lineLimit { throw TooLong() }
      return nil
    }
    guard end - start <= ImporterProtocol.lineLimit else { throw TooLong() }
    defer {
      start = end + 1
      searched = start
    }
    return Array(buffer[start..<end])
  }

  /// Whether bytes are left that no line end follows.
  package var hasRest: Bool { start < buffer.count }

  package struct TooLong: Error {}
}
