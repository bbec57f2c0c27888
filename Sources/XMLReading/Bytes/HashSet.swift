/// A set of hashes that are spread already, so it needs no hashing of its own.
struct HashSet {
  private(set) var count = 0
  private var slots = [UInt64](repeating: 0, count: 256)

  /// - Complexity: O(1) on average.
  mutating func insert(_ hash: UInt64) {
    // Zero marks an empty slot.
    let value = hash == 0 ? 1 : hash
    var slot = slotIndex(of: value)
    while slots[slot] != value {
      if slots[slot] == 0 {
        slots[slot] = value
        count += 1
        if count * 2 > slots.count { grow() }
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private func slotIndex(of value: UInt64) -> Int {
    // The high bits of a multiplicative hash are the good ones.
    Int(truncatingIfNeeded: (value ^ value >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    count = 0
    for value in old where value != 0 { insert(value) }
  }
}
