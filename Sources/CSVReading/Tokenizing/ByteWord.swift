/// Eight bytes compared at once in one word; a result has the top bit of each byte that may match.
///
/// No match is missed, and every byte found has to be looked at: where a byte matches, the subtraction borrows
/// from the next one, which then may seem to match too. Being exact costs more than that look.
enum ByteWord {
  static let top: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func repeating(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The eight bytes from here on, the first in the lowest place.
  @inline(__always)
  static func load(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    unsafe UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self).littleEndian
  }

  /// The bytes that equal those of a repeated pattern, and now and then one behind such a byte.
  @inline(__always)
  static func candidates(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let difference = word ^ pattern
    return (difference &- repeating(1)) & ~difference & top
  }

  /// The bytes up to CR (0x0D), among which are LF and CR, and now and then one behind such a byte.
  @inline(__always)
  static func lineEndCandidates(_ word: UInt64) -> UInt64 {
    (word &- repeating(0x0E)) & ~word & top
  }
}
