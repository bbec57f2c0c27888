import CLibxml2

/// Builds records from the events of libxml2's push parser.
///
/// The events are used rather than libxml2's own tree: they are twice as fast, and a record is then
/// plain Swift memory, reused for the next.
@safe final class RecordParser {
  private enum Capture {
    case none, record, context, skipped
  }

  private let limits: XMLLimits
  private let deliver: (XMLElement) throws -> XMLReadingStep
  private let store = RecordStore()
  @exclusivity(unchecked) private var parser: xmlParserCtxtPtr?
  private var automaton: PatternAutomaton

  @exclusivity(unchecked) private var depth = 0
  @exclusivity(unchecked) private var capture = Capture.none
  /// The depth of the element that began the capture.
  @exclusivity(unchecked) private var captureDepth = 0
  /// The nodes of the elements that are open and kept, from the root inwards.
  @exclusivity(unchecked) private var openNodes: ContiguousArray<Int32> = []
  /// For each open element outside records, how many children of each name it had.
  private var childCounts: [[Int32: Int32]] = [[:]]
  private var unknownIndexes: [String: Int] = [:]
  private var entities: EntityResolver

  private(set) var recordCount = 0
  private(set) var problems: ProblemList
  private(set) var unknownElements: [XMLUnknownElement] = []
  private(set) var outcome: XMLOutcome?
  private(set) var thrown: (any Error)?

  /// Whether nothing that follows is of interest.
  @exclusivity(unchecked) private(set) var isFinished = false

  init(
    matcher: XMLRecordMatcher, limits: XMLLimits, deliver: @escaping (XMLElement) throws -> XMLReadingStep
  ) {
    self.limits = limits
    self.deliver = deliver
    automaton = PatternAutomaton(matcher)
    problems = ProblemList(limit: limits.listedProblems)
    entities = EntityResolver()
    Libxml2.prepare()
    var handler = unsafe RecordParser.makeHandler()
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe parser = unsafe xmlCreatePushParserCtxt(&handler, context, nil, 0, nil)
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
  }

  /// Parses the next bytes of the file, which are UTF-8.
  func push(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard unsafe !isFinished, bytes.count > 0, let base = bytes.baseAddress else { return }
    unsafe base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { characters in
      _ = unsafe xmlParseChunk(parser, characters, Int32(bytes.count), 0)
    }
    notePendingFailure()
  }

  /// Says that the file has ended.
  func finish() {
    guard unsafe !isFinished else { return }
    _ = unsafe xmlParseChunk(parser, nil, 0, 1)
    notePendingFailure()
    if outcome == nil { end(with: .complete) }
  }

  /// Ends the reading, unless it has ended for another reason.
  func end(with outcome: XMLOutcome) {
    guard self.outcome == nil else { return }
    self.outcome = outcome
    unsafe isFinished = true
    switch outcome {
    case .complete, .stopped: break
    case .brokenOff(let line, let column, let reason):
      problems.end(
        with: XMLProblem(severity: .error, code: .brokenOff, line: line, column: column, message: reason))
    case .refused(let refusal, let line):
      problems.end(
        with: XMLProblem(
          severity: .error, code: .refused, line: line, column: 0, message: refusal.message))
    }
  }

  func report(_ problem: XMLProblem) {
    problems.append(problem)
  }

  /// A failure that libxml2 did not report through its handler must not pass for success.
  private func notePendingFailure() {
    guard outcome == nil, let parser = unsafe parser else { return }
    if unsafe clibxml2_is_well_formed(parser) == 0 {
      end(with: .brokenOff(line: currentLine, column: 0, reason: "The file is not well-formed XML."))
    }
  }

  private var currentLine: Int {
    unsafe parser.map { unsafe Int(xmlSAX2GetLineNumber($0)) } ?? 0
  }
}

// MARK: - Elements

extension RecordParser {
  private func startElement(
    _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?,
    _ attributeCount: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    unsafe depth += 1
    if unsafe isFinished || capture == .skipped { return }
    let name = unsafe store.names.index(local: local, prefix: prefix, uri: uri)
    if unsafe capture == .none, !enterOutside(name) { return }
    if store.size > limits.recordSize {
      end(with: .refused(.recordTooLarge(limit: limits.recordSize), line: currentLine))
      return
    }
    let index = unsafe Int32(truncatingIfNeeded: store.nodes.count)
    let textEnd = unsafe Int32(truncatingIfNeeded: store.text.count)
    unsafe store.nodes.append(
      RecordStore.Node(
        nameHash: store.names.entries[Int(name)].hash, name: name, parent: openNodes.last ?? -1,
        end: RecordStore.openEnd, textStart: textEnd, textEnd: RecordStore.openEnd,
        attributeStart: Int32(truncatingIfNeeded: store.attributes.count),
        attributeCount: Int32(truncatingIfNeeded: attributeCount),
        line: Int32(truncatingIfNeeded: xmlSAX2GetLineNumber(parser))))
    if attributeCount > 0, let attributes = unsafe attributes {
      unsafe appendAttributes(attributes, count: attributeCount)
    }
    unsafe openNodes.append(index)
    if unsafe capture == .none || depth == captureDepth {
      store.openElements.append(RecordStore.OpenElement(node: index, ordinal: ordinal(of: name)))
      if unsafe capture == .none { childCounts.append([:]) }
    }
  }

