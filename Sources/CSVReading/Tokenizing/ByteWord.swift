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

  /// Whether a byte is NUL or not ASCII; now and then also when none is.
  @inline(__always)
  static func needsInspection(_ word: UInt64) -> Bool {
    (word &- repeating(1) | word) & top != 0
  }

  /// The same of 32 bytes.
  @inline(__always)
  static func needsInspection(_ bytes: UnsafePointer<UInt8>) -> Bool {
    let words = unsafe (load(bytes), load(bytes + 8), load(bytes + 16), load(bytes + 24))
    let one = repeating(1)
    let first = (words.0 &- one | words.0) | (words.1 &- one | words.1)
    let second = (words.2 &- one | words.2) | (words.3 &- one | words.3)
    return (first | second) & top != 0
  }

  /// The bytes up to CR (0x0D), among which are LF and CR, and now and then one behind such a byte.
  @inline(__always)
  static func lineEndCandidates(_ word: UInt64) -> UInt64 {
    (word &- repeating(0x0E)) & ~word & top
  }
}
