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

  /// The sixty bits of which the code of a record's id is made.
  var bits: UInt64 {
    // An odd multiplier spreads the occurrence over all bits, so that twins do not share a prefix.
    (high &+ UInt64(truncatingIfNeeded: occurrence) &* 0x9E37_79B9_7F4A_7C15) >> 4
  }

  /// Sixty bits as twelve characters of Crockford's base 32.
  var code: String { Self.code(of: bits, length: RecordID.codeLength) }

  /// The first characters, of five bits each, of what sixty bits are in Crockford's base 32, which has no I, L, O or U.
  ///
  /// - Parameter letter: A letter of ASCII that goes before them, with a hyphen.
  static func code(of bits: UInt64, length: Int, after letter: UInt8? = nil) -> String {
    let alphabet: StaticString = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    let start = letter == nil ? 0 : 2
    return unsafe String(unsafeUninitializedCapacity: start + length) { buffer in
      if let letter { unsafe (buffer[0], buffer[1]) = (letter, UInt8(ascii: "-")) }
      for place in 0..<length {
        unsafe buffer[start + place] = alphabet.utf8Start[Int(bits >> UInt64(55 - 5 * place) & 31)]
      }
      return start + length
    }
  }
}
