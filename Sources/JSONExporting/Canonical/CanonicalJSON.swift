import PortfolioModel

/// Writes JSON that is the same bytes for the same data, on every machine.
///
/// Keys ascend by code point, numbers are as short as they can be and still read back the same, text is UTF-8 with
/// nothing escaped that need not be, lines end with LF. The compact form is what Python's
/// `json.dumps(…, sort_keys=True, separators=(",", ":"), ensure_ascii=False)` writes, so that others can check it.
package struct CanonicalJSON: Sendable {
  /// What is written, and room for more: bytes are put into their places, which is quicker than appending each.
  private var bytes: [UInt8] = []
  private var count = 0
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
    bytes = Array(repeating: 0, count: max(capacity, 256))
  }

  /// Ends the text and hands the bytes over, after which there is nothing more to write to.
  package mutating func finish() -> [UInt8] {
    precondition(depth == 0, "a text ends outside of objects and arrays")
    if layout == .indented { put(UInt8(ascii: "\n")) }
    // Taken out, since a second hold on the bytes would have all of them copied.
    var finished: [UInt8] = []
    swap(&finished, &bytes)
    finished.removeLast(finished.count - count)
    count = 0
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
    // At once, since there are thousands: a comma, the new line or a blank, the key in quotes, a colon and a blank.
    let isIndented = layout == .indented
    let breaksLine = isIndented && lineDepth == 0
    let blanks = breaksLine ? 2 * depth : isIndented && !isFirst ? 1 : 0
    let before = (isFirst ? 0 : 1) + (breaksLine ? 1 : 0) + blanks
    let length = before + key.utf8CodeUnitCount + (isIndented ? 4 : 3)
    makeRoom(length)
    let (start, isFirst) = (count, isFirst)
    unsafe bytes.withUnsafeMutableBufferPointer { bytes in
      var place = start
      if !isFirst {
        unsafe bytes[place] = UInt8(ascii: ",")
        place += 1
      }
      if breaksLine {
        unsafe bytes[place] = UInt8(ascii: "\n")
        place += 1
      }
      for _ in 0..<blanks {
        unsafe bytes[place] = UInt8(ascii: " ")
        place += 1
      }
      unsafe bytes[place] = UInt8(ascii: "\"")
      let room = unsafe UnsafeMutableBufferPointer(rebasing: bytes[(place + 1)...])
      key.withUTF8Buffer { _ = unsafe room.update(fromContentsOf: $0) }
      place += 1 + key.utf8CodeUnitCount
      unsafe bytes[place] = UInt8(ascii: "\"")
      unsafe bytes[place + 1] = UInt8(ascii: ":")
      if isIndented { unsafe bytes[place + 2] = UInt8(ascii: " ") }
    }
    count += length
    self.isFirst = false
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
    var text = text
    let isPlain = text.withUTF8 { text in
      guard unsafe !text.contains(where: isEscaped) else { return false }
      unsafe put(quoted: text)
      return true
    }
    if isPlain { return }
    put(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if isEscaped(byte) { put(escaped: byte) } else { put(byte) }
    }
    put(UInt8(ascii: "\""))
  }

  package mutating func integer(_ number: some BinaryInteger) {
    if let small = Int64(exactly: number) { put(digitsOf: small) } else { put(String(number)) }
  }

  /// Writes a number in its shortest form; what is not finite has no form in JSON and becomes `null`.
  package mutating func number(_ number: Double) {
    guard number.isFinite else { return null() }
    // Most are whole numbers, of which ``canonicalText(of:)`` writes the digits.
    if number.magnitude < 1e15, number == Double(Int64(number)) { return put(digitsOf: Int64(number)) }
    put(canonicalText(of: number))
  }

  package mutating func flag(_ flag: Bool) { put(plain: flag ? "true" : "false") }

  package mutating func null() { put(plain: "null") }

  private mutating func open(_ bracket: UInt8) {
    put(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    // An empty object or array stays on one line.
    if !isFirst, lineDepth == 0 { breakLine() }
    isFirst = false
    put(bracket)
  }

  private mutating func separate() {
    if !isFirst { put(UInt8(ascii: ",")) }
    if lineDepth == 0 {
      breakLine()
    } else if !isFirst, layout == .indented {
      put(UInt8(ascii: " "))
    }
    isFirst = false
  }

  private mutating func endKey() {
    put(UInt8(ascii: ":"))
    if layout == .indented { put(UInt8(ascii: " ")) }
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    let length = 1 + 2 * depth
    makeRoom(length)
    let start = count
    unsafe bytes.withUnsafeMutableBufferPointer { bytes in
      unsafe bytes[start] = UInt8(ascii: "\n")
      unsafe bytes[start + 1..<start + length].update(repeating: UInt8(ascii: " "))
    }
    count += length
  }

  /// Writes a quote, a backslash or a control character, with the short escape where JSON has one.
  private mutating func put(escaped byte: UInt8) {
    put(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): put(byte)
    case 0x08: put(UInt8(ascii: "b"))
    case 0x09: put(UInt8(ascii: "t"))
    case 0x0A: put(UInt8(ascii: "n"))
    case 0x0C: put(UInt8(ascii: "f"))
    case 0x0D: put(UInt8(ascii: "r"))
    default:
      let digits = String(byte, radix: 16)
      put((digits.utf8.count == 1 ? "u000" : "u00") + digits)
    }
  }

  // MARK: - Bytes

  /// Writes a whole number.
  private mutating func put(digitsOf number: Int64) {
    if number < 0 { put(UInt8(ascii: "-")) }
    var (rest, length) = (number.magnitude, 1)
    while rest >= 10 {
      rest /= 10
      length += 1
    }
    makeRoom(length)
    rest = number.magnitude
    for place in (count..<count + length).reversed() {
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += length
  }

  /// Makes room for so many bytes.
  @inline(__always)
  private mutating func makeRoom(_ length: Int) {
    if length > bytes.count - count { grow(length) }
  }

  @inline(never)
  private mutating func grow(_ length: Int) {
    bytes.append(contentsOf: repeatElement(0, count: max(bytes.count, length)))
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    makeRoom(1)
    bytes[count] = byte
    count += 1
  }

  private mutating func put(_ text: UnsafeBufferPointer<UInt8>) {
    makeRoom(text.count)
    let start = count
    unsafe bytes.withUnsafeMutableBufferPointer { bytes in
      _ = unsafe bytes[start...].update(fromContentsOf: text)
    }
    count += text.count
  }

  /// Writes text between quotes, in which nothing is escaped.
  private mutating func put(quoted text: UnsafeBufferPointer<UInt8>) {
    makeRoom(text.count + 2)
    let start = count
    unsafe bytes.withUnsafeMutableBufferPointer { bytes in
      unsafe bytes[start] = UInt8(ascii: "\"")
      let end = unsafe bytes[(start + 1)...].update(fromContentsOf: text)
      unsafe bytes[end] = UInt8(ascii: "\"")
    }
    count += text.count + 2
  }

  /// Writes a key or a word, in which nothing is escaped.
  private mutating func put(plain text: StaticString) { text.withUTF8Buffer { unsafe put($0) } }

  private mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { unsafe put($0) }
  }
}

@inline(__always)
private func isEscaped(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}
