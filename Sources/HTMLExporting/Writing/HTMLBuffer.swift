import DossierAssembly

/// HTML as bytes in one buffer, escaped while it is copied.
struct HTMLBuffer: ~Copyable {
  private var bytes: ByteBuffer

  init(capacity: Int = 4096) { bytes = ByteBuffer(capacity: capacity) }

  var isEmpty: Bool { bytes.count == 0 }

  /// The markup as text.
  var string: String { bytes.string }

  /// The markup as a file has it.
  var array: [UInt8] { bytes.array }

  /// Ends the markup, which pages take as it is.
  consuming func finish() -> HTMLMarkup { HTMLMarkup(bytes) }

  /// Appends markup of the program's own.
  ///
  /// Literals go to the other form, which copies them as they lie in the program.
  @_disfavoredOverload
  mutating func markup(_ markup: String) { bytes.append(utf8: markup) }

  /// Appends markup that stands in the program.
  @inline(__always)
  mutating func markup(_ markup: StaticString) { bytes.append(markup) }

  /// Appends markup that is bytes already.
  mutating func markup(_ markup: [UInt8]) { bytes.append(markup) }

  /// Appends a part of markup that is bytes already.
  mutating func markup(_ markup: [UInt8], in range: Range<Int>) { bytes.append(markup, in: range) }

  /// Appends markup that was put together.
  mutating func markup(_ markup: HTMLMarkup) { bytes.append(markup.bytes) }

  /// Appends markup that was put together in another buffer.
  mutating func markup(_ other: borrowing HTMLBuffer) { bytes.append(other.bytes) }

  /// Appends text for an element or for an attribute in double quotes.
  ///
  /// Control characters, which HTML forbids, become U+FFFD.
  mutating func text(_ text: String) {
    // As it lies in memory: a text to be changed, as `withUTF8` wants it, would be held once more.
    let isPlain = unsafe text.utf8.withContiguousStorageIfAvailable { text in
      guard unsafe !text.contains(where: Self.needsEscape) else { return false }
      unsafe bytes.append(text)
      return true
    }
    if isPlain == true { return }
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
  mutating func digits(_ number: Int) { bytes.append(digitsOf: Int64(number)) }

  /// The text, escaped.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: needsEscape) else { return text }
    var buffer = HTMLBuffer(capacity: text.utf8.count + 16)
    buffer.text(text)
    return buffer.string
  }
}
