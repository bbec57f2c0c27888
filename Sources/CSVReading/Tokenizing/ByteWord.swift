/// Eight bytes compared at once in one word; a result has the top bit of each byte that matches.
enum ByteWord {
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  static let top: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func repeating(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The eight bytes from here on, the first in the lowest place.
  @inline(__always)
  static func load(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    unsafe UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self).littleEndian
  }

  /// The bytes that equal those of a repeated pattern, exactly (the sum cannot carry between bytes).
  @inline(__always)
  static func equal(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let difference = word ^ pattern
    return ~(((difference & low) &+ low) | difference) & top
  }

  /// The bytes up to CR (0x0D), among which are LF and CR, and in real files little else.
  @inline(__always)
  static func lineEndCandidates(_ word: UInt64) -> UInt64 {
    ~(((word & low) &+ repeating(0x7F - 0x0D)) | word) & top
  }

  /// The places of the first `count` bytes; all eight when there are more.
  @inline(__always)
  static func valid(_ count: Int) -> UInt64 {
    count >= 8 ? top : top & ((1 << UInt64(truncatingIfNeeded: count &* 8)) &- 1)
  }
}
