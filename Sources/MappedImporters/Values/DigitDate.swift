import Importing
import PortfolioModel

/// A date of three numbers, `03/04/2025`, whose order is a matter of country.
struct DigitDate {
  private let first: Int
  private let second: Int
  private let third: Int
  private let hasLongYear: Bool

  /// Reads numbers with `/`, `-` or `.` between; nil where the text is nothing of the kind.
  init?(_ text: [UInt8]) {
    var scanner = DateScanner(text)
    guard let first = scanner.number(digits: 1...2), let separator = scanner.separator(),
      let second = scanner.number(digits: 1...2), scanner.take(separator)
    else { return nil }
    let yearStart = scanner.position
    guard let third = scanner.number(digits: 2...4), scanner.position - yearStart != 3, scanner.isAtEndOrTime else {
      return nil
    }
    (self.first, self.second, self.third) = (first, second, third)
    hasLongYear = scanner.position - yearStart == 4
  }

  func read(_ order: Mapping.DateOrder?) -> DateReader.Answer {
    switch order {
    case .monthDayYear: return date(year: third, month: first, day: second)
    case .dayMonthYear: return date(year: third, month: second, day: first)
    case .yearMonthDay: return hasLongYear ? .unreadable : date(year: first, month: second, day: third)
    case nil:
      guard hasLongYear else { return .ambiguous }
      if first > 12 { return date(year: third, month: second, day: first) }
      if second > 12 || first == second { return date(year: third, month: first, day: second) }
      return .ambiguous
    }
  }

  private func date(year: Int, month: Int, day: Int) -> DateReader.Answer {
    let year = year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year
    return PartialDate(year: year, month: month, day: day).map { .span(DateSpan($0)) } ?? .unreadable
  }
}

extension DateScanner {
  fileprivate mutating func separator() -> UInt8? {
    guard position < text.count, [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(text[position])
    else { return nil }
    defer { position += 1 }
    return text[position]
  }
}
