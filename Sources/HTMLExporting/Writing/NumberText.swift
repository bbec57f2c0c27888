import DossierAssembly

/// Numbers as readers in the United States expect them: `1,240`, `−0.5`.
enum NumberText {
  /// The number with so many digits after the point; nil for what is not a number.
  static func make(_ value: Double, decimals: Int) -> String? {
    guard value.isFinite else { return nil }
    let decimals = min(max(decimals, 0), 6)
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    // Past this, a Double has no units left to show, and would not fit an Int.
    guard scaled < 9e15 else { return String(value) }
    let digits = DecimalDigits.text(UInt64(scaled), decimals: decimals, isGrouped: true)
    return value < 0 && scaled > 0 ? "\u{2212}" + digits : digits
  }

  /// Blank as wide as so many digits after a point, where digits are tabular.
  static func padding(decimals: Int) -> String {
    decimals > 0 ? "\u{2008}" + String(repeating: "\u{2007}", count: min(decimals, 6)) : ""
  }
}
