/// FNV-1a over bytes: the same in every process, unlike `Hasher`, so that what is found does not depend on the run.
struct StableHash: Hashable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ tag: UInt8 = 0) { add(tag) }

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
    add(0xFF)
  }

  mutating func add(_ number: some FixedWidthInteger) {
    var rest = UInt64(truncatingIfNeeded: number)
    for _ in 0..<8 {
      add(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  static func of(_ text: some StringProtocol, tag: UInt8 = 0) -> UInt64 {
    var hash = StableHash(tag)
    hash.add(text.utf8)
    return hash.value
  }

  static func of(_ bytes: some Sequence<UInt8>, tag: UInt8 = 0) -> UInt64 {
    var hash = StableHash(tag)
    hash.add(bytes)
    return hash.value
  }
}
