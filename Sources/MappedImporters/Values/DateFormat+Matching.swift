import PortfolioModel

extension DateFormat {
  /// Reads a whole text, but for a time that may follow the date.
  func date(in text: [UInt8]) -> PartialDate? {
    var scanner = DateScanner(text)
    switch form {
    case .tokens(let tokens):
      guard let date = scanner.date(tokens), scanner.isAtEndOrTime else { return nil }
      return date
    case .iso: return scanner.isoDate()
    case .termThenYear, .yearThenTerm: return scanner.term(yearFirst: form == .yearThenTerm)
    case .academicYear: return scanner.academicYear()
    case .medline:
      guard let span = scanner.medlineSpan() else { return nil }
      if span.end == .same { return span.start }
      guard let start = span.start else { return nil }
      // A date is one date, so a stretch within a year is that year.
      return span.endDate?.year == start.year ? .year(start.year) : nil
    }
  }

  /// Reads a text that may mean several months or days.
  func span(in text: [UInt8]) -> DateSpan? {
    guard form == .medline else { return date(in: text).map { DateSpan($0) } }
    var scanner = DateScanner(text)
    return scanner.medlineSpan()
  }
}
