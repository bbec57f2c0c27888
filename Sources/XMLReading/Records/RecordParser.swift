import CLibxml2

/// The owner of one libxml2 parser, which turns bytes into events for a `RecordBuilder`.
///
/// The events are used rather than libxml2's reader and its tree: they are twice as fast, a record is
/// then plain Swift memory, reused for the next, and reading on demand is the way of parsing that looks
/// furthest ahead; fed piece by piece, libxml2 2.9 misreads a DOCTYPE that is cut at the wrong place.
@safe final class RecordParser {
  private let builder: UnsafeMutablePointer<RecordBuilder>
  private var input: XMLInput

  init(
    _ input: XMLInput, matcher: XMLRecordMatcher, limits: XMLLimits, observesAncestors: Bool = false,
    deliver: @escaping (inout RecordTree, Int32) throws -> XMLReadingStep
  ) {
    self.input = input
    unsafe builder = .allocate(capacity: 1)
    unsafe builder.initialize(
      to: RecordBuilder(
        matcher: matcher, limits: limits, observesAncestors: observesAncestors, deliver: deliver))
  }

  deinit {
    unsafe builder.deinitialize(count: 1)
    unsafe builder.deallocate()
  }

  /// Parses the file to its end, or as much of it as is wanted; throws what the source or the caller threw.
  func parse() throws -> XMLReadingResult {
    Libxml2.prepare()
    var handler = unsafe RecordParser.makeHandler()
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    let parser = unsafe xmlCreateIOParserCtxt(
      &handler, builder,
      { context, buffer, count in unsafe RecordParser.read(context, buffer, count) }, nil,
      unsafe context, XML_CHAR_ENCODING_NONE)
    guard let parser = unsafe parser else {
      unsafe builder.pointee.end(with: .refused(.outOfMemory, line: 1))
      return try result()
    }
    defer {
      unsafe clibxml2_free_document(parser)
      unsafe xmlFreeParserCtxt(parser)
      unsafe builder.pointee.parser = nil
    }
    unsafe builder.pointee.parser = unsafe parser
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOCDATA.rawValue
      // The bytes are UTF-8 by now, whatever the declaration says.
      | XML_PARSE_IGNORE_ENC.rawValue
    unsafe xmlCtxtUseOptions(parser, Int32(bitPattern: options))
    unsafe xmlParseDocument(parser)
    if let (refusal, line) = input.refusal {
      unsafe builder.pointee.end(with: .refused(refusal, line: line))
    }
    if unsafe clibxml2_is_well_formed(parser) == 0 {
      // A failure that libxml2 did not report through its handler must not pass for success.
      unsafe builder.pointee.end(
        with: .brokenOff(
          line: builder.pointee.currentLine, column: 0, reason: "The file is not well-formed XML."))
    }
    unsafe builder.pointee.end(with: .complete)
    return try result()
  }

  private func result() throws -> XMLReadingResult {
    let state = unsafe builder.pointee
    if let error = state.thrown ?? input.thrown { throw error }
    var problems = state.problems
    if let name = input.contradictedEncoding {
      problems.prepend(
        XMLProblem(
          severity: .warning, code: .contradictedEncoding, line: 1, column: 0,
          message: "The XML declaration says “\(name)”, but the bytes are \(input.encoding.rawValue)."))
    }
    return XMLReadingResult(
      outcome: state.outcome ?? .complete, recordCount: state.recordCount, problems: problems.listed,
      problemCount: problems.count, unknownElements: state.unknownElements, encoding: input.encoding,
      byteCount: input.byteCount)
  }

  /// Hands libxml2 the next bytes; none once the rest is not wanted.
  private func read(_ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    guard unsafe !builder.pointee.isFinished else { return 0 }
    let count = unsafe input.read(into: buffer)
    unsafe builder.pointee.isCutShort = input.refusal != nil || input.thrown != nil
    return count
  }
}

extension RecordParser {
  private static func makeHandler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.startElementNs = { context, local, prefix, uri, _, _, count, _, attributes in
      guard let local = unsafe local else { return }
      unsafe RecordParser.builder(context)?.pointee.startElement(local, prefix, uri, Int(count), attributes)
    }
    unsafe handler.endElementNs = { context, _, _, _ in
      unsafe RecordParser.builder(context)?.pointee.endElement()
    }
    unsafe handler.characters = { context, bytes, count in
      unsafe RecordParser.builder(context)?.pointee.appendText(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    unsafe handler.ignorableWhitespace = unsafe handler.characters
    unsafe handler.internalSubset = { context, _, publicID, systemID in
      guard unsafe publicID != nil || systemID != nil else { return }
      unsafe RecordParser.builder(context)?.pointee.entities.mayBeDefinedElsewhere = true
    }
    unsafe handler.getEntity = { context, name in
      unsafe RecordParser.builder(context)?.pointee.entity(named: name)
    }
    unsafe clibxml2_set_error_handler(&handler) { context, error in
      guard let error = unsafe error?.pointee else { return }
      unsafe RecordParser.builder(context)?.pointee.handle(error)
    }
    return unsafe handler
  }

  private static func read(
    _ context: UnsafeMutableRawPointer?, _ buffer: UnsafeMutablePointer<CChar>?, _ count: Int32
  ) -> Int32 {
    guard let context = unsafe context, let buffer = unsafe buffer, count > 0 else { return 0 }
    let parser = unsafe Unmanaged<RecordParser>.fromOpaque(context).takeUnretainedValue()
    return unsafe buffer.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
      unsafe Int32(truncatingIfNeeded: parser.read(UnsafeMutableBufferPointer(start: bytes, count: Int(count))))
    }
  }

  @inline(__always)
  private static func builder(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<RecordBuilder>? {
    unsafe context?.assumingMemoryBound(to: RecordBuilder.self)
  }
}
