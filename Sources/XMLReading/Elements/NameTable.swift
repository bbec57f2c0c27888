/// The names of one file, numbered in the order of their first use.
///
/// libxml2 keeps each name at one address as long as its parser lives, so an address stands for the
/// name and no string is made or compared per element.
struct NameTable {
  struct Entry {
    let localName: String
    let prefix: String?
    let namespaceURI: String?
    let hash: UInt64

    /// The name as it is written in the file.
    var qualifiedName: String { prefix.map { "\($0):\(localName)" } ?? localName }

    func matches(_ name: XMLName) -> Bool {
      hash == name.hash && localName == name.localName && (name.prefix == nil || name.prefix == prefix)
    }
  }

  private struct Slot {
    var local: UInt
    var prefix: UInt
    var uri: UInt
    /// -1 marks an empty slot.
    var index: Int32
  }

  private static let emptySlot = Slot(local: 0, prefix: 0, uri: 0, index: -1)

  private(set) var entries: ContiguousArray<Entry> = []
  private var slots = ContiguousArray<Slot>(repeating: emptySlot, count: 256)

  /// The number of a name; the pointers are those of the parser, null for no prefix or namespace.
  @inline(__always)
  mutating func index(
    local: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, uri: UnsafePointer<UInt8>?
  ) -> Int32 {
    let localBits = UInt(bitPattern: local)
    let prefixBits = UInt(bitPattern: prefix)
    let uriBits = UInt(bitPattern: uri)
    var slot = slotIndex(localBits, prefixBits, uriBits)
    while true {
      let found = slots[slot]
      if found.local == localBits, found.prefix == prefixBits, found.uri == uriBits, found.index >= 0 {
        return found.index
      }
      if found.index < 0 { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    let localName = unsafe String(cString: local)
    unsafe entries.append(
      Entry(
        localName: localName,
        prefix: prefix.map { unsafe String(cString: $0) },
        namespaceURI: unsafe uri.map { unsafe String(cString: $0) },
        hash: XMLName(local: localName).hash))
    let index = Int32(truncatingIfNeeded: entries.count - 1)
    slots[slot] = Slot(local: localBits, prefix: prefixBits, uri: uriBits, index: index)
    if entries.count * 2 > slots.count { grow() }
    return index
  }

  @inline(__always)
  private func slotIndex(_ local: UInt, _ prefix: UInt, _ uri: UInt) -> Int {
    let mixed = (UInt64(local) ^ UInt64(prefix) &* 31 ^ UInt64(uri) &* 131) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    let old = slots
    slots = ContiguousArray(repeating: Self.emptySlot, count: old.count * 2)
    for entry in old where entry.index >= 0 {
      var slot = slotIndex(entry.local, entry.prefix, entry.uri)
      while slots[slot].index >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }
}
