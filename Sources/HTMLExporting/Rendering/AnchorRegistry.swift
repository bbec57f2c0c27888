/// Gives every place of a page an id that no other has.
struct AnchorRegistry {
  private var taken: Set<String>

  /// Ids that the page frame uses itself.
  static let reserved = ["top", "contents", "gaps", "figure-data", "provenance", "decisions", "sources", "computed"]

  init() {
    taken = Set(minimumCapacity: 384)
    taken.formUnion(Self.reserved)
  }

  /// The id wanted, or where that is taken or cannot be an id, one near it.
  mutating func claim(_ wanted: String) -> String {
    let base = Self.normalized(wanted)
    if taken.insert(base).inserted { return base }
    var number = 2
    while !taken.insert("\(base)-\(number)").inserted { number += 1 }
    return "\(base)-\(number)"
  }

  private static func normalized(_ text: String) -> String {
    if !text.isEmpty, text.utf8.allSatisfy(isPlain) { return text }
    let plain = String(decoding: text.utf8.map { isPlain($0) ? $0 : UInt8(ascii: "-") }, as: UTF8.self)
    return plain.isEmpty ? "part" : plain
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
