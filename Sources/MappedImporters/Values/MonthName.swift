/// English names of months, and the words for seasons.
enum MonthName {
  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// The month that a word names, in full or by its first three letters or more.
  static func month(_ word: some StringProtocol) -> Int? {
    let wanted = word.lowercased()
    guard wanted.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(wanted) }.map { $0 + 1 }
  }

  static func isSeason(_ word: some StringProtocol) -> Bool {
    ["spring", "summer", "fall", "autumn", "winter"].contains(word.lowercased())
  }
}
