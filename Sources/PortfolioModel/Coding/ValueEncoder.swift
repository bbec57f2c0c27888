/// Writes values as compact bytes: a tag, then the content; lengths are LEB128.
///
/// The form is deterministic, so equal values have equal bytes: content hashes and the portfolio file rely on it.
/// Groups are written with their names in ascending order.
public struct ValueEncoder: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init(reservingCapacity capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Hands over what is written, and begins anew with room for about as much.
  package mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &bytes)
    bytes.reserveCapacity(taken.count + taken.count / 8)
    return taken
  }

  /// Writes the values of a set in the order of its shape, without names.
  public mutating func encodeValues(of fields: FieldSet) {
    for value in fields.values { encode(value) }
  }

  /// Writes a set with its names, absent fields left out.
  public mutating func encode(_ fields: FieldSet) {
    let present = fields.present.sorted { $0.name < $1.name }
    write(present.count)
    for (name, value) in present {
      write(name.rawValue)
      encode(value)
    }
  }

  /// Writes a value, or that there is none.
  public mutating func encode(_ value: Value?) {
    switch value {
    case nil: bytes.append(ValueTag.absent)
    case .text(let text):
      bytes.append(ValueTag.text)
      write(text)
    case .number(let number):
      bytes.append(ValueTag.number)
      write(number)
    case .flag(let flag): bytes.append(flag ? ValueTag.yes : ValueTag.no)
    case .token(let token):
      bytes.append(ValueTag.token)
      write(token)
    case .date(let date):
      bytes.append(ValueTag.date)
      write(date)
    case .spans(let spans):
      bytes.append(ValueTag.spans)
      write(spans.count)
      for span in spans { write(span) }
    case .hours(let hours):
      bytes.append(ValueTag.hours)
      bytes.append(UInt8(Hours.Basis.allCases.firstIndex(of: hours.basis) ?? 0))
      write(hours.amount)
    case .list(let values):
      bytes.append(ValueTag.list)
      write(values.count)
      for value in values { encode(value) }
    case .group(let fields):
      bytes.append(ValueTag.group)
      encode(fields)
    }
  }

  private mutating func write(_ number: Int) {
    var rest = UInt64(truncatingIfNeeded: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func write(_ number: Double) {
    // Small whole numbers are by far the most common, and take two bytes instead of nine.
    if number >= 0, number < 4_294_967_296, number == Double(UInt32(number)), number.sign == .plus {
      bytes.append(0)
      write(Int(number))
    } else {
      bytes.append(1)
      let pattern = number.bitPattern
      for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: pattern >> shift)) }
    }
  }

  private mutating func write(_ date: PartialDate) {
    switch date {
    case .year(let year):
      bytes.append(0)
      write(year)
    case .month(let year, let month):
      bytes.append(1)
      write(year)
      write(month)
    case .day(let day):
      bytes.append(2)
      write(day.year)
      write(day.month)
      write(day.day)
    case .academicYear(let start):
      bytes.append(3)
      write(start)
    case .term(let label, let year):
      bytes.append(4)
      write(year)
      write(label)
    }
  }

  private mutating func write(_ span: DateSpan) {
    var form: UInt8 = span.start == nil ? 0x10 : 0
    switch span.end {
    case .same: form |= 0
    case .date: form |= 1
    case .ongoing: form |= 2
    case .unknown: form |= 3
    }
    bytes.append(form)
    if let start = span.start { write(start) }
    if case .date(let end) = span.end { write(end) }
  }
}

/// The first byte of an encoded value.
enum ValueTag {
  static let absent: UInt8 = 0
  static let text: UInt8 = 1
  static let number: UInt8 = 2
  static let no: UInt8 = 3
  static let yes: UInt8 = 4
  static let token: UInt8 = 5
  static let date: UInt8 = 6
  static let spans: UInt8 = 7
  static let hours: UInt8 = 8
  static let list: UInt8 = 9
  static let group: UInt8 = 10
}
