/// A day of the proleptic Gregorian calendar, without a time or a zone.
public struct CalendarDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The years that are accepted: four digits, as ISO 8601 writes them.
  public static let years = 1000...9999

  /// 1 January 1970, where a day is needed and the clock gives none.
  public static let unixEpoch = CalendarDay(clampingYear: 1970, month: 1, day: 1)

  /// Year, month and day in one number, the largest first: days are compared far more often than taken apart.
  private let packed: Int32

  public var year: Int { Int(packed >> 9) }
  public var month: Int { Int(packed >> 5 & 15) }
  public var day: Int { Int(packed & 31) }

  private init(checkedYear year: Int, month: Int, day: Int) { packed = Int32(year << 9 | month << 5 | day) }

  /// Makes a day; returns nil when it does not exist.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  /// Makes the nearest day that exists.
  init(clampingYear year: Int, month: Int, day: Int) {
    let year = min(max(year, Self.years.lowerBound), Self.years.upperBound)
    let month = min(max(month, 1), 12)
    self.init(checkedYear: year, month: month, day: min(max(day, 1), Self.length(ofMonth: month, year: year)))
  }

  /// Reads `2024-07-15`.
  public init?(_ text: some StringProtocol) {
    guard case .day(let day)? = PartialDate(text) else { return nil }
    self = day
  }

  public var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))" }

  public static func < (first: Self, second: Self) -> Bool {
    first.packed < second.packed
  }

  /// Days since 0000-03-01, for distances on an axis.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
  public var ordinal: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return shiftedYear * 365 + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400 + dayOfYear
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
