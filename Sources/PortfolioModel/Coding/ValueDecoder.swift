/// Reads what ``ValueEncoder`` writes. Bytes that are not of its form throw; nothing is read beyond the end.
public struct ValueDecoder {
  private var bytes: [UInt8]
  private var position = 0
  /// What rows say again and again, where many are read; nil where a single one is.
  private var repeated: RepeatedValues?

  /// The bytes are damaged: they were not written by ``ValueEncoder``.
  public struct Damaged: Error, CustomStringConvertible {
    /// The offset at which reading failed.
    public let offset: Int
    public var description: String { "stored values are damaged at byte \(offset)" }
  }

  public init(_ bytes: [UInt8]) { (self.bytes, repeated) = (bytes, nil) }

  /// Reads one row after another, which ``begin(_:)`` hands in, and makes what they repeat once.
  package init(sharing repeated: RepeatedValues) { (bytes, self.repeated) = ([], repeated) }

  /// Goes on with the bytes of another row.
  package mutating func begin(_ row: UnsafeRawBufferPointer) {
    bytes.removeAll(keepingCapacity: true)
    unsafe bytes.append(contentsOf: row)
    position = 0
  }

  public var isAtEnd: Bool { position == bytes.count }

  /// Reads the values of a set that ``ValueEncoder/encodeValues(of:)`` wrote with the same shape.
  public mutating func decodeValues(shape: Shape) throws(Damaged) -> FieldSet {
    if repeated != nil, shape.names.count <= 64 { return try decodePresent(shape) }
    var values: [Value?] = []
    values.reserveCapacity(shape.names.count)
    for _ in shape.names { values.append(try decode()) }
    return FieldSet(shape: shape, values: values)
  }

  /// Reads the values that are there: rows of a wide file leave most of its columns empty.
  private mutating func decodePresent(_ shape: Shape) throws(Damaged) -> FieldSet {
    var values: [Value?] = []
    var present: UInt64 = 0
    for place in 0..<shape.names.count {
      if position < bytes.count, bytes[position] == ValueTag.absent {
        position += 1
      } else if let value = try decode() {
        if present == 0 { values.reserveCapacity(min(shape.names.count, 12)) }
        values.append(value)
        present |= 1 << UInt64(place)
      }
    }
    return FieldSet(shape: repeated?.shape(shape, present: present) ?? shape.part(present), values: values)
  }

  /// Reads a set with its names.
  public mutating func decodeFields() throws(Damaged) -> FieldSet {
    let count = try readCount()
    var names: [FieldName] = []
    var values: [Value?] = []
    // Of a damaged row, not more than a sound one has.
    names.reserveCapacity(min(count, 64))
    values.reserveCapacity(min(count, 64))
    for _ in 0..<count {
      names.append(FieldName(try readText()))
      values.append(try decode())
    }
    return FieldSet(shape: repeated?.shape(of: names) ?? Shape(names), values: values)
  }

  /// Reads a value; nil where absence was written.
  public mutating func decode() throws(Damaged) -> Value? {
    switch try readByte() {
    case ValueTag.absent: return nil
    case ValueTag.text: return .text(try readText())
    case ValueTag.number: return .number(try readDouble())
    case ValueTag.no: return .flag(false)
    case ValueTag.yes: return .flag(true)
    case ValueTag.token: return .token(try readText())
    case ValueTag.date: return .date(try readDate())
    case ValueTag.spans:
      return .spans(try readSpans())
    case ValueTag.hours:
      let basis = Int(try readByte())
      guard Hours.Basis.allCases.indices.contains(basis) else { throw Damaged(offset: position) }
      return .hours(Hours(try readDouble(), Hours.Basis.allCases[basis]))
    case ValueTag.list:
      let count = try readCount()
      var values: [Value] = []
      values.reserveCapacity(min(count, 64))
      for _ in 0..<count {
        guard let value = try decode() else { throw Damaged(offset: position) }
        values.append(value)
      }
      return .list(values)
    case ValueTag.group: return .group(try decodeFields())
    default: throw Damaged(offset: position)
    }
  }

  private mutating func readByte() throws(Damaged) -> UInt8 {
    guard position < bytes.count else { throw Damaged(offset: position) }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func readInt() throws(Damaged) -> Int {
    var result: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try readByte()
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(truncatingIfNeeded: result) }
    }
    throw Damaged(offset: position)
  }

  /// A count of things that take a byte each at least, so that damage cannot ask for more memory than there are bytes.
  private mutating func readCount() throws(Damaged) -> Int {
    let count = try readInt()
    guard count >= 0, count <= bytes.count - position else { throw Damaged(offset: position) }
    return count
  }

  private mutating func readText() throws(Damaged) -> String {
    let count = try readCount()
    defer { position += count }
    // A slice of the array would hold on to it for each text.
    let (bytes, start) = (bytes, position)
    return unsafe bytes.withUnsafeBufferPointer {
      let text = unsafe UnsafeBufferPointer(rebasing: $0[start..<start + count])
      let bytes = UnsafeRawBufferPointer(text)
      let known = count > 15 ? unsafe repeated?.text(bytes) : unsafe repeated?.shortText(bytes)
      return unsafe known ?? String(decoding: text, as: UTF8.self)
    }
  }

  private mutating func readDouble() throws(Damaged) -> Double {
    if try readByte() == 0 { return Double(try readInt()) }
    var pattern: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) { pattern |= UInt64(try readByte()) << shift }
    return Double(bitPattern: pattern)
  }

  private mutating func readDate() throws(Damaged) -> PartialDate {
    let form = try readByte()
    let year = try readInt()
    switch form {
    case 0: return .year(year)
    case 1: return .month(year: year, month: try readInt())
    case 2:
      guard let day = CalendarDay(year: year, month: try readInt(), day: try readInt()) else {
        throw Damaged(offset: position)
      }
      return .day(day)
    case 3: return .academicYear(start: year)
    case 4: return .term(label: try readText(), year: year)
    default: throw Damaged(offset: position)
    }
  }

  private mutating func readSpans() throws(Damaged) -> [DateSpan] {
    let count = try readCount()
    guard count != 1 else {
      let start = position
      let span = try readSpan()
      return repeated?.spans(span, writtenAs: bytes[start..<position]) ?? [span]
    }
    var spans: [DateSpan] = []
    spans.reserveCapacity(min(count, 64))
    for _ in 0..<count { spans.append(try readSpan()) }
    return spans
  }

  private mutating func readSpan() throws(Damaged) -> DateSpan {
    let form = try readByte()
    let start: PartialDate? = form & 0x10 == 0 ? try readDate() : nil
    switch form & 0x0F {
    case 0: return DateSpan(start: start, end: .same)
    case 1: return DateSpan(start: start, end: .date(try readDate()))
    case 2: return DateSpan(start: start, end: .ongoing)
    case 3: return DateSpan(start: start, end: .unknown)
    default: throw Damaged(offset: position)
    }
  }
}
