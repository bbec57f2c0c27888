import Importing
import PortfolioModel

/// How well the values of a column are values of a field.
struct ValueFit {
  /// 0…1.
  let quality: Double
  /// How many cells can be read as the field's values.
  let readable: Int
  /// The texts that cannot be read, with the number of their cells.
  let unreadable: [String: Int]
  /// The tokens of a vocabulary that were found.
  let knownTokens: Int

  init(_ column: DraftColumn, _ field: FieldDefinition) {
    // Titles alone tell where there are no rows.
    guard column.rows > 0 else {
      (quality, readable, unreadable, knownTokens) = (0.9, 0, [:], 0)
      return
    }
    var type = field.type
    if case .list(let element) = type { type = element }
    var unreadable: [String: Int] = [:]
    func test(_ reads: (String) -> Bool) -> Double {
      for (text, count) in column.texts where !reads(text) { unreadable[text] = count }
      let failed = unreadable.values.reduce(0, +)
      return column.filled > 0 ? Double(column.filled - failed) / Double(column.filled) : 0
    }
    var tokens = 0
    let numbers = NumberReader(decimal: ".", group: ",")
    switch type {
    case .text:
      let quality: Double =
        switch column.look {
        case .flag: 0.35
        case .number:
          ["title", "organization", "unit", "venue", "publisher", "narrative", "abstract", "body", "mentee", "topic"]
            .contains(field.name.rawValue) ? 0.3 : 0.9
        case .email, .orcid, .link, .doi, .json: field.name == "url" && column.look == .link ? 1 : 0.15
        case .date: 0.15
        case .longText:
          ["title", "mentee", "organization", "unit"].contains(field.name.rawValue)
            ? (field.name == "title" && column.averageLength < 250 ? 0.95 : 0.4) : 1
        default: field.name == "url" ? 0.1 : 1
        }
      self.quality = quality
    case .number:
      let share = test { text in numbers.number(text).map { $0 >= 0 || field.mayBeNegative } ?? false }
      quality = column.isFlag && column.texts.count > 1 ? 0.3 : share
    case .flag:
      let flags: Set = ["yes", "y", "true", "1", "x", "t", "no", "n", "false", "0", "f"]
      quality = test { flags.contains($0.lowercased()) }
    case .hours:
      let reader = HoursReader(numbers: numbers, unit: .hours, basis: .unstated)
      let minutes = HoursReader(numbers: numbers, unit: .minutes, basis: .unstated)
      let read = { (text: String) in (reader.hours(text) ?? minutes.hours(text)).map { $0.amount >= 0 } ?? false }
      quality = test(read)
    case .token(let vocabulary):
      tokens = column.texts.keys.count { TokenGuess.token(for: $0, in: vocabulary) != nil }
      switch column.look {
      case .token, .name, .text, .code:
        let share = Double(tokens) / Double(max(1, column.texts.count))
        let isShort = column.texts.count <= 60 && column.averageLength <= 50
        quality = isShort ? 0.6 + 0.4 * share : 0.15
      default: quality = 0.25
      }
    case .date: quality = column.dates == nil ? 0 : 1
    case .identifier(let scheme):
      quality = test { scheme.normalized($0) != nil }
    case .group:
      let isAuthors = field.type == .list(.group(.authorFields))
      switch column.look {
      case .text, .longText, .name: quality = isAuthors || field.name == "comments" ? 1 : 0.2
      case .token: quality = isAuthors ? 1 : 0.1
      default: quality = 0.1
      }
    case .spans, .list: quality = 0
    }
    self.unreadable = unreadable
    readable = column.filled - unreadable.values.reduce(0, +)
    knownTokens = tokens
  }
}
