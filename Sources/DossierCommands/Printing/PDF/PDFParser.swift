/// Reads one value of a PDF file; what it cannot read is nil.
struct PDFParser {
  private let bytes: [UInt8]
  private(set) var position: Int
  private var depth = 0

  /// Deeper than any file of a browser, and shallower than the stack.
  private static let mostDeep = 64

  init(_ bytes: [UInt8], at position: Int) { (self.bytes, self.position) = (bytes, position) }

  /// The value at the position: a reference (`12 0 R`) is read as one.
  mutating func value() -> PDFValue? {
    skipBlanks()
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.mostDeep, let byte = peek() else { return nil }
    switch byte {
    case UInt8(ascii: "/"): return name().map { .name($0) }
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "("): return string()
    case UInt8(ascii: "<"): return peek(1) == UInt8(ascii: "<") ? dictionary() : hexString()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      return numberOrReference()
    default: return word().map { _ in .other }
    }
  }

  /// Goes past a word, such as `xref`; false where another one stands.
  mutating func skip(_ expected: String) -> Bool {
    skipBlanks()
    guard bytes[min(position, bytes.count)...].starts(with: expected.utf8) else { return false }
    position += expected.utf8.count
    return true
  }

  mutating func integer() -> Int? {
    skipBlanks()
    let digits = token { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return digits.isEmpty ? nil : Int(digits)
  }

  private func peek(_ offset: Int = 0) -> UInt8? {
    bytes.indices.contains(position + offset) ? bytes[position + offset] : nil
  }

  private mutating func skipBlanks() {
    while let byte = peek(), Self.isBlank(byte) { position += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(byte)
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool { "()<>[]{}/%".utf8.contains(byte) }

  private mutating func token(_ belongs: (UInt8) -> Bool) -> String {
    let start = position
    while let byte = peek(), belongs(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func word() -> String? {
    let word = token { !Self.isBlank($0) && !Self.isDelimiter($0) }
    return word.isEmpty ? nil : word
  }

  /// A name without its stroke; `#20` in it is a byte.
  private mutating func name() -> String? {
    position += 1
    var rest = Array(token { !Self.isBlank($0) && !Self.isDelimiter($0) }.utf8)[...]
    var name: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "#"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        name.append(code)
        rest = rest.dropFirst(2)
      } else {
        name.append(byte)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func numberOrReference() -> PDFValue? {
    guard let word = word(), let number = Double(word) else { return nil }
    guard let object = Int(word) else { return .number(number) }
    let end = position
    if integer() != nil {
      skipBlanks()
      if self.word() == "R" { return .reference(object) }
    }
    position = end
    return .number(number)
  }

  private mutating func array() -> PDFValue? {
    position += 1
    var values: [PDFValue] = []
    while true {
      if skip("]") { return .array(values) }
      guard let value = value() else { return nil }
      values.append(value)
    }
  }

  private mutating func dictionary() -> PDFValue? {
    position += 2
    var values: [String: PDFValue] = [:]
    while true {
      if skip(">>") { return .dictionary(values) }
      guard peek() == UInt8(ascii: "/"), let name = name(), let value = value() else { return nil }
      values[name] = value
    }
  }

  private mutating func string() -> PDFValue? {
    var open = 0
    while let byte = peek() {
      position += 1
      switch byte {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        open -= 1
        if open == 0 { return .other }
      default: break
      }
    }
    return nil
  }

  private mutating func hexString() -> PDFValue? {
    _ = token { $0 != UInt8(ascii: ">") }
    guard peek() != nil else { return nil }
    position += 1
    return .other
  }
}
