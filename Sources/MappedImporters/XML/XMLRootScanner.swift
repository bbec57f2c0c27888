/// Finds the root's start tag in the first bytes of a file, which need not hold its end.
struct XMLRootScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The start tag without its angle brackets; nil where there is none.
  ///
  /// It is a guess for choosing a mapping: the XML reader says later what is wrong with a file.
  mutating func rootTag() -> String? {
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      guard position < bytes.count else { return nil }
      switch bytes[position] {
      case UInt8(ascii: "?"): skip(past: "?>")
      case UInt8(ascii: "!"):
        if bytes[position...].starts(with: Array("!--".utf8)) { skip(past: "-->") } else { skipDeclaration() }
      default:
        guard let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
        var tag = String(decoding: bytes[position..<end], as: UTF8.self)
        if tag.hasSuffix("/") { tag.removeLast() }
        return tag
      }
    }
    return nil
  }

  private mutating func skip(past mark: String) {
    position = bytes[position...].firstRange(of: Array(mark.utf8))?.upperBound ?? bytes.count
  }

  /// Skips a DOCTYPE, with the brackets it may have.
  private mutating func skipDeclaration() {
    var depth = 0
    while position < bytes.count {
      defer { position += 1 }
      switch bytes[position] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return
      default: break
      }
    }
  }
}
