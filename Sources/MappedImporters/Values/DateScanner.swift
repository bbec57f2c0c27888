import PortfolioModel

/// Reads dates from the bytes of a text.
struct DateScanner {
  let text: [UInt8]
  var position = 0

  init(_ text: [UInt8]) { self.text = text }

  var isAtEnd: Bool { position == text.count }

  /// Whether nothing follows but a time of day.
  var isAtEndOrTime: Bool {
    guard position < text.count else { return true }
    guard text[position] == UInt8(ascii: " ") || text[position] == UInt8(ascii: "T"), position + 1 < text.count,
      Self.isDigit(text[position + 1]) || text[position] == UInt8(ascii: " ")
    else { return false }
    var hasColon = false
    for byte in text[(position + 1)...] {
      switch byte {
      case UInt8(ascii: ":"): hasColon = true
      case 48...57, 65...90, 97...122, UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"): break
      default: return false
      }
    }
    return hasColon
  }

  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80 }

  mutating func skipSpaces() {
    while position < text.count, text[position] == UInt8(ascii: " ") { position += 1 }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func number(digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while position + count < text.count, count < digits.upperBound, Self.isDigit(text[position + count]) {
      value = value * 10 + Int(text[position + count] - 48)
      count += 1
    }
    guard digits.contains(count), position + count == text.count || !Self.isDigit(text[position + count]) else {
      return nil
    }
    position += count
    return value
  }

  /// So many digits, whatever follows.
  private mutating func digits(_ count: Int) -> Int? {
    guard position + count <= text.count else { return nil }
    var value = 0
    for byte in text[position..<(position + count)] {
      guard Self.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    position += count
    return value
  }

  mutating func word() -> String? {
    var end = position
    while end < text.count, Self.isLetter(text[end]) { end += 1 }
    guard end > position else { return nil }
    defer { position = end }
    return String(decoding: text[position..<end], as: UTF8.self)
  }

  mutating func monthName() -> Int? {
    let start = position
    guard let word = word(), let month = MonthName.month(word) else {
      position = start
      return nil
    }
    _ = take(UInt8(ascii: "."))
    return month
  }

  /// A date of four digits, `-` two digits, `-` two digits, as far as it goes, and perhaps a time.
  mutating func isoDate() -> PartialDate? {
    guard let year = number(digits: 4...4) else { return nil }
    guard take(UInt8(ascii: "-")) else { return isAtEnd ? PartialDate(year: year) : nil }
    guard let month = number(digits: 2...2) else { return nil }
    guard take(UInt8(ascii: "-")) else { return isAtEnd ? PartialDate(year: year, month: month) : nil }
    guard let day = number(digits: 2...2), isAtEndOrTime else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  mutating func date(_ tokens: [DateFormat.Token]) -> PartialDate? {
    var year: Int?
    var month: Int?
    var day: Int?
    for (index, token) in tokens.enumerated() {
      // "20240826": where digits follow on digits, each part has its whole width.
      let isJoined = index + 1 < tokens.count && tokens[index + 1].isNumber
      switch token {
      case .year: year = isJoined ? digits(4) : number(digits: 4...4)
      case .shortYear:
        year = (isJoined ? digits(2) : number(digits: 2...2)).map { $0 < 50 ? 2000 + $0 : 1900 + $0 }
      case .month: month = isJoined ? digits(2) : number(digits: 1...2)
      case .monthName: month = monthName()
      case .day where isJoined: day = digits(2)
      case .day:
        day = number(digits: 1...2)
        skipOrdinal()
      case .timeNumber: guard number(digits: 1...6) != nil else { return nil }
      case .timeWord:
        guard let end = text[position...].firstIndex(where: { $0 == UInt8(ascii: " ") }) ?? Optional(text.count),
          end > position
        else { return nil }
        position = end
      case .space:
        guard take(UInt8(ascii: " ")) else { return nil }
        skipSpaces()
      case .literal(let byte): guard take(byte) else { return nil }
      }
      switch token {
      case .year, .shortYear: if year == nil { return nil }
      case .month, .monthName: if month == nil { return nil }
      case .day: if day == nil { return nil }
      default: break
      }
    }
    return year.flatMap { PartialDate(year: $0, month: month, day: day) }
  }

  /// `1st`, `2nd`, `3rd`, `4th`.
  private mutating func skipOrdinal() {
    let start = position
    guard let suffix = word()?.lowercased() else { return }
    if !["st", "nd", "rd", "th"].contains(suffix) { position = start }
  }

  /// `Fall 2024` or `2024 Fall`, with any word for the term.
  mutating func term(yearFirst: Bool) -> PartialDate? {
    let whole = String(decoding: text, as: UTF8.self)
    let parts = whole.split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count >= 2, let yearText = yearFirst ? parts.first : parts.last else { return nil }
    guard yearText.utf8.count == 4, let year = Int(yearText), CalendarDay.years.contains(year) else { return nil }
    let label = (yearFirst ? parts.dropFirst() : parts.dropLast()).joined(separator: " ")
    return .term(label: label, year: year)
  }

  /// `AY2024-25`, `2024-2025`, `2024/25`.
  mutating func academicYear() -> PartialDate? {
    if let word = word(), word.uppercased() != "AY" { return nil }
    skipSpaces()
    guard let start = number(digits: 4...4), CalendarDay.years.contains(start) else { return nil }
    skipSpaces()
    // An en dash is three bytes.
    if take(0xE2) {
      guard take(0x80), take(0x93) else { return nil }
    } else {
      guard take(UInt8(ascii: "-")) || take(UInt8(ascii: "/")) else { return nil }
    }
    skipSpaces()
    guard let end = number(digits: 2...4), isAtEnd else { return nil }
    return end == start + 1 || end == (start + 1) % 100 ? .academicYear(start: start) : nil
  }
}
