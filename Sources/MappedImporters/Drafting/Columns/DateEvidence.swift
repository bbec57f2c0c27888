import Importing
import PortfolioModel

/// What the texts of a column tell about how its dates are written.
struct DateEvidence {
  /// How the texts are to be read.
  enum Reading: Hashable {
    /// As the engine reads dates without being told.
    case usual
    case order(Mapping.DateOrder)
    case format(String)
    /// Some can only have the month first and some only the day.
    case mixed
    /// The digits have two meanings, and nothing in the column tells which.
    case ambiguous(example: String, first: PartialDate, second: PartialDate)
  }

  let reading: Reading
  /// How many texts this reads.
  let readable: Int
  let total: Int
  /// How many texts can be meant in this order only.
  let decisive: Int
  let years: ClosedRange<Int>?
  /// Whether every text is a year alone.
  let isYearOnly: Bool

  /// Formats that are tried where the usual ones do not do.
  private static let formats = [
    "yyyy/MM/dd h:mm:ss a z", "yyyy/M/d H:mm:ss", "M/d/yyyy H:mm", "yyyyMMdd", "yyyyMM", "MMM d, yyyy h:mm a",
    "MMM d yyyy h:mma", "d MMMM yyyy H:mm", "dd.MM.yyyy", "AY", "Medline", "d MMM yy", "MMM-yy", "MMM yy", "d-MMM-yy",
  ]

  /// Weighs the texts of a column; nil where they are no dates.
  ///
  /// - Parameter texts: each text with the number of its cells.
  init?(_ texts: [String: Int]) {
    let all = texts.keys.sorted()
    total = texts.values.reduce(0, +)
    guard total > 0 else { return nil }
    let words = all.filter { !DateReader.meansOngoing($0) }
    guard !words.isEmpty else { return nil }
    func count(_ wanted: [String]) -> Int { wanted.reduce(0) { $0 + (texts[$1] ?? 0) } }

    let usual = DateReader(MappingReading())
    var read: [String] = []
    var ambiguous: [String] = []
    for text in words {
      switch usual.single(text) {
      case .span: read.append(text)
      case .ambiguous: ambiguous.append(text)
      case .unreadable: break
      }
    }
    let isYear = { (text: String) in text.utf8.count == 4 && Int(text).map { (1900...2100).contains($0) } == true }
    isYearOnly = words.allSatisfy(isYear)
    // Bare numbers are years only where all of them can be.
    if !isYearOnly, words.allSatisfy({ $0.utf8.allSatisfy(DateScanner.isDigit) && $0.utf8.count < 6 }) { return nil }

    if ambiguous.isEmpty, read.count * 10 >= words.count * 9 {
      let digits = Self.orders(of: words)
      readable = count(read)
      decisive = digits.month + digits.day
      // Later exports will have dates that are not as clear as these, so the order is said.
      switch (digits.month > 0, digits.day > 0) {
      case (true, true): reading = .mixed
      case (true, false): reading = .order(.monthDayYear)
      case (false, true): reading = .order(.dayMonthYear)
      case (false, false): reading = .usual
      }
      years = Self.years(of: read, usual)
      return
    }
    if !ambiguous.isEmpty {
      let orders: [Mapping.DateOrder] = [.monthDayYear, .dayMonthYear, .yearMonthDay]
      let fits = orders.map { order -> (order: Mapping.DateOrder, read: [String]) in
        var reading = MappingReading()
        reading.dateOrder = order
        let reader = DateReader(reading)
        return (order, words.filter { if case .span = reader.single($0) { true } else { false } })
      }
      let best = fits.map(\.read.count).max() ?? 0
      guard best * 10 >= words.count * 9 else { return nil }
      // A year first is thought of only where the others fail: 15-06-05.
      let leading = fits.prefix(2).filter { $0.read.count == best }
      let choices = leading.isEmpty ? fits.filter { $0.read.count == best } : leading
      let readers = choices.map { choice -> DateReader in
        var reading = MappingReading()
        reading.dateOrder = choice.order
        return DateReader(reading)
      }
      readable = count(choices[0].read)
      years = Self.years(of: choices[0].read, readers[0])
      if choices.count > 1, let example = ambiguous.first,
        case .span(let first) = readers[0].single(example), case .span(let second) = readers[1].single(example),
        let first = first.start, let second = second.start
      {
        reading = .ambiguous(example: example, first: first, second: second)
        decisive = 0
      } else {
        reading = .order(choices[0].order)
        let digits = Self.orders(of: words)
        decisive = choices[0].order == .dayMonthYear ? digits.day : digits.month
      }
      return
    }
    for name in Self.formats {
      guard let format = DateFormat(name) else { continue }
      let read = words.filter { format.span(in: Array($0.utf8)) != nil }
      guard read.count == words.count else { continue }
      reading = .format(name)
      readable = count(read)
      decisive = 0
      years = nil
      return
    }
    return nil
  }

  /// How many texts can only have the month first, and how many only the day.
  private static func orders(of texts: [String]) -> (month: Int, day: Int) {
    var month = 0
    var day = 0
    for text in texts {
      let parts = text.prefix { !$0.isWhitespace }.split(whereSeparator: { "/-.".contains($0) }).map { Int($0) }
      guard parts.count == 3, let first = parts[0], let second = parts[1], first < 32, second < 32 else { continue }
      if first > 12 { day += 1 } else if second > 12 { month += 1 }
    }
    return (month, day)
  }

  private static func years(of texts: [String], _ reader: DateReader) -> ClosedRange<Int>? {
    let years = texts.compactMap { text -> Int? in
      guard case .span(let span) = reader.single(text) else { return nil }
      return span.start?.year
    }
    guard let first = years.min(), let last = years.max() else { return nil }
    return first...last
  }
}
