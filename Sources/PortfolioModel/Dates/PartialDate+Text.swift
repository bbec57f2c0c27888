extension PartialDate: CustomStringConvertible {
  /// The canonical text: `2024`, `2024-07`, `2024-07-15`, `AY2024-25` or `Fall 2024`.
  public var description: String {
    switch self {
    case .year(let year): padded(year, to: 4)
    case .month(let year, let month): "\(padded(year, to: 4))-\(padded(month, to: 2))"
    case .day(let day): day.description
    case .academicYear(let start): "AY\(padded(start, to: 4))-\(padded((start + 1) % 100, to: 2))"
    case .term(let label, let year): "\(label) \(padded(year, to: 4))"
    }
  }

  /// Reads the canonical text that ``description`` writes.
  ///
  /// Returns nil for anything else; dates as real exports spell them are read by the importers.
  public init?(_ text: some StringProtocol) { self.init(reading: String(text)) }

  private init?(reading text: String) {
    // Days are read far more often than anything else.
    if text.utf8.count == 10, let day = isoDay(text.utf8) {
      self = .day(day)
      return
    }
    if text.hasPrefix("AY") {
      self.init(academicYear: text.dropFirst(2))
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if (1...3).contains(parts.count), parts[0].utf8.count == 4, let year = unsigned(parts[0]) {
      let rest = parts.dropFirst().map { $0.utf8.count == 2 ? unsigned($0) : nil }
      guard !rest.contains(nil) else { return nil }
      self.init(year: year, month: rest.first ?? nil, day: rest.count > 1 ? rest[1] : nil)
      return
    }
    guard let space = text.lastIndex(of: " "), space != text.startIndex else { return nil }
    let digits = text[text.index(after: space)...]
    guard digits.utf8.count == 4, let year = unsigned(digits), CalendarDay.years.contains(year) else {
      return nil
    }
    self = .term(label: String(text[..<space]), year: year)
  }

  private init?(academicYear text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, let start = unsigned(parts[0]),
      CalendarDay.years.contains(start), let end = unsigned(parts[1]),
      parts[1].utf8.count == 2 ? end == (start + 1) % 100 : end == start + 1
    else { return nil }
    self = .academicYear(start: start)
  }
}

/// Reads `2024-07-15`; nil for anything else, and for a day that does not exist.
private func isoDay(_ bytes: some Sequence<UInt8>) -> CalendarDay? {
  var numbers = (year: 0, month: 0, day: 0)
  for (place, byte) in bytes.enumerated() {
    if place == 4 || place == 7 {
      guard byte == UInt8(ascii: "-") else { return nil }
      continue
    }
    guard (48...57).contains(byte) else { return nil }
    let digit = Int(byte - 48)
    switch place {
    case ..<4: numbers.year = numbers.year * 10 + digit
    case ..<7: numbers.month = numbers.month * 10 + digit
    default: numbers.day = numbers.day * 10 + digit
    }
  }
  return CalendarDay(year: numbers.year, month: numbers.month, day: numbers.day)
}

/// Reads decimal digits only: no sign, no blank.
func unsigned(_ text: some StringProtocol) -> Int? {
  guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
    return nil
  }
  return Int(text)
}

/// Writes a number with leading zeros.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