  /// Judges an element outside of records; false where it is skipped.
  private func enterOutside(_ name: Int32) -> Bool {
    let entry = unsafe store.names.entries[Int(name)]
    childCounts[childCounts.count - 1][name, default: 0] += 1
    switch automaton.enter(entry) {
    case .ancestor:
      return true
    case .record:
      unsafe capture = .record
      unsafe captureDepth = unsafe depth
      return true
    case .context:
      unsafe capture = .context
      unsafe captureDepth = unsafe depth
      return true
    case .unknown:
      countUnknown(entry)
      fallthrough
    case .ignored:
      unsafe capture = .skipped
      unsafe captureDepth = unsafe depth
      return false
    }
  }

  private func endElement() {
    defer { unsafe depth -= 1 }
    if unsafe isFinished { return }
    if unsafe capture == .skipped {
      if unsafe depth == captureDepth { unsafe capture = .none }
      return
    }
    guard let index = unsafe openNodes.popLast() else { return }
    unsafe store.nodes[Int(index)].end = unsafe Int32(truncatingIfNeeded: store.nodes.count)
    unsafe store.nodes[Int(index)].textEnd = unsafe Int32(truncatingIfNeeded: store.text.count)
    if unsafe capture == .none {
      store.truncate(to: index)
      store.openElements.removeLast()
      childCounts.removeLast()
      automaton.leave()
    } else if unsafe depth == captureDepth {
      if unsafe capture == .record { deliverRecord(index) }
      store.openElements.removeLast()
      unsafe capture = .none
    }
  }

  private func deliverRecord(_ index: Int32) {
    store.generation += 1
    recordCount += 1
    do {
      let step = try deliver(XMLElement(store: store, index: index))
      if step == .stop { end(with: .stopped) }
    } catch {
      thrown = error
      end(with: .stopped)
    }
    store.truncate(to: index)
  }

  private func ordinal(of name: Int32) -> Int32 {
    childCounts[childCounts.count - 1][name] ?? 1
  }

  private func countUnknown(_ entry: NameTable.Entry) {
    var path = ""
    for open in store.openElements {
      unsafe path += "/" + store.names.entries[Int(store.nodes[Int(open.node)].name)].qualifiedName
    }
    path += "/" + entry.qualifiedName
    if let index = unknownIndexes[path] {
      unknownElements[index].count += 1
    } else {
      unknownIndexes[path] = unknownElements.count
      unknownElements.append(XMLUnknownElement(path: path, firstLine: currentLine, count: 1))
    }
  }
}

// MARK: - Text and attributes

extension RecordParser {
  private func appendText(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard unsafe capture == .record || capture == .context, unsafe !isFinished, let parent = unsafe openNodes.last
    else { return }
    if bytes.count > limits.recordSize || store.size > limits.recordSize {
      end(with: .refused(.recordTooLarge(limit: limits.recordSize), line: currentLine))
      return
    }
    let start = unsafe Int32(truncatingIfNeeded: store.text.count)
    unsafe store.text.append(contentsOf: bytes)
    let end = unsafe Int32(truncatingIfNeeded: store.text.count)
    let last = unsafe store.nodes.count - 1
    if unsafe store.nodes[last].isText, unsafe store.nodes[last].parent == parent {
      unsafe store.nodes[last].textEnd = end
      return
    }
    unsafe store.nodes.append(
      RecordStore.Node(
        nameHash: 0, name: -1, parent: parent, end: Int32(truncatingIfNeeded: store.nodes.count + 1),
        textStart: start, textEnd: end,
        attributeStart: Int32(truncatingIfNeeded: store.attributes.count), attributeCount: 0, line: 0))
  }

