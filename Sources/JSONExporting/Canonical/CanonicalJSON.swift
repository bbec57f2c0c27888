import DossierAssembly
import PortfolioModel

/// Writes JSON that is the same bytes for the same data, on every machine.
///
/// Keys ascend by code point, numbers are as short as they can be and still read back the same, text is UTF-8 with
/// nothing escaped that need not be, lines end with LF. The compact form is what Python's
/// `json.dumps(…, sort_keys=True, separators=(",", ":"), ensure_ascii=False)` writes, so that others can check it.
package struct CanonicalJSON: ~Copyable {
  private var bytes: ByteBuffer
  private let layout: Layout
  private var depth = 0
  /// How many objects are open since the one that stays on its line; 0 where lines break.
  private var lineDepth = 0
  /// Whether the next key or element is the first of its object or array.
  private var isFirst = true
  /// The last key of the code's own, for the check that they ascend.
  private var lastKey: StaticString = ""

  /// How the bytes are laid out for reading.
  package enum Layout: Sendable {
    /// Two blanks for each level, small things on one line, and a last line feed: for files that a person may open.
    case indented
    /// No white space at all: for streams and digests.
    case compact
  }

  package init(_ layout: Layout = .indented, reservingCapacity capacity: Int = 0) {
    self.layout = layout
    bytes = ByteBuffer(capacity: max(capacity, 256))
  }

  /// Ends the text and hands the bytes over, after which there is nothing more to write to.
  package mutating func finish() -> [UInt8] {
    precondition(depth == 0, "a text ends outside of objects and arrays")
    if layout == .indented { bytes.append(UInt8(ascii: "\n")) }
    let finished = bytes.array
    bytes.removeAll()
    return finished
  }

  /// Writes an object; its members are given in ascending order of their keys.
  package mutating func object(_ members: (inout Self) -> Void) {
    let outerKey = lastKey
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
    lastKey = outerKey
  }

  /// Writes an object on a single line, with all that it holds.
  package mutating func line(_ members: (inout Self) -> Void) {
    lineDepth += 1
    object(members)
    lineDepth -= 1
  }

  /// Writes an array with what is written for each element.
  package mutating func array<Element>(_ elements: some Sequence<Element>, _ write: (inout Self, Element) -> Void) {
    open(UInt8(ascii: "["))
    for element in elements {
      separate()
      write(&self, element)
    }
    close(UInt8(ascii: "]"))
  }

  /// Writes a key of plain ASCII; its value is to follow.
  ///
  /// Keys out of order are a programmer's mistake, found in debug builds, which is where tests run.
  package mutating func key(_ key: StaticString) {
    assert(isFirst || lastKey.description < key.description, "“\(key)” comes before “\(lastKey)”")
    lastKey = key
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(key)
    if layout == .indented { bytes.append("\": ") } else { bytes.append("\":") }
  }

  /// Writes an object whose keys are data, in ascending order of their code points.
  package mutating func object<Value>(
    _ members: some Sequence<(key: String, value: Value)>, _ write: (inout Self, Value) -> Void
  ) {
    // Not `<` of strings, which compares as a reader does: it takes composed and decomposed letters for equal.
    let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    object { json in
      for (key, value) in sorted {
        json.separate()
        json.text(key)
        json.endKey()
        write(&json, value)
      }
    }
  }

  /// Writes text between quotes, escaping what JSON requires and nothing else.
  package mutating func text(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    // As it lies in memory: a text to be changed, as `withUTF8` wants it, would be held once more.
    let isPlain = unsafe text.utf8.withContiguousStorageIfAvailable { text in
      guard unsafe !text.contains(where: isEscaped) else { return false }
      unsafe bytes.append(text)
      return true
    }
    if isPlain != true {
      for byte in text.utf8 { if isEscaped(byte) { put(escaped: byte) } else { bytes.append(byte) } }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func integer(_ number: some BinaryInteger) {
    if let small = Int64(exactly: number) { bytes.append(digitsOf: small) } else { bytes.append(utf8: String(number)) }
  }

  /// Writes a number in its shortest form; what is not finite has no form in JSON and becomes `null`.
  package mutating func number(_ number: Double) {
    guard number.isFinite else { return null() }
    // Most are whole numbers, of which ``canonicalText(of:)`` writes the digits.
    if number.magnitude < 1e15, number == Double(Int64(number)) { return bytes.append(digitsOf: Int64(number)) }
    bytes.append(utf8: canonicalText(of: number))
  }

  package mutating func flag(_ flag: Bool) { bytes.append(flag ? "true" : "false") }

  package mutating func null() { bytes.append("null") }

  private mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    // An empty object or array stays on one line.
    if !isFirst, lineDepth == 0 { breakLine() }
    isFirst = false
    bytes.append(bracket)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if lineDepth == 0 {
      breakLine()
    } else if !isFirst, layout == .indented {
      bytes.append(UInt8(ascii: " "))
    }
    isFirst = false
  }

  private mutating func endKey() {
    bytes.append(UInt8(ascii: ":"))
    if layout == .indented { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(UInt8(ascii: " "), times: 2 * depth)
  }

  /// Writes a quote, a backslash or a control character, with the short escape where JSON has one.
  private mutating func put(escaped byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      let digits = String(byte, radix: 16)
      bytes.append(utf8: (digits.utf8.count == 1 ? "u000" : "u00") + digits)
    }
  }
}

@inline(__always)
private func isEscaped(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}
