import Importing
import PortfolioModel

/// Reads amounts of time as hours.
struct HoursReader {
  let numbers: NumberReader
  let unit: MappingReading.TimeUnit
  let basis: Hours.Basis

  func hours(_ text: String) -> Hours? {
    if unit == .duration { return duration(text).map { Hours($0, basis) } }
    var rest = text[...]
    for suffix in ["hours", "hour", "hrs", "hr", "h", "minutes", "min"]
    where rest.count > suffix.count && rest.lowercased().hasSuffix(suffix) {
      // A unit in the cell must be the one that the mapping says.
      guard suffix.hasPrefix("m") == (unit == .minutes) else { return nil }
      rest = rest.dropLast(suffix.count)
      break
    }
    if let amount = numbers.number(trimmed(rest)) {
      return Hours(unit == .minutes ? amount / 60 : amount, basis)
    }
    guard unit == .hours, let written = Hours(text) else { return nil }
    // An amount that is only written otherwise than the mapping says, 2.5 for 2,5, has the mapping's basis.
    return written.basis == .unstated ? Hours(written.amount, basis) : written
  }

  /// `P1DT4H30M` and `PT90M`.
  private func duration(_ text: String) -> Double? {
    guard text.first == "P" else { return nil }
    var hours = 0.0
    var isTime = false
    var digits = ""
    for character in text.dropFirst() {
      switch character {
      case "T": isTime = true
      case "0"..."9", ".": digits.append(character)
      default:
        guard let amount = Double(digits) else { return nil }
        digits = ""
        switch (character, isTime) {
        case ("D", false): hours += amount * 24
        case ("H", true): hours += amount
        case ("M", true): hours += amount / 60
        case ("S", true): hours += amount / 3600
        default: return nil
        }
      }
    }
    return digits.isEmpty ? hours : nil
  }
}
