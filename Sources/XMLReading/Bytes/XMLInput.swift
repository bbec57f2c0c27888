import CLibxml2

/// The bounded way from a byte source to the parser: size, encoding, scan for what is refused.
///
/// The parser always gets as many bytes as it asks for, because libxml2 looks ahead no further than one
/// read; so a file is read the same whatever pieces the source comes in.
struct XMLInput {
  private static let bufferSize = 64 << 10

  private var source: any XMLByteSource
  private let limits: XMLLimits
  /// How many bytes are converted and scanned at once.
  private let pieceSize: Int
  private var scanner: MarkupScanner
  private var transcoder = Transcoder(.utf8)
  private var raw: [UInt8]
  private var rawRange = 0..<0
  /// The bytes of the current piece as UTF-8, where they were not before.
  private var converted: [UInt8] = []
  /// What of the current piece, in `raw` or `converted`, the parser has not got yet.
  private var ready = 0..<0
  private var isStarted = false
  private var isAtEnd = false

  private(set) var encoding = XMLEncoding.utf8
  /// The encoding that the XML declaration names although the bytes are in another.
  private(set) var contradictedEncoding: String?
  private(set) var byteCount = 0
  private(set) var refusal: (XMLRefusal, line: Int)?
  private(set) var thrown: (any Error)?

  init(_ source: any XMLByteSource, limits: XMLLimits, pieceSize: Int) {
    self.source = source
    self.limits = limits
    self.pieceSize = max(1, pieceSize)
    scanner = MarkupScanner(limits: limits)
    raw = [UInt8](repeating: 0, count: Self.bufferSize)
  }

  /// Fills `buffer` as far as the file goes, and no further than what is refused.
  mutating func read(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var filled = 0
    while filled < buffer.count {
      if ready.isEmpty, !prepareNextPiece() { break }
      let count = min(ready.count, buffer.count - filled)
      let part = ready.lowerBound..<(ready.lowerBound + count)
      let target = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled..<(filled + count)])
      if transcoder.passesThrough {
        _ = unsafe target.update(fromContentsOf: raw[part])
      } else {
        _ = unsafe target.update(fromContentsOf: converted[part])
      }
      ready = part.upperBound..<ready.upperBound
      filled += count
    }
    return filled
  }

  /// Converts and scans the next piece; false where there is none.
  private mutating func prepareNextPiece() -> Bool {
    while ready.isEmpty {
      guard !isAtEnd, refusal == nil, thrown == nil else { return false }
      if rawRange.isEmpty, !refill() { return false }
      let piece = rawRange.prefix(pieceSize)
      rawRange = piece.endIndex..<rawRange.upperBound
      if transcoder.passesThrough {
        ready = piece
        isAtEnd = piece.isEmpty
      } else {
        isAtEnd = piece.isEmpty
        convert(piece)
      }
      scanReady()
    }
    return true
  }

  private mutating func convert(_ piece: Range<Int>) {
    var output: [UInt8] = []
    swap(&output, &converted)
    output.removeAll(keepingCapacity: true)
    if piece.isEmpty {
      transcoder.finish(into: &output)
    } else {
      var transcoder = transcoder
      transcoder.transcode(raw.span.extracting(piece), into: &output)
      self.transcoder = transcoder
    }
    swap(&output, &converted)
    ready = converted.indices
  }

  private mutating func scanReady() {
    let piece = ready
    let bytes = transcoder.passesThrough ? raw : converted
    let finding = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe scanner.scan(UnsafeBufferPointer(rebasing: bytes[piece]))
    }
    if let finding {
      ready = piece.prefix(finding.offset)
      refusal = (finding.refusal, finding.line)
    }
  }

  /// Reads until the buffer is full or the source has ended; false where reading cannot go on.
  private mutating func refill() -> Bool {
    var filled = 0
    do {
      while filled < raw.count {
        let count = try unsafe raw.withUnsafeMutableBytes { bytes in
          var free = unsafe MutableRawSpan(
            _unsafeBytes: UnsafeMutableRawBufferPointer(rebasing: bytes[filled...]))
          return try source.read(into: &free)
        }
        guard count > 0 else { break }
        filled += min(count, raw.count - filled)
      }
    } catch {
      thrown = error
      return false
    }
    rawRange = 0..<filled
    byteCount += filled
    if byteCount > limits.fileSize {
      refusal = (.fileTooLarge(limit: limits.fileSize), scanner.line)
      return false
    }
    return isStarted || start()
  }

  /// Finds the encoding from the first bytes.
  private mutating func start() -> Bool {
    isStarted = true
    do throws(XMLRefusal) {
      let detection = try EncodingDetection(head: raw.span.extracting(first: min(rawRange.count, 1024)))
      encoding = detection.encoding
      contradictedEncoding = detection.contradicts
      transcoder = Transcoder(encoding)
      rawRange = detection.markLength..<rawRange.upperBound
      return true
    } catch {
      refusal = (error, 1)
      return false
    }
  }
}
