/// An amount of time in hours, with what it is counted over.
public struct Hours: Hashable, Sendable {
  public let amount: Double
  public let basis: Basis

  /// What an amount of hours is counted over.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    case perYear = "year"
    case perSession = "session"
    case total = "total"
    /// The source does not say.
    case unstated = "unstated"
  }

  public init(_ amount: Double, _ basis: Basis) {
    (self.amount, self.basis) = (amount, basis)
  }
}

extension Hours: CustomStringConvertible {
  /// The canonical text: `24 total`, `6 per year`, `1.5 per session` or `24`.
  public var description: String {
    let number = canonicalText(of: amount)
    return switch basis {
    case .perYear: "\(number) per year"
    case .perSession: "\(number) per session"
    case .total: "\(number) total"
    case .unstated: number
    }
  }

  /// Reads the text that ``description`` writes, and `24/year`.
  public init?(_ text: some StringProtocol) {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    guard let amount = Double(digits), amount.isFinite else { return nil }
    let rest = text[digits.endIndex...].drop { $0 == " " }
    switch rest {
    case "": self.init(amount, .unstated)
    case "total": self.init(amount, .total)
    case "per year", "/year": self.init(amount, .perYear)
    case "per session", "/session": self.init(amount, .perSession)
    default: return nil
    }
  }
}

/// Writes a number in its shortest form, without `.0`.
package func canonicalText(of number: Double) -> String {
  // Not `rounded()`, which needs the C mathematics library, and this module links nothing.
  if abs(number) < 9_007_199_254_740_992, number == Double(Int64(number)) { return String(Int64(number)) }
  return "\(number)"
}
