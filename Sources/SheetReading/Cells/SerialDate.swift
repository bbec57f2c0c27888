/// A day and time of day, as a workbook counts them: in days since its first.
struct SerialDate: Sendable, Hashable {
  let year: Int
  let month: Int
  let day: Int
  let seconds: Int

  /// How a workbook counts days.
  enum Base: Sendable, Hashable {
    /// 1 is 1 January 1900, and 60 is 29 February 1900, a day that Lotus 1-2-3 invented and Excel kept.
    case from1900
    /// 0 is 1 January 1904, as Excel counted on the Macintosh.
    case from1904

    /// The day before serial number 0, in days since 1970, for numbers behind the invented day.
    fileprivate var offset: Int {
      switch self {
      case .from1900: -25_569
      case .from1904: -24_107
      }
    }
  }

  private static let secondsPerDay = 86_400

  /// Nil for a number that is no day of the years 1900 to 9999.
  init?(_ serial: Double, base: Base) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var days = Int(serial)
    // Excel keeps times as fractions that are seldom whole seconds.
    var seconds = Int((serial - Double(days)) * Double(Self.secondsPerDay) + 0.5)
    if seconds == Self.secondsPerDay {
      seconds = 0
      days += 1
    }
    if base == .from1900 {
      if days == 60 || days == 0 { return nil }
      if days < 60 { days += 1 }
    }
    self.seconds = seconds
    (year, month, day) = Self.civil(days: days + base.offset)
    guard year <= 9999 else { return nil }
  }

  /// The Gregorian date of a number of days since 1970 (H. Hinnant, “chrono-compatible low-level date algorithms”).
  private static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The date as ISO 8601 writes it, no finer than the format shows it.
  ///
  /// Who types "Jul 2024" gets 1 July 2024 from Excel, a day that nobody meant; it is left out where the format does
  /// not show it.
  func text(_ format: NumberFormat) -> String {
    let yearText = Self.digits(year, 4)
    if format == .year, month == 1, day == 1, seconds == 0 { return yearText }
    let monthText = yearText + "-" + Self.digits(month, 2)
    if format == .month, day == 1, seconds == 0 { return monthText }
    let dayText = monthText + "-" + Self.digits(day, 2)
    if seconds == 0 { return dayText }
    return dayText + "T" + Self.time(seconds: seconds, alwaysSeconds: true)
  }

  /// `09:30`, and the seconds where there are any.
  static func time(seconds: Int, alwaysSeconds: Bool = false) -> String {
    let text = digits(seconds / 3600, 2) + ":" + digits(seconds / 60 % 60, 2)
    return seconds % 60 == 0 && !alwaysSeconds ? text : text + ":" + digits(seconds % 60, 2)
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}
