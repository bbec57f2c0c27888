import CLibxml2

/// The owner of one libxml2 push parser, which turns bytes into events for a `RecordBuilder`.
///
/// The events are used rather than libxml2's own tree: they are twice as fast, and a record is then
/// plain Swift memory, reused for the next.
@safe final class RecordParser {
  private let parser: xmlParserCtxtPtr?
  private let builder: UnsafeMutablePointer<RecordBuilder>

  init(
    matcher: XMLRecordMatcher, limits: XMLLimits, deliver: @escaping (XMLElement) throws -> XMLReadingStep
  ) {
    Libxml2.prepare()
    unsafe builder = .allocate(capacity: 1)
    unsafe builder.initialize(to: RecordBuilder(matcher: matcher, limits: limits, deliver: deliver))
    var handler = unsafe RecordParser.makeHandler()
    unsafe parser = unsafe xmlCreatePushParserCtxt(&handler, builder, nil, 0, nil)
    unsafe builder.pointee.parser = unsafe parser
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOCDATA.rawValue
      // The bytes are UTF-8 by now, whatever the declaration says.
      | XML_PARSE_IGNORE_ENC.rawValue
    if let parser = unsafe parser {
      unsafe xmlCtxtUseOptions(parser, Int32(bitPattern: options))
    } else {
      end(with: .refused(.outOfMemory, line: 1))
    }
  }

  deinit {
    if let parser = unsafe parser {
      unsafe clibxml2_free_document(parser)
      unsafe xmlFreeParserCtxt(parser)
    }
    unsafe builder.deinitialize(count: 1)
    unsafe builder.deallocate()
  }

  /// What has been built so far.
  var state: RecordBuilder { unsafe builder.pointee }

  /// Whether nothing that follows is of interest.
  var isFinished: Bool { unsafe builder.pointee.isFinished }

  /// Parses the next bytes of the file, which are UTF-8.
  func push(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !isFinished, bytes.count > 0, let base = bytes.baseAddress else { return }
    unsafe base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { characters in
      _ = unsafe xmlParseChunk(parser, characters, Int32(bytes.count), 0)
    }
    notePendingFailure()
  }

  /// Says that the file has ended.
  func finish() {
    guard !isFinished else { return }
    _ = unsafe xmlParseChunk(parser, nil, 0, 1)
    notePendingFailure()
    end(with: .complete)
  }

  /// Ends the reading, unless it has ended for another reason.
  func end(with outcome: XMLOutcome) {
    unsafe builder.pointee.end(with: outcome)
  }

  func report(_ problem: XMLProblem) {
    unsafe builder.pointee.report(problem)
  }

  /// A failure that libxml2 did not report through its handler must not pass for success.
  private func notePendingFailure() {
    guard let parser = unsafe parser, unsafe clibxml2_is_well_formed(parser) == 0 else { return }
    unsafe end(
      with: .brokenOff(
        line: builder.pointee.currentLine, column: 0, reason: "The file is not well-formed XML."))
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

  @inline(__always)
  private static func builder(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<RecordBuilder>? {
    unsafe context?.assumingMemoryBound(to: RecordBuilder.self)
  }
}
