/// Fills the reader's buffer with UTF-8 from a source in any encoding.
struct CSVInput {
  /// Follows the last byte, since the tokenizer reads whole words; no dialect gives these bytes a meaning.
  static let padding = [UInt8](repeating: 0xFE, count: 8)
  /// Enough to tell UTF-16 without a byte order mark.
  private static let detectionSize = 1024

  let encoding: CSVEncoding
  /// The byte order mark's length.
  let prefixLength: Int
  /// Set when the file is not UTF-8.
  private(set) var transcoder: CSVTranscoder?
  /// What is wrong with the bytes so far.
  var findings = CSVFindings()
  /// The end of the bytes in the buffer.
  private(set) var end = 0
  /// The place of the buffer's first byte in the UTF-8 stream.
  private(set) var origin = 0
  private(set) var isAtEnd = false

  private var source: any CSVByteSource
  private let chunkSize: Int
  /// Bytes that were read to find the encoding.
  private var head: [UInt8]
  private var headPosition: Int
  private var sourceIsAtEnd = false
  /// How far the buffer is known to be valid, or reported.
  private var inspected = 0

  init(_ source: any CSVByteSource, dialect: CSVDialect, chunkSize: Int) throws {
    precondition(chunkSize > 0, "a chunk holds at least one byte")
    var source = source
    var head = [UInt8](repeating: 0, count: Self.detectionSize)
    var count = 0
    while count < head.count, !sourceIsAtEnd {
      let read = try unsafe head.withUnsafeMutableBytes { head in
        try unsafe source.read(into: UnsafeMutableRawBufferPointer(rebasing: head[count...]))
      }
      sourceIsAtEnd = read == 0
      count += read
    }
    head.removeLast(head.count - count)
    self.source = source
    self.chunkSize = chunkSize
    self.head = head
    if let mark = CSVEncoding.byteOrderMark(of: head[...]) {
      guard let marked = mark.encoding else { throw CSVReadingError.unsupportedEncoding("UTF-32") }
      encoding = marked
      prefixLength = mark.length
    } else {
      encoding = dialect.encoding ?? CSVEncoding.utf16ByNULs(in: head[...]) ?? .utf8
      prefixLength = 0
    }
    headPosition = prefixLength
    if encoding != .utf8 { transcoder = CSVTranscoder(encoding, delimiter: dialect.delimiter) }
  }

  /// Adds bytes to the buffer, or finds that there are none; bytes before `kept` may be given up.
  ///
  /// Returns how far the bytes moved down.
  mutating func refill(_ buffer: inout [UInt8], keeping kept: Int) throws -> Int {
    var shift = 0
    // What was read to find the encoding is often the whole of a small file.
    let unread = head.count - headPosition
    let size = unread > 0 || sourceIsAtEnd ? min(unread, chunkSize) : chunkSize
    // A byte of Windows-1252 becomes up to three of UTF-8, and UTF-16 may end in U+FFFD.
    let wanted = transcoder == nil ? size : size * 3 + 8
    if buffer.count - Self.padding.count - end < wanted {
      shift = kept
      moveDown(&buffer, by: shift)
      let needed = end + wanted + Self.padding.count
      if buffer.count < needed {
        var larger = [UInt8](repeating: 0, count: max(needed, buffer.count * 2))
        unsafe larger.withUnsafeMutableBytes { unsafe $0.copyBytes(from: buffer[..<end]) }
        buffer = larger
      }
    }
    if transcoder == nil {
      try fill(&buffer, size: size)
    } else {
      try fillTranscoding(&buffer, size: size)
    }
    buffer.replaceSubrange(end..<end + Self.padding.count, with: Self.padding)
    return shift
  }

  private mutating func moveDown(_ buffer: inout [UInt8], by distance: Int) {
    guard distance > 0 else { return }
    let count = end - distance
    unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[..<count])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[distance..<distance + count]))
    }
    end -= distance
    inspected -= distance
    origin += distance
  }

  private mutating func fill(_ buffer: inout [UInt8], size: Int) throws {
    let start = end
    let read = try unsafe buffer.withUnsafeMutableBytes { bytes in
      try unsafe pull(UnsafeMutableRawBufferPointer(rebasing: bytes[start..<start + size]))
    }
    end += read
    isAtEnd = read == 0
    let (from, to, origin, isLast) = (inspected, end, origin, isAtEnd)
    var findings = self.findings
    self.findings = CSVFindings()
    inspected = unsafe buffer.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      return unsafe findings.inspect(base, from: from, to: to, origin: origin, isLast: isLast)
    }
    self.findings = findings
  }

  private mutating func fillTranscoding(_ buffer: inout [UInt8], size: Int) throws {
    var raw = [UInt8](repeating: 0, count: size)
    let read = try unsafe raw.withUnsafeMutableBytes { try unsafe pull($0) }
    isAtEnd = read == 0
    var output: [UInt8] = []
    transcoder?.transcode(
      raw[..<read], isLast: isAtEnd, at: origin + end, to: &output, findings: &findings)
    buffer.replaceSubrange(end..<end + output.count, with: output)
    end += output.count
  }

  /// Reads from the head first, then from the source, which is not asked again after its end.
  private mutating func pull(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if headPosition < head.count {
      let count = min(head.count - headPosition, buffer.count)
      unsafe buffer.copyBytes(from: head[headPosition..<headPosition + count])
      headPosition += count
      return count
    }
    if sourceIsAtEnd { return 0 }
    let read = try unsafe source.read(into: buffer)
    sourceIsAtEnd = read == 0
    return read
  }
}
