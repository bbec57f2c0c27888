/// What a cell's number format says of the meaning of its number.
enum NumberFormat: Sendable, Hashable {
  case plain
  /// The number is shown times hundred, with a sign.
  case percent
  /// The number is shown with zeros before it, as employee numbers are.
  case padded(digits: Int)
  /// A day is shown, maybe with the time of day.
  case day
  /// A month is shown, without a day.
  case month
  /// Only a year is shown.
  case year
  case time
  /// Hours that go on beyond 24.
  case elapsed

  /// The formats that are known by number; ECMA-376 part 1, 18.8.30, with those of East Asian languages.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...16, 22, 27...31, 36, 50...54, 57, 58: self = .day
    case 17: self = .month
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    case 46: self = .elapsed
    default: self = .plain
    }
  }

  /// Reads a format that a person, or a program, wrote: `dd/mm/yyyy`, `[$-409]mmm yy;@`, `0.0%`.
  init(code: String) {
    var scanner = NumberFormatScanner(code)
    self = scanner.format()
  }

  /// Reads a format of SpreadsheetML 2003, which has names for common ones.
  init(named name: String) {
    switch name {
    case "General Date", "Long Date", "Medium Date", "Short Date": self = .day
    case "Long Time", "Medium Time", "Short Time": self = .time
    case "Percent": self = .percent
    case "", "General", "General Number", "Currency", "Euro Currency", "Fixed", "Standard", "Scientific", "Yes/No",
      "True/False", "On/Off":
      self = .plain
    default: self.init(code: name)
    }
  }
}
