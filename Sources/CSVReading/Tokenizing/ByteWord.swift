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

  /// The first place from `start` on that may be a quote, an escape or a line end, or one at or behind `end`.
  ///
  /// Its own function, so that its loop has the registers for itself. It reads up to 31 bytes behind `end`.
  @inline(never)
  static func skip(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, quotes: UInt64, escapes: UInt64?
  ) -> Int {
    guard let escapes else {
      return unsafe skip(bytes, from: start, to: end) { candidates($0, quotes) | lineEndCandidates($0) }
    }
    return unsafe skip(bytes, from: start, to: end) {
      candidates($0, quotes) | candidates($0, escapes) | lineEndCandidates($0)
    }
  }

  @inline(__always)
  private static func skip(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, hits: (UInt64) -> UInt64
  ) -> Int {
    var position = start
    while position < end {
      let first = hits(unsafe load(bytes + position))
      let second = hits(unsafe load(bytes + position + 8))
      let third = hits(unsafe load(bytes + position + 16))
      let fourth = hits(unsafe load(bytes + position + 24))
      if first | second | third | fourth != 0 {
        // A word without a hit counts for 8, and only then the next one counts; a branch here would be
        // guessed wrong half of the time.
        let tail = bytesBeforeHit(third, then: bytesBeforeHit(fourth, then: 0))
        return position &+ bytesBeforeHit(first, then: bytesBeforeHit(second, then: tail))
      }
      position &+= 32
    }
    return position
  }

  /// The number of bytes before the first hit, or 8 and those of what follows.
  @inline(__always)
  private static func bytesBeforeHit(_ hits: UInt64, then rest: Int) -> Int {
    let zeros = hits.trailingZeroBitCount
    return zeros &>> 3 &+ (rest & (0 &- zeros &>> 6))
  }

  /// Whether one of 32 bytes is NUL or not ASCII; now and then also when none is but one is near.
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
