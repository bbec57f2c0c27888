import PortfolioModel

extension DateFormatting {
  /// The spans of a record in a template's style.
  static func text(_ spans: [DateSpan], style: DateStyle) -> String {
    guard style != .words, !spans.isEmpty else { return text(spans) }
    return spans.map { text($0, style: style) }.joined(separator: ", ")
  }

  /// "2019–2021", "2019–", "–2021"; "07/2019–06/2021".
  private static func text(_ span: DateSpan, style: DateStyle) -> String {
    let start = span.start.map { text($0, style: style) }
    switch span.end {
    case .same, .unknown: return start ?? undated
    case .ongoing: return start.map { "\($0)–" } ?? undated
    case .date(let date):
      let end = text(date, style: style)
      return start == end ? end : "\(start ?? "")–\(end)"
    }
  }

  private static func text(_ date: PartialDate, style: DateStyle) -> String {
    switch (date, style) {
    case (.month(let year, let month), .months): return twoDigits(month) + "/" + String(year)
    case (.day(let day), .months): return twoDigits(day.month) + "/" + String(day.year)
    case (.academicYear(let start), _): return academicYear(start)
    case (.term(_, let year), .years), (.month(let year, _), .years): return String(year)
    case (.day(let day), .years): return String(day.year)
    default: return text(date)
    }
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
