import PortfolioModel

extension ObservationIdentity {
  /// The digest as 32 hexadecimal digits; the occurrence follows after a point unless it is the first.
  var digits: String {
    let digest = Self.padded(high) + Self.padded(low)
    return occurrence == 0 ? digest : "\(digest).\(occurrence)"
  }

  private static func padded(_ half: UInt64) -> String {
    let digits = String(half, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
