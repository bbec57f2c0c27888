import PortfolioModel

/// One way in which dates are written: `M/d/yyyy`, `d MMM yyyy`, `Season yyyy`, `AY`, `Medline`, `iso`.
struct DateFormat: Sendable, Hashable {
  enum Token: Sendable, Hashable {
    case year
    /// Two digits: 1950–2049.
    case shortYear
    case month
    case monthName
    case day
    /// Part of a time: read and left out.
    case timeNumber
    case timeWord
    case space
    case literal(UInt8)

    /// Whether the part is written in digits.
    var isNumber: Bool {
      switch self {
      case .year, .shortYear, .month, .day: true
      default: false
      }
    }
  }

  enum Form: Sendable, Hashable {
    case tokens([Token])
    case termThenYear, yearThenTerm, academicYear, medline, iso
  }

  let description: String
  let form: Form

  /// Reads a format; returns nil when it has a letter that means nothing.
  init?(_ text: String) {
    description = text
    switch text {
    case "Season yyyy": form = .termThenYear
    case "yyyy Season": form = .yearThenTerm
    case "AY": form = .academicYear
    case "Medline": form = .medline
    case "iso": form = .iso
    default:
      guard let tokens = Self.tokens(of: text) else { return nil }
      form = .tokens(tokens)
    }
  }

  private static func tokens(of text: String) -> [Token]? {
    var tokens: [Token] = []
    var rest = Substring(text)
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }
      rest = rest.dropFirst(run.count)
      switch (letter, run.count) {
      case ("y", 4): tokens.append(.year)
      case ("y", 2): tokens.append(.shortYear)
      case ("M", 1), ("M", 2): tokens.append(.month)
      case ("M", 3), ("M", 4): tokens.append(.monthName)
      case ("d", 1), ("d", 2): tokens.append(.day)
      case ("H", _), ("h", _), ("m", _), ("s", _), ("S", _): tokens.append(.timeNumber)
      case ("a", _), ("z", _), ("Z", _), ("X", _): tokens.append(.timeWord)
      case (" ", _): tokens.append(.space)
      case ("'", _):
        let quoted = rest.prefix { $0 != "'" }
        guard rest.count > quoted.count else { return nil }
        tokens += quoted.utf8.map { .literal($0) }
        rest = rest.dropFirst(quoted.count + 1)
      default:
        guard !letter.isLetter else { return nil }
        tokens += run.utf8.map { .literal($0) }
      }
    }
    let hasYear = tokens.contains(.year) || tokens.contains(.shortYear)
    let hasMonth = tokens.contains(.month) || tokens.contains(.monthName)
    return hasYear && (hasMonth || !tokens.contains(.day)) ? tokens : nil
  }
}
