import DossierAssembly
import PortfolioModel

/// Days, sources and digests of invented exports.
enum Sample {
  static let day = day("2026-05-01")

  static func day(_ text: String) -> CalendarDay {
    guard let day = CalendarDay(text) else { preconditionFailure("the sample’s day “\(text)” is misspelt") }
    return day
  }

  static func source(
    _ number: Int64, _ fileName: String, system: String, exported: String? = nil
  ) -> SourceDescription {
    SourceDescription(
      number: number, fileName: fileName, sha256: digest(of: fileName), system: system, importer: "\(system) 1",
      exportDate: exported.map(day))
  }

  /// Sixty-four digits that tell the samples apart; nothing is hashed.
  private static func digest(of name: String) -> String {
    let digits = String(name.utf8.reduce(UInt64(7)) { ($0 &* 31) &+ UInt64($1) }, radix: 16)
    let padded = String(repeating: "0", count: 16 - digits.utf8.count) + digits
    return padded + padded + padded + padded
  }
}
