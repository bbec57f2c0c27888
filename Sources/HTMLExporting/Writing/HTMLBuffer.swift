/// HTML as bytes in one buffer, escaped while it is copied.
struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 4096) { bytes.reserveCapacity(capacity) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends markup of the program's own.
  ///
  /// Literals go to the other form, which copies them as they lie in the program.
  @_disfavoredOverload
  mutating func markup(_ markup: String) {
    var markup = markup
    markup.withUTF8 { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends markup that stands in the program.
  mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  static let empty = HTMLBuffer(capacity: 0)

  /// Appends markup that is bytes already.
  mutating func markup(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

  /// Appends text for an element or for an attribute in double quotes.
  ///
  /// Control characters, which HTML forbids, become U+FFFD.
  mutating func text(_ text: String) {
    var text = text
    let isPlain = text.withUTF8 { text in
      guard unsafe !text.contains(where: Self.needsEscape) else { return false }
      unsafe bytes.append(contentsOf: text)
      return true
    }
    if isPlain { return }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "\""): markup("&quot;")
      case UInt8(ascii: "'"): markup("&#39;")
      case 0x09, 0x0A: bytes.append(byte)
      case 0x0D: bytes.append(0x20)
      case 0..<0x20, 0x7F: markup("\u{FFFD}")
      default: bytes.append(byte)
      }
    }
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&")
      || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == 0x7F
  }

  /// Appends a whole number in digits.
  mutating func digits(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = number.magnitude
    // Coordinates, of which a chart has thousands, are below 1,000.
    if magnitude < 1000 {
      let number = UInt16(magnitude)
      if number >= 100 { bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 100)) }
      if number >= 10 { bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10)) }
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
      return
    }
    var power: UInt = 1000
    while magnitude / power >= 10 { power *= 10 }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude / power % 10))
      power /= 10
    }
  }

  /// The text, escaped.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: needsEscape) else { return text }
    var buffer = HTMLBuffer(capacity: text.utf8.count + 16)
    buffer.text(text)
    return buffer.string
  }
}
