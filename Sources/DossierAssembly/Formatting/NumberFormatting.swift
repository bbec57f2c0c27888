import PortfolioModel

/// Writes numbers within sentences; those in cells stay numbers.
enum NumberFormatting {
  /// "1,240", "4.6": at most two digits after the point, none that are zero.
  static func text(_ number: Double) -> String {
    // Most are small and whole.
    if number >= 0, number < 1000, let whole = Int(exactly: number) { return String(whole) }
    let rounded = (number * 100).rounded() / 100
    let digits = canonicalText(of: rounded)
    let whole = digits.prefix { $0 != "." }
    guard whole.utf8.count > 3, whole.utf8.allSatisfy({ (48...57).contains($0) }) else { return digits }
    var grouped = ""
    for (offset, digit) in whole.enumerated() {
      if offset > 0, (whole.utf8.count - offset) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped + digits[whole.endIndex...]
  }

  /// "1,240", "1,240.5": with the digits after the point that a cell shows.
  static func text(_ number: Double, decimals: Int) -> String {
    let scale = (0..<max(0, min(decimals, 6))).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (number.magnitude * scale).rounded()
    guard scaled < 9e15 else { return text(number) }
    let units = Int(scaled)
    let whole = (number < 0 && units > 0 ? "-" : "") + text(Double(units / Int(scale)))
    guard scale > 1 else { return whole }
    return whole + "." + String(String(units % Int(scale) + Int(scale)).dropFirst())
  }

  /// "4.60": a mean with two digits.
  static func mean(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let digits = DecimalDigits.text(UInt64(hundredths.magnitude), decimals: 2)
    return hundredths < 0 ? "-" + digits : digits
  }

  /// "4.31–4.69": the ends of a confidence interval.
  static func interval(_ interval: ClosedRange<Double>) -> String {
    "\(mean(interval.lowerBound))–\(mean(interval.upperBound))"
  }

  /// The digits after the point that a number needs, at most two.
  static func decimals(of number: Double) -> Int {
    let hundredths = (number * 100).rounded()
    if hundredths.remainder(dividingBy: 100) == 0 { return 0 }
    return hundredths.remainder(dividingBy: 10) == 0 ? 1 : 2
  }

  /// "1 record", "2 records".
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(text(Double(number))) \(number == 1 ? one : many)"
  }

  /// "A, B and C".
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
