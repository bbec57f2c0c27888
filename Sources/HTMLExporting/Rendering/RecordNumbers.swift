/// Numbers records from 0, in the order in which they come, by their ids.
///
/// A page asks for a record at nearly every value. Ids are short, so they are compared as two words of bytes, in a table of
/// their own: hashing them as texts took longer than what is looked up.
struct RecordNumbers {
  /// The slots of the table, a power of two of them, of which at most half are taken.
  private var slots: [Slot]
  /// What is too long for a slot; no id of a portfolio is.
  private var long: [String: Int] = [:]
  private(set) var count = 0

  private struct Slot {
    var key: Key
    /// Negative where the slot is free.
    var number: Int
  }

  /// The bytes of an id, and how many there are, so that no end is taken for a zero.
  private struct Key: Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    /// Nil for more than fifteen bytes.
    init?(_ id: String) {
      let count = id.utf8.count
      guard count < 16 else { return nil }
      high = UInt64(count) << 56
      // As it lies in memory, where there is nothing to ask at each byte.
      if unsafe id.utf8.withContiguousStorageIfAvailable({ unsafe take($0) }) == nil {
        unsafe Array(id.utf8).withUnsafeBufferPointer { unsafe take($0) }
      }
    }

    private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
      for place in 0..<bytes.count {
        let byte = unsafe UInt64(bytes[place])
        if place < 8 { low |= byte << UInt64(8 * place) } else { high |= byte << UInt64(8 * place - 64) }
      }
    }

    init() {}

    var hash: Int { Int(((low ^ high &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15) >> 33) }
  }

  private static let free = Slot(key: Key(), number: -1)

  init() { slots = Array(repeating: Self.free, count: 256) }

  /// The number of a record, or nil where it did not come yet.
  func number(of id: String) -> Int? {
    guard let key = Key(id) else { return long[id] }
    let slot = slots[place(of: key)]
    return slot.number < 0 ? nil : slot.number
  }

  /// The number of a record, which gets the next one where it did not come yet.
  mutating func insert(_ id: String) -> Int {
    guard let key = Key(id) else {
      if let known = long[id] { return known }
      long[id] = count
      count += 1
      return count - 1
    }
    var place = place(of: key)
    if slots[place].number >= 0 { return slots[place].number }
    if 2 * (count + 1) > slots.count {
      grow()
      place = self.place(of: key)
    }
    slots[place] = Slot(key: key, number: count)
    count += 1
    return count - 1
  }

  /// The slot of a key, or the free one where it belongs.
  private func place(of key: Key) -> Int {
    let mask = slots.count - 1
    var place = key.hash & mask
    while slots[place].number >= 0, slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let taken = slots.filter { $0.number >= 0 }
    slots = Array(repeating: Self.free, count: 2 * slots.count)
    for slot in taken { slots[place(of: slot.key)] = slot }
  }
}
