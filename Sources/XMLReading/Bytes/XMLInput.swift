/// The bounded way from a byte source to the parser: encoding, scan for what is refused, parse.
struct XMLInput {
  private static let pieceSize = 32 << 10

  private var source: any XMLByteSource
  private let limits: XMLLimits
  private var scanner: MarkupScanner
  private(set) var encoding = XMLEncoding.utf8
  private(set) var byteCount = 0

  init(_ source: any XMLByteSource, limits: XMLLimits) {
    self.source = source
    self.limits = limits
    scanner = MarkupScanner(limits: limits)
  }

  /// Brings the whole file to `parser`, or as much of it as is wanted.
  mutating func feed(_ parser: RecordParser) throws {
    var raw = [UInt8](repeating: 0, count: Self.pieceSize)
    var count = try fill(&raw)
    let detection: EncodingDetection
    do throws(XMLRefusal) {
      detection = try EncodingDetection(head: raw.span.extracting(first: min(count, 1024)))
    } catch {
      parser.end(with: .refused(error, line: 1))
      return
    }
    encoding = detection.encoding
    if let name = detection.contradicts {
      parser.report(
        XMLProblem(
          severity: .warning, code: .contradictedEncoding, line: 1, column: 0,
          message: "The XML declaration says “\(name)”, but the bytes are \(encoding.rawValue)."))
    }
    var transcoder = Transcoder(encoding)
    var skipped = detection.markLength
    var converted: [UInt8] = []
    while count > 0, !parser.isFinished {
      byteCount += count
      if byteCount > limits.fileSize {
        parser.end(with: .refused(.fileTooLarge(limit: limits.fileSize), line: scanner.line))
        return
      }
      if transcoder.passesThrough {
        unsafe raw.withUnsafeBufferPointer { buffer in
          unsafe deliver(UnsafeBufferPointer(rebasing: buffer[skipped..<count]), to: parser)
        }
      } else {
        converted.removeAll(keepingCapacity: true)
        transcoder.transcode(raw.span.extracting(skipped..<count), into: &converted)
        unsafe converted.withUnsafeBufferPointer { unsafe deliver($0, to: parser) }
      }
      skipped = 0
      if parser.isFinished { return }
      count = try fill(&raw)
    }
    converted.removeAll(keepingCapacity: true)
    transcoder.finish(into: &converted)
    unsafe converted.withUnsafeBufferPointer { unsafe deliver($0, to: parser) }
    parser.finish()
  }

  private mutating func deliver(_ bytes: UnsafeBufferPointer<UInt8>, to parser: RecordParser) {
    guard let finding = unsafe scanner.scan(bytes) else {
      unsafe parser.push(bytes)
      return
    }
    unsafe parser.push(UnsafeBufferPointer(rebasing: bytes[..<finding.offset]))
    parser.end(with: .refused(finding.refusal, line: finding.line))
  }

  /// Reads until the buffer is full or the source has ended, so that small pieces cost nothing later.
  private mutating func fill(_ buffer: inout [UInt8]) throws -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = try unsafe buffer.withUnsafeMutableBytes { bytes in
        var free = unsafe MutableRawSpan(
          _unsafeBytes: UnsafeMutableRawBufferPointer(rebasing: bytes[filled...]))
        return try source.read(into: &free)
      }
      guard count > 0 else { break }
      filled += min(count, buffer.count - filled)
    }
    return filled
  }
}