  /// `attributes` holds five pointers for each: local name, prefix, namespace, value, end of value.
  private func appendAttributes(
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>, count: Int
  ) {
    for index in 0..<count {
      let parts = unsafe attributes + index * 5
      guard let local = unsafe parts[0], let value = unsafe parts[3], let valueEnd = unsafe parts[4] else {
        continue
      }
      let name = unsafe store.names.index(local: local, prefix: parts[1], uri: parts[2])
      let start = unsafe Int32(truncatingIfNeeded: store.attributeText.count)
      let bytes = unsafe UnsafeBufferPointer(start: value, count: valueEnd - value)
      if unsafe bytes.contains(UInt8(ascii: "&")) {
        unsafe entities.expand(bytes, into: &store.attributeText)
        reportUndefined()
      } else {
        unsafe store.attributeText.append(contentsOf: bytes)
      }
      unsafe store.attributes.append(
        RecordStore.Attribute(
          name: name, start: start, end: Int32(truncatingIfNeeded: store.attributeText.count)))
    }
  }

  private func appendReference(_ name: UnsafePointer<UInt8>) {
    guard unsafe capture == .record || capture == .context, unsafe !isFinished else { return }
    let text = unsafe entities.replacement(for: name)
    unsafe Array(text.utf8).withUnsafeBufferPointer { unsafe appendText($0) }
    reportUndefined()
  }

  private func reportUndefined() {
    for name in entities.takeUndefined() {
      report(
        XMLProblem(
          severity: .warning, code: .undefinedEntity, line: currentLine, column: 0,
          message: "Nothing defines the entity “&\(name);”; the text keeps it as it is."))
    }
    if entities.nameCount > limits.distinctNames {
      end(with: .refused(.tooManyNames(limit: limits.distinctNames), line: currentLine))
    }
  }
}

// MARK: - Problems

extension RecordParser {
  private func handle(_ error: xmlError) {
    guard unsafe !isFinished else { return }
    let line = unsafe Int(error.line)
    let column = unsafe max(0, Int(error.int2))
    let message = unsafe error.message.map { unsafe String(cString: $0) } ?? "The parser gives no reason."
    let sentence = String(message.split(separator: "\n", maxSplits: 1).first ?? "")
    let number = unsafe Int(error.code)
    if unsafe error.level == XML_ERR_FATAL {
      end(with: .brokenOff(line: line, column: column, reason: sentence))
      return
    }
    // Reported where the reference is met.
    if number == Int(XML_WAR_UNDECLARED_ENTITY.rawValue) { return }
    let code: XMLProblem.Code =
      switch number {
      case Int(XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue): .undefinedPrefix
      case Int(XML_NS_ERR_XML_NAMESPACE.rawValue)...Int(XML_NS_ERR_COLON.rawValue): .namespace
      default: .parser(number)
      }
    report(XMLProblem(severity: .warning, code: code, line: line, column: column, message: sentence))
  }
}

// MARK: - Callbacks

extension RecordParser {
  private static func makeHandler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.startElementNs = { context, local, prefix, uri, _, _, count, _, attributes in
      guard let local = unsafe local else { return }
      unsafe RecordParser.from(context)?
        .startElement(local, prefix, uri, Int(count), attributes)
    }
    unsafe handler.endElementNs = { context, _, _, _ in
      unsafe RecordParser.from(context)?.endElement()
    }
    unsafe handler.characters = { context, bytes, count in
      unsafe RecordParser.from(context)?
        .appendText(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    unsafe handler.ignorableWhitespace = unsafe handler.characters
    unsafe handler.reference = { context, name in
      guard let name = unsafe name else { return }
      unsafe RecordParser.from(context)?.appendReference(name)
    }
    unsafe handler.internalSubset = { context, _, publicID, systemID in
      guard unsafe publicID != nil || systemID != nil else { return }
      unsafe RecordParser.from(context)?.entities.mayBeDefinedElsewhere = true
    }
    unsafe handler.getEntity = { context, name in
      unsafe RecordParser.from(context)?.entity(named: name)
    }
    unsafe clibxml2_set_error_handler(&handler) { context, error in
      guard let error = unsafe error?.pointee else { return }
      unsafe RecordParser.from(context)?.handle(error)
    }
    return unsafe handler
  }

  /// Keeps references in attribute values as they are written; in content libxml2 calls `reference`.
  private func entity(named name: UnsafePointer<UInt8>?) -> UnsafeMutablePointer<xmlEntity>? {
    guard let parser = unsafe parser, let name = unsafe name,
      unsafe clibxml2_is_in_attribute_value(parser) != 0
    else { return nil }
    return unsafe entities.placeholder(for: name)
  }

  @inline(__always)
  private static func from(_ context: UnsafeMutableRawPointer?) -> RecordParser? {
    unsafe context.map { unsafe Unmanaged<RecordParser>.fromOpaque($0).takeUnretainedValue() }
  }
}
