import CLibxml2

/// Builds records in flat memory from the events of the parser.
///
/// A structure, not a class, because a class checks every access to what it holds, which here is a third
/// of the time.
@safe struct RecordBuilder {
  enum Capture {
    case none, record, context, skipped
  }

  let limits: XMLLimits
  /// Whether elements outside of records are delivered too, when they begin.
  private let observesAncestors: Bool
  private let deliver: (inout RecordTree, Int32) throws -> XMLReadingStep
  /// Knows the line.
  var parser: xmlParserCtxtPtr?
  var tree = RecordTree()
  private var automaton: PatternAutomaton

  private var depth = 0
  private(set) var capture = Capture.none
  /// The depth of the element that began the capture.
  private var captureDepth = 0
  /// The nodes of the elements that are open and kept, from the root inwards.
  private(set) var openNodes: ContiguousArray<Int32> = []
  /// For each open element outside records, how many children of each name it had.
  private var childCounts: [[Int32: Int32]] = [[:]]
  private var unknownIndexes: [String: Int] = [:]
  let entities = EntityResolver()

  private(set) var recordCount = 0
  var problems: ProblemList
  private(set) var unknownElements: [XMLUnknownElement] = []
  var outcome: XMLOutcome?
  private(set) var thrown: (any Error)?
  /// Whether the parser was not given the rest of the file, so that its end is not the file's fault.
  var isCutShort = false
  /// Whether nothing that follows is of interest.
  var isFinished = false

  init(
    matcher: XMLRecordMatcher, limits: XMLLimits, observesAncestors: Bool,
    deliver: @escaping (inout RecordTree, Int32) throws -> XMLReadingStep
  ) {
    self.observesAncestors = observesAncestors
    var limits = limits
    // Places in a record are counted in 32 bits.
    limits.recordSize = min(limits.recordSize, 1 << 30)
    self.limits = limits
    self.deliver = deliver
    automaton = PatternAutomaton(matcher)
    problems = ProblemList(limit: limits.listedProblems)
  }

  var currentLine: Int {
    unsafe parser.map { unsafe Int(xmlSAX2GetLineNumber($0)) } ?? 0
  }

  mutating func startElement(
    _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?,
    _ attributeCount: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    depth += 1
    if isFinished || capture == .skipped { return }
    // At the end of a truncated file libxml2 announces half a tag before it complains.
    guard let parser = unsafe parser, unsafe clibxml2_is_at_tag_end(parser) != 0 else { return }
    let name = unsafe tree.names.index(local: local, prefix: prefix, uri: uri)
    if capture == .none, !enterOutside(name) { return }
    if tree.size > limits.recordSize {
      end(with: .refused(.recordTooLarge(limit: limits.recordSize), line: currentLine))
      return
    }
    let index = Int32(truncatingIfNeeded: tree.nodes.count)
    let textEnd = Int32(truncatingIfNeeded: tree.text.count)
    unsafe tree.nodes.append(
      RecordTree.Node(
        nameHash: tree.names.entries[Int(name)].hash, name: name, parent: openNodes.last ?? -1,
        end: RecordTree.openEnd, textStart: textEnd, textEnd: RecordTree.openEnd,
        attributeStart: Int32(truncatingIfNeeded: tree.attributes.count),
        attributeCount: 0,
        line: Int32(truncatingIfNeeded: xmlSAX2GetLineNumber(parser))))
    if attributeCount > 0, let attributes = unsafe attributes {
      unsafe appendAttributes(attributes, count: attributeCount)
      tree.nodes[Int(index)].attributeCount =
        Int32(truncatingIfNeeded: tree.attributes.count) - tree.nodes[Int(index)].attributeStart
    }
    openNodes.append(index)
    if capture == .none || depth == captureDepth {
      tree.openElements.append(RecordTree.OpenElement(node: index, ordinal: ordinal(of: name)))
      if capture == .none {
        childCounts.append([:])
        if observesAncestors { hand(over: index) }
      }
    }
  }

  /// Judges an element outside of records; false where it is skipped.
  mutating func enterOutside(_ name: Int32) -> Bool {
    let entry = tree.names.entries[Int(name)]
    childCounts[childCounts.count - 1][name, default: 0] += 1
    switch automaton.enter(entry) {
    case .ancestor:
      return true
    case .record:
      capture = .record
      captureDepth = depth
      return true
    case .context:
      capture = .context
      captureDepth = depth
      return true
    case .unknown:
      countUnknown(entry)
      fallthrough
    case .ignored:
      capture = .skipped
      captureDepth = depth
      return false
    }
  }

  mutating func endElement() {
    defer { depth -= 1 }
    if isFinished { return }
    if capture == .skipped {
      if depth == captureDepth { capture = .none }
      return
    }
    guard let index = openNodes.popLast() else { return }
    tree.nodes[Int(index)].end = Int32(truncatingIfNeeded: tree.nodes.count)
    tree.nodes[Int(index)].textEnd = Int32(truncatingIfNeeded: tree.text.count)
    if capture == .none {
      tree.truncate(to: index)
      tree.openElements.removeLast()
      childCounts.removeLast()
      automaton.leave()
    } else if depth == captureDepth {
      if capture == .record {
        recordCount += 1
        hand(over: index)
        tree.truncate(to: index)
      }
      tree.openElements.removeLast()
      capture = .none
    }
  }

  /// Delivers an element; whoever gets it may take it away, but leaves the tree as it was before.
  mutating func hand(over index: Int32) {
    do {
      let step = try deliver(&tree, index)
      if step == .stop { end(with: .stopped) }
    } catch {
      thrown = error
      end(with: .stopped)
    }
  }

  private func ordinal(of name: Int32) -> Int32 {
    childCounts[childCounts.count - 1][name] ?? 1
  }

  mutating func countUnknown(_ entry: NameTable.Entry) {
    var path = ""
    for open in tree.openElements {
      path += "/" + tree.names.entries[Int(tree.nodes[Int(open.node)].name)].qualifiedName
    }
    path += "/" + entry.qualifiedName
    if let index = unknownIndexes[path] {
      unknownElements[index].count += 1
    } else if unknownElements.count < limits.listedProblems {
      unknownIndexes[path] = unknownElements.count
      unknownElements.append(XMLUnknownElement(path: path, firstLine: currentLine, count: 1))
    }
  }
}
