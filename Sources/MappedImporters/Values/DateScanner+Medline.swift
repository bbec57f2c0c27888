import PortfolioModel

extension DateScanner {
  /// `2017 Nov-Dec`, `1999 Spring`, `2020 Jan 5-12`, `2019 Dec-2020 Jan`, `2000-2001`, `2020 Jan`, `2020`.
  mutating func medlineSpan() -> DateSpan? {
    skipSpaces()
    guard let year = number(digits: 4...4) else { return nil }
    skipSpaces()
    if isAtEnd { return PartialDate(year: year).map { DateSpan($0) } }
    if take(UInt8(ascii: "-")) {
      skipSpaces()
      guard let end = number(digits: 4...4), isAtEnd, let first = PartialDate(year: year),
        let last = PartialDate(year: end)
      else { return nil }
      return DateSpan(start: first, end: .date(last))
    }
    guard let month = monthName() else { return seasonSpan(year) }
    skipSpaces()
    guard let start = PartialDate(year: year, month: month) else { return nil }
    if isAtEnd { return DateSpan(start) }
    if let day = number(digits: 1...2) { return daySpan(year: year, month: month, day: day) }
    guard take(UInt8(ascii: "-")) else { return nil }
    skipSpaces()
    var endYear = year
    if let other = number(digits: 4...4) {
      endYear = other
      skipSpaces()
    }
    guard let endMonth = monthName(), let end = PartialDate(year: endYear, month: endMonth) else { return nil }
    skipSpaces()
    return isAtEnd ? DateSpan(start: start, end: .date(end)) : nil
  }

  private mutating func daySpan(year: Int, month: Int, day: Int) -> DateSpan? {
    guard let start = PartialDate(year: year, month: month, day: day) else { return nil }
    skipSpaces()
    if isAtEnd { return DateSpan(start) }
    guard take(UInt8(ascii: "-")) else { return nil }
    skipSpaces()
    var endMonth = month
    if let other = monthName() {
      endMonth = other
      skipSpaces()
    }
    guard let endDay = number(digits: 1...2), isAtEnd,
      let end = PartialDate(year: year, month: endMonth, day: endDay)
    else { return nil }
    return DateSpan(start: start, end: .date(end))
  }

  private mutating func seasonSpan(_ year: Int) -> DateSpan? {
    let rest = String(decoding: text[position...], as: UTF8.self)
    guard !rest.isEmpty, rest.allSatisfy({ $0.isLetter || $0 == "-" || $0 == " " || $0 == "/" }) else { return nil }
    return DateSpan(.term(label: rest, year: year))
  }
}
