import Importing
import PortfolioModel

/// Makes values of one type out of texts.
struct TextConverter {
  enum Conversion {
    case value(Value)
    /// The value says less than the text, which has to be kept.
    case inexact(Value)
    case ambiguousDate
    case negativeHours
    case endBeforeStart
    /// The text cannot be an identifier of its scheme.
    case invalidIdentifier(IdentifierScheme)
    case unreadable(expected: String)
  }

  let type: FieldType
  let reading: MappingReading
  let dates: DateReader
  let numbers: NumberReader
  private var tokens: [String: String] = [:]

  init(_ type: FieldType, _ reading: MappingReading) {
    self.type = type
    self.reading = reading
    dates = DateReader(reading)
    numbers = NumberReader(decimal: reading.decimalChar, group: reading.groupChar)
    if case .token(let vocabulary) = type {
      for term in vocabulary.terms.reversed() {
        tokens[term.label.lowercased()] = term.token
        tokens[term.token.lowercased()] = term.token
      }
    }
  }

  /// Converts a text that is neither empty nor a word for "absent".
  func convert(_ text: String) -> Conversion {
    if reading.isPlain { return plain(text) }
    switch type {
    case .text: return .value(.text(normalizingLineEnds(text)))
    case .number:
      guard let number = numbers.number(text) else { return .unreadable(expected: "a number such as 24 or 4.35") }
      return .value(.number(number))
    case .flag: return flag(text)
    case .token: return .value(.token(tokens[text.lowercased()] ?? text))
    case .date: return date(text)
    case .spans: return span(text)
    case .hours:
      let reader = HoursReader(numbers: numbers, unit: reading.unit, basis: reading.basis)
      guard let hours = reader.hours(text) else {
        return .unreadable(
          expected: reading.unit == .duration ? "a duration such as PT4H30M" : "a number of \(reading.unit.rawValue)")
      }
      return hours.amount < 0 ? .negativeHours : .value(.hours(hours))
    case .identifier(let scheme):
      return scheme.normalized(text).map { .value(.text($0)) } ?? .invalidIdentifier(scheme)
    case .group(let fields): return group(text, fields)
    case .list: return .unreadable(expected: "a list")
    }
  }

  private func flag(_ text: String) -> Conversion {
    switch text.lowercased() {
    case "yes", "y", "true", "1", "x", "t": .value(.flag(true))
    case "no", "n", "false", "0", "f": .value(.flag(false))
    default: .unreadable(expected: "yes or no")
    }
  }

  func date(_ text: String) -> Conversion {
    switch dates.single(text) {
    case .ambiguous: return .ambiguousDate
    case .unreadable: return .unreadable(expected: dates.expected)
    case .span(let span):
      guard let start = span.start else { return .unreadable(expected: dates.expected) }
      guard let end = span.endDate, end != start else { return .value(.date(start)) }
      // A field for one date cannot hold a stretch, but for the year that it lies in.
      return end.year == start.year
        ? .inexact(.date(.year(start.year))) : .unreadable(expected: "one date, not a stretch of time")
    }
  }

  private func span(_ text: String) -> Conversion {
    switch dates.span(text) {
    case .ambiguous: .ambiguousDate
    case .unreadable: .unreadable(expected: dates.expected)
    case .span(let span): span.endsBeforeStart() ? .endBeforeStart : .value(.spans([span]))
    }
  }

  /// The text becomes the group's first text.
  private func group(_ text: String, _ fields: [FieldDefinition]) -> Conversion {
    guard let first = fields.first(where: { $0.type == .text }) else { return .unreadable(expected: "a group") }
    return .value(.group([first.name: .text(normalizingLineEnds(text))]))
  }
}

/// Makes CR LF and CR one LF.
func normalizingLineEnds(_ text: String) -> String {
  guard hasCarriageReturn(text) else { return text }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var previous: UInt8 = 0
  for byte in text.utf8 {
    if byte == UInt8(ascii: "\r") {
      bytes.append(UInt8(ascii: "\n"))
    } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
      bytes.append(byte)
    }
    previous = byte
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Looks at all bytes without stopping at the first, which lets the processor look at many at once.
private func hasCarriageReturn(_ text: String) -> Bool {
  let found = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
    var found: UInt8 = 0
    for index in 0..<bytes.count { found |= unsafe bytes[index] == UInt8(ascii: "\r") ? 1 : 0 }
    return found != 0
  }
  return found ?? text.utf8.contains(UInt8(ascii: "\r"))
}
