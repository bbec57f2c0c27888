/// Dates that a workbook writes as text of ISO 8601, rather than as numbers.
enum ISODateText {
  /// The day alone where the time is midnight, and no fractions of a second.
  static func shortened(_ text: String) -> String {
    guard let (day, time) = parts(of: text) else { return text }
    return isMidnight(time) ? day : "\(day)T\(time)"
  }

  /// The text as its format shows it: no finer than a month or a year, or the time alone.
  static func read(_ text: String, format: NumberFormat) -> (text: String, type: SheetCell.CellType) {
    guard let (day, time) = parts(of: text) else { return (text, .date) }
    // The day of which a time of day is, is the first that the program knows.
    if format == .time || format == .elapsed || day.hasPrefix("1899-12-3") || day == "1904-01-01" && !isMidnight(time) {
      return (time.hasSuffix(":00") ? String(time.dropLast(3)) : time, .time)
    }
    if format == .month, day.hasSuffix("-01"), isMidnight(time) { return (String(day.dropLast(3)), .date) }
    if format == .year, day.hasSuffix("-01-01"), isMidnight(time) { return (String(day.dropLast(6)), .date) }
    return (shortened(text), .date)
  }

  private static func isMidnight(_ time: String) -> Bool { time == "00:00:00" || time == "00:00" }

  private static func parts(of text: String) -> (day: String, time: String)? {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2, parts[0].utf8.count == 10 else { return nil }
    let zoned = parts[1].hasSuffix("Z") ? parts[1].dropLast() : parts[1]
    return (String(parts[0]), zoned.split(separator: ".").first.map { String($0) } ?? "")
  }
}
