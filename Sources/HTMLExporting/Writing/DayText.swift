import PortfolioModel

/// Days as readers in the United States expect them.
enum DayText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// "July 1, 2025".
  static func make(_ day: CalendarDay) -> String {
    let month = months.indices.contains(day.month - 1) ? months[day.month - 1] : String(day.month)
    return "\(month) \(day.day), \(day.year)"
  }
}
