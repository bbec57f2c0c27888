/// Reads a file's records one after the other, in memory that does not grow with the file.
///
///     var reader = try CSVReader(CSVArraySource(bytes), dialect: .standard)
///     while try reader.next() {
///       let name = reader.record.string(0)
///     }
///
/// It judges text, not tables: a blank line is a record without fields, and records may differ in width.
package struct CSVReader: ~Copyable {
  /// The record that the last `next()` found; it has no fields before the first and after the last.
  package internal(set) var record: CSVRecord
  /// The encoding that the file is read in.
  package let encoding: CSVEncoding
  /// Whether the file starts with a byte order mark; it is not part of the first field.
  package let hasByteOrderMark: Bool
  /// How the file ended, when `next()` has returned false.
  package private(set) var ending: CSVEnding?
  /// What was found wrong up to the current record and has not been taken.
  package internal(set) var problems: [CSVProblem] = []
  /// How many problems were only counted, since more than `CSVLimits.pendingProblems` were waiting.
  package internal(set) var droppedProblemCount = 0
  /// Comments passed so far.
  package var commentCount: Int { tokenizer.commentsPassed }

  let limits: CSVLimits
  let skipsInitialSpace: Bool
  let quote: UInt8?
  let escape: UInt8?
  var input: CSVInput
  var tokenizer: CSVTokenizer
  /// Up to where transcoded bytes were counted, and how many original ones that makes.
  var counted: (position: Int, offset: Int)
  var recordCount = 0
  /// Whether the tokenizer's record is among the counted ones.
  var isRecordCounted = false
  private var hasStopped = false

  /// Starts to read; takes enough bytes to find the encoding.
  ///
  /// - Parameter chunkSize: how many bytes are asked of the source at a time.
  package init(
    _ source: any CSVByteSource, dialect: CSVDialect = .standard, limits: CSVLimits = CSVLimits(),
    chunkSize: Int = 1 << 16
  ) throws {
    var dialect = dialect
    let input = try CSVInput(source, dialect: dialect, chunkSize: chunkSize)
    dialect.encoding = input.encoding
    if let fault = dialect.fault { throw CSVReadingError.unsoundDialect(fault) }
    self.input = input
    encoding = input.encoding
    hasByteOrderMark = input.prefixLength > 0
    self.limits = limits
    tokenizer = CSVTokenizer(
      dialect, delimiter: dialect.delimiter < 0x80 ? dialect.delimiter : CSVTranscoder.delimiterStandIn)
    skipsInitialSpace = dialect.skipInitialSpace
    quote = tokenizer.quote
    escape = tokenizer.escape
    counted = (0, input.prefixLength)
    record = CSVRecord(capacity: min(64, limits.fieldsPerRecord))
  }

  /// Moves to the next record; false at the end of the file, and `ending` says which end it is.
  ///
  /// - Throws: what the source throws, or a `CSVReadingError` where a limit is passed; then there are no
  ///   more records.
  package mutating func next() throws -> Bool {
    guard !hasStopped else { return false }
    do {
      if try advance() { return true }
    } catch {
      stop()
      throw error
    }
    stop()
    return false
  }

  /// Hands over the problems found so far.
  package mutating func takeProblems() -> [CSVProblem] {
    guard !problems.isEmpty else { return [] }
    defer { problems.removeAll() }
    return problems
  }

  private mutating func stop() {
    hasStopped = true
    record.fieldCount = 0
  }

  private mutating func advance() throws -> Bool {
    tokenizer.beginRecord()
    isRecordCounted = false
    while true {
      switch Self.scan(&tokenizer, record.buffer, end: input.end, slots: &record.slots) {
      case .record:
        try finishRecord()
        return true
      case .needsSlots:
        try growSlots()
      case .needsBytes:
        guard input.isAtEnd else {
          try checkOpenRecord()
          try refill()
          continue
        }
        if let isRecord = try finishFile() { return isRecord }
      }
    }
  }

  private static func scan(
    _ tokenizer: inout CSVTokenizer, _ buffer: [UInt8], end: Int, slots: inout [CSVFieldSlot]
  ) -> CSVTokenizer.Outcome {
    unsafe buffer.withUnsafeBufferPointer { bytes in
      unsafe slots.withUnsafeMutableBufferPointer { slots in
        guard let bytes = bytes.baseAddress, let first = slots.baseAddress else { return .needsBytes }
        return unsafe tokenizer.scan(bytes, end: end, slots: first, capacity: slots.count)
      }
    }
  }

  private mutating func refill() throws {
    if input.transcoder != nil { countOriginal(upTo: tokenizer.recordStart) }
    let shift = try input.refill(&record.buffer, keeping: tokenizer.recordStart)
    tokenizer.shift(by: shift)
    counted.position -= shift
  }

  private mutating func growSlots() throws {
    let count = record.slots.count
    guard count < limits.fieldsPerRecord else {
      try checkFieldSizes()
      throw CSVReadingError.tooManyFields(openPlace(), limit: limits.fieldsPerRecord)
    }
    record.slots.append(
      contentsOf: repeatElement(
        CSVFieldSlot(start: 0, end: 0, marks: 0), count: min(count, limits.fieldsPerRecord - count)))
  }

  /// Closes the last record; nil when it has to be tried again with more slots.
  private mutating func finishFile() throws -> Bool? {
    switch tokenizer.finish(end: input.end, slots: &record.slots) {
    case .nothing:
      ending = .complete
      return false
    case .needsSlots:
      try growSlots()
      return nil
    case .record(let danglingEscape):
      try finishRecord(danglingEscape: danglingEscape)
      return true
    case .unterminatedQuote:
      try checkOpenRecord()
      reportFindings(before: input.end)
      ending = .unterminatedQuote(openPlace())
      return false
    }
  }
}
