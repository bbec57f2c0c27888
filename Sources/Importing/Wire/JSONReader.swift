/// Reads one JSON text (RFC 8259) out of bytes that anybody may have written.
///
/// Stricter than many: a name that comes twice, a lone surrogate, UTF-8 that is not well formed and a number beyond
/// `Double` are refused. Nesting is bounded, so that no text overflows the stack.
package struct JSONReader {
  /// How deep arrays and objects may be nested.
  package static let depthLimit = 64

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  /// Why a text is not JSON, and where.
  package struct Failure: Error, Hashable {
    /// The offset of the byte, from 0.
    package let offset: Int
    package let reason: String
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a text that is one value and nothing else.
  package static func read(_ bytes: [UInt8]) throws(Failure) -> JSONNode {
    var reader = JSONReader(bytes)
    reader.skipBlanks()
    let node = try reader.value()
    reader.skipBlanks()
    guard reader.position == bytes.count else { throw reader.failure("there is more after the value") }
    return node
  }

  private func failure(_ reason: String) -> Failure { Failure(offset: position, reason: reason) }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  private mutating func value() throws(Failure) -> JSONNode {
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw failure("the text ends where a value should be")
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte): return try number()
    default: throw failure("no value begins like this")
    }
  }

  private mutating func word(_ word: StaticString, _ node: JSONNode) throws(Failure) -> JSONNode {
    let expected = Array(word.description.utf8)
    guard bytes[position...].starts(with: expected) else { throw failure("no value begins like this") }
    position += expected.count
    return node
  }

  private mutating func enter() throws(Failure) {
    depth += 1
    guard depth <= Self.depthLimit else { throw failure("it is nested more than \(Self.depthLimit) deep") }
    position += 1
    skipBlanks()
  }

  /// Passes a comma, or the closing bracket; says whether there is another element.
  private mutating func another(before closing: UInt8) throws(Failure) -> Bool {
    skipBlanks()
    switch next {
    case UInt8(ascii: ","):
      position += 1
      skipBlanks()
      return true
    case closing:
      position += 1
      depth -= 1
      return false
    default: throw failure("a comma or \(closing == UInt8(ascii: "}") ? "}" : "]") is missing")
    }
  }

  private mutating func array() throws(Failure) -> JSONNode {
    try enter()
    var elements: [JSONNode] = []
    if next == UInt8(ascii: "]") {
      position += 1
      depth -= 1
      return .array([])
    }
    repeat { elements.append(try value()) } while try another(before: UInt8(ascii: "]"))
    return .array(elements)
  }

  private mutating func object() throws(Failure) -> JSONNode {
    try enter()
    var members: [JSONNode.Member] = []
    var names: Set<String> = []
    if next == UInt8(ascii: "}") {
      position += 1
      depth -= 1
      return .object([])
    }
    repeat {
      guard next == UInt8(ascii: "\"") else { throw failure("a name in quotation marks is missing") }
      let start = position
      let name = try text()
      guard names.insert(name).inserted else {
        throw Failure(offset: start, reason: "the name “\(name.prefix(40))” comes twice")
      }
      skipBlanks()
      guard next == UInt8(ascii: ":") else { throw failure("a colon is missing") }
      position += 1
      skipBlanks()
      members.append(JSONNode.Member(name: name, value: try value()))
    } while try another(before: UInt8(ascii: "}"))
    return .object(members)
  }

  private mutating func number() throws(Failure) -> JSONNode {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let whole = try digits()
    guard whole.count == 1 || whole.first != UInt8(ascii: "0") else {
      throw Failure(offset: start, reason: "a number begins with 0")
    }
    if next == UInt8(ascii: ".") {
      position += 1
      _ = try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      _ = try digits()
    }
    guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)), number.isFinite else {
      throw Failure(offset: start, reason: "the number is too large")
    }
    return .number(number)
  }

  private mutating func digits() throws(Failure) -> ArraySlice<UInt8> {
    let start = position
    while let byte = next, byte >= 0x30, byte <= 0x39 { position += 1 }
    guard position > start else { throw failure("a digit is missing") }
    return bytes[start..<position]
  }
}

// MARK: - Text

extension JSONReader {
  private mutating func text() throws(Failure) -> String {
    let opening = position
    position += 1
    let start = position
    while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { position += 1 }
    if next == UInt8(ascii: "\"") {
      defer { position += 1 }
      return try string(bytes[start..<position], at: start)
    }
    var decoded = Array(bytes[start..<position])
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return try string(decoded[...], at: start)
      case UInt8(ascii: "\\"):
        position += 1
        decoded.append(contentsOf: try escaped())
      case 0..<0x20: throw failure("a control character is not escaped")
      default:
        decoded.append(byte)
        position += 1
      }
    }
    throw Failure(offset: opening, reason: "the text in quotation marks does not end")
  }

  private func string(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(Failure) -> String {
    guard let string = String(validating: bytes, as: UTF8.self) else {
      throw Failure(offset: offset, reason: "the text is not UTF-8")
    }
    return string
  }

  private mutating func escaped() throws(Failure) -> [UInt8] {
    defer { position += 1 }
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [bytes[position]]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var code = try fourDigits()
      if (0xD800...0xDBFF).contains(code) {
        guard position + 2 < bytes.count, bytes[position + 1] == UInt8(ascii: "\\"),
          bytes[position + 2] == UInt8(ascii: "u")
        else { throw failure("half of a surrogate pair is missing") }
        position += 2
        let low = try fourDigits()
        guard (0xDC00...0xDFFF).contains(low) else { throw failure("half of a surrogate pair is missing") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw failure("half of a surrogate pair is missing") }
      return Array(String(scalar).utf8)
    default: throw failure("there is no such escape")
    }
  }

  /// Reads the digits after `u`; the position is then at the last of them.
  private mutating func fourDigits() throws(Failure) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      position += 1
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw failure("four hexadecimal digits are missing")
      }
      code = code << 4 | UInt32(digit)
    }
    return code
  }
}
