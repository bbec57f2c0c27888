/// Says which activity of which system an observation is of; equal in every export of that system.
///
/// The digest is of (system, kind, key), or of (system, kind, content) where the export has no key; the occurrence
/// tells equal ones of a single source apart.
public struct ObservationIdentity: Hashable, Sendable, Comparable {
  public let high: UInt64
  public let low: UInt64
  /// 0 for the first.
  public let occurrence: Int

  public init(high: UInt64, low: UInt64, occurrence: Int = 0) {
    (self.high, self.low, self.occurrence) = (high, low, occurrence)
  }

  public static func < (first: Self, second: Self) -> Bool {
    (first.high, first.low, first.occurrence) < (second.high, second.low, second.occurrence)
  }

  /// Sixty bits as twelve characters of Crockford's base 32, which has no I, L, O or U.
  var code: String {
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    // An odd multiplier spreads the occurrence over all bits, so that twins do not share a prefix.
    var bits = high &+ UInt64(truncatingIfNeeded: occurrence) &* 0x9E37_79B9_7F4A_7C15
    var code: [UInt8] = []
    for _ in 0..<12 {
      code.append(alphabet[Int(bits >> 59)])
      bits <<= 5
    }
    return String(decoding: code, as: UTF8.self)
  }
}
