import PortfolioModel

/// Dates as exchange formats take them: as precise as they are recorded, and no more.
enum ExchangeDate {
  /// `2024`, `2024-07` or `2024-07-01`. An academic year is named by the year in which it starts, or ends; a term by its
  /// year, since no month of it is recorded.
  static func text(_ date: PartialDate, isEnd: Bool = false) -> String {
    switch date {
    case .year(let year): year4(year)
    case .month(let year, let month): "\(year4(year))-\(two(month))"
    case .day(let day): "\(year4(day.year))-\(two(day.month))-\(two(day.day))"
    case .academicYear(let start): year4(isEnd ? start + 1 : start)
    case .term(_, let year): year4(year)
    }
  }

  /// The first date of a span; what has no start begins nowhere.
  static func start(of span: DateSpan) -> String? { span.start.map { text($0) } }

  /// The last date of a span; nil when it goes on, or nobody knows.
  static func end(of span: DateSpan) -> String? { span.endDate.map { text($0, isEnd: true) } }

  /// The parts of a date as CSL has them: `[2024, 7]`.
  static func parts(_ date: PartialDate, isEnd: Bool = false) -> [Int] {
    switch date {
    case .year(let year), .term(_, let year): [year]
    case .month(let year, let month): [year, month]
    case .day(let day): [day.year, day.month, day.day]
    case .academicYear(let start): [isEnd ? start + 1 : start]
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func year4(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
