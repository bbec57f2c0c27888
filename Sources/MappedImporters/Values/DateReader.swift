import Importing
import PortfolioModel

/// Reads the dates of one field.
struct DateReader {
  enum Answer: Equatable {
    case span(DateSpan)
    /// The digits have two meanings, and the mapping does not say which.
    case ambiguous
    case unreadable
  }

  private let formats: [DateFormat]
  private let order: Mapping.DateOrder?
  private let rangeSeparator: String?
  private let missingEnd: MappingSpan.MissingEnd

  init(_ reading: MappingReading) {
    formats = reading.formats.compactMap { DateFormat($0) }
    order = reading.dateOrder
    rangeSeparator = reading.rangeSeparator
    missingEnd = reading.missingEnd
  }

  /// What is accepted, for messages.
  var expected: String {
    formats.isEmpty
      ? "a date such as 2024, 2024-07, 2024-07-15, 15 July 2024 or Fall 2024"
      : "a date written as \(formats.map(\.description).joined(separator: " or "))"
  }

  /// Reads a date or, where the mapping has a range separator, two.
  func span(_ text: String) -> Answer {
    guard let rangeSeparator, let middle = text.firstRange(of: rangeSeparator) else { return single(text) }
    let first = trimmed(text[..<middle.lowerBound])
    let last = trimmed(text[middle.upperBound...])
    var start: PartialDate?
    if !first.isEmpty {
      switch single(first) {
      case .span(let span): start = span.start
      case let answer: return answer
      }
    }
    if Self.meansOngoing(last) { return .span(DateSpan(start: start, end: .ongoing)) }
    if last.isEmpty { return .span(DateSpan(start: start, end: missingEnd.end)) }
    switch single(last) {
    case .span(let span): return .span(DateSpan(start: start, end: span.start.map { .date($0) } ?? .unknown))
    case let answer: return answer
    }
  }

  /// Reads one date.
  func single(_ text: String) -> Answer {
    let bytes = Array(text.utf8)
    if !formats.isEmpty {
      for format in formats {
        if let span = format.span(in: bytes) { return .span(span) }
      }
      return .unreadable
    }
    return usual(bytes)
  }

  private func usual(_ bytes: [UInt8]) -> Answer {
    for format in Self.usualFormats {
      if let date = format.date(in: bytes) {
        if case .term(let label, _) = date, !MonthName.isSeason(label) { continue }
        return .span(DateSpan(date))
      }
    }
    // A bare "2024-25" could be a range, so an academic year says that it is one.
    if bytes.starts(with: Array("AY".utf8)), let date = DateFormat("AY")?.date(in: bytes) {
      return .span(DateSpan(date))
    }
    guard let digits = DigitDate(bytes) else { return .unreadable }
    return digits.read(order)
  }

  private static let usualFormats: [DateFormat] = [
    "iso", "yyyy/M/d", "yyyy/M", "M/yyyy", "MMM yyyy", "MMM, yyyy", "d MMM yyyy", "d MMM, yyyy", "d-MMM-yyyy",
    "MMM d, yyyy", "MMM d yyyy", "yyyy MMM d", "yyyy MMM", "yyyy-MMM-d", "Season yyyy", "yyyy Season",
  ].compactMap { DateFormat($0) }

  /// Words that say that something goes on.
  static func meansOngoing(_ text: String) -> Bool {
    ["present", "current", "ongoing", "now", "to date"].contains(text.lowercased())
  }
}

extension MappingSpan.MissingEnd {
  var end: DateSpan.End {
    switch self {
    case .unknown: .unknown
    case .ongoing: .ongoing
    case .same: .same
    }
  }
}

/// Drops white space at both ends.
func trimmed(_ text: some StringProtocol) -> String {
  guard let first = text.unicodeScalars.first?.value, let last = text.unicodeScalars.last?.value else { return "" }
  // Nearly always there is none, and ASCII tells without a look at Unicode's tables.
  if first > 0x20, first < 0x80, last > 0x20, last < 0x80 { return String(text) }
  return String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
}
