import XMLReading

/// The text of a shared or inline string: in `t`, or in runs of `r/t` where it changes its font.
enum RichText {
  private static let text: XMLName = "t"
  private static let run: XMLName = "r"

  /// Appends the text; how Japanese names are pronounced (`rPh`) is no part of it.
  static func append(_ item: XMLElement, to bytes: inout [UInt8]) {
    for child in item.children {
      if child.isNamed(text) {
        appendUnescaped(child, to: &bytes)
      } else if child.isNamed(run) {
        for part in child.children where part.isNamed(text) { appendUnescaped(part, to: &bytes) }
      }
    }
  }

  /// Appends an element's text, with `_x000D_` as the character it stands for.
  static func appendUnescaped(_ element: XMLElement, to bytes: inout [UInt8]) {
    element.withTextBytes { text in
      var index = 0
      while index < text.count {
        let byte = text[index]
        if byte == UInt8(ascii: "_"), let scalar = escaped(text, at: index) {
          bytes.append(contentsOf: Array(String(Character(scalar)).utf8))
          index += 7
        } else {
          bytes.append(byte)
          index += 1
        }
      }
    }
  }

  private static func escaped(_ text: Span<UInt8>, at start: Int) -> Unicode.Scalar? {
    guard start + 6 < text.count, text[start + 1] == UInt8(ascii: "x"), text[start + 6] == UInt8(ascii: "_") else {
      return nil
    }
    var value: UInt32 = 0
    for index in (start + 2)..<(start + 6) {
      let byte = text[index]
      switch byte {
      case 48...57: value = value << 4 | UInt32(byte - 48)
      case 65...70: value = value << 4 | UInt32(byte - 55)
      case 97...102: value = value << 4 | UInt32(byte - 87)
      default: return nil
      }
    }
    return Unicode.Scalar(value)
  }
}
