import PortfolioModel

/// Days as the document's own text has them.
enum DayText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// "1 July 2025".
  static func make(_ day: CalendarDay) -> String {
    let month = months.indices.contains(day.month - 1) ? months[day.month - 1] : String(day.month)
    return "\(day.day) \(month) \(day.year)"
  }
}
