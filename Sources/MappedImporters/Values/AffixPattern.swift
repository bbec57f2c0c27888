/// A pattern that only takes a beginning and an end off a text, such as `(?s)^(?:Note: )?(.*?)\.?$`.
///
/// Many patterns do no more, and comparing bytes takes a hundredth of the time of a regular expression.
struct AffixPattern {
  /// The first of them that the text begins with is taken off.
  private let beginnings: [[UInt8]]
  private let end: UInt8?

  /// Nil for any other pattern.
  init?(_ pattern: String) {
    guard pattern.hasPrefix("(?s)^"), pattern.hasSuffix("$") else { return nil }
    var rest = pattern.dropFirst(5).dropLast()
    var beginnings: [[UInt8]] = []
    if rest.hasPrefix("(?:"), let close = rest.firstRange(of: ")?") {
      for text in rest[..<close.lowerBound].dropFirst(3).split(separator: "|", omittingEmptySubsequences: false) {
        guard !text.isEmpty, text.utf8.allSatisfy({ Self.isPlain($0) }) else { return nil }
        beginnings.append(Array(text.utf8))
      }
      rest = rest[close.upperBound...]
    }
    switch rest {
    case "(.*)", "(.*?)": end = nil
    case #"(.*?)\.?"#: end = UInt8(ascii: ".")
    case "(.*?)-?": end = UInt8(ascii: "-")
    default: return nil
    }
    self.beginnings = beginnings
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: ","):
      true
    default: false
    }
  }

  /// What is left of a text; nil where only a regular expression can tell.
  func captured(in text: String) -> Substring? {
    let bytes = text.utf8
    // Beside other than ASCII, a character may be more than its first byte.
    guard bytes.suffix(2).allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else { return nil }
    var start = bytes.startIndex
    for beginning in beginnings {
      guard bytes.prefix(beginning.count + 1).allSatisfy({ $0 < 0x80 }) else { return nil }
      guard bytes.starts(with: beginning) else { continue }
      start = bytes.index(start, offsetBy: beginning.count)
      break
    }
    guard let end, start < bytes.endIndex, bytes.last == end else { return text[start...] }
    return text[start..<bytes.index(before: bytes.endIndex)]
  }
}
