/// How much a field looks like one value, rather than like a piece of one or several of them.
enum CSVFieldLook {
  /// From 0 to 1. Empty fields, numbers, dates and words get all of it; torn quotes get next to nothing.
  static func credit(_ bytes: Span<UInt8>, isQuoted: Bool) -> Double {
    guard bytes.count > 0 else { return 1 }
    if isQuoted { return 1 }
    let quotes: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    let first = bytes[0]
    let last = bytes[bytes.count - 1]
    if first == quotes[0] || (last == quotes[0] && !endsInInches(bytes)) { return 0.05 }
    if first == quotes[1], last == quotes[1], bytes.count > 1 { return 0.3 }
    var others = 0
    var credit = 1.0
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "\t"): return 0.1
      case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ","): others += 1
      default: break
      }
    }
    if others > 0 { credit = 0.85 }
    if first == UInt8(ascii: " ") { credit -= 0.25 }
    return credit
  }

  /// Whether a quote at the end follows a digit, as it does for inches and seconds.
  private static func endsInInches(_ bytes: Span<UInt8>) -> Bool {
    bytes.count > 1 && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[bytes.count - 2])
  }
}
