extension RecordTree {
  func attributeString(_ attribute: Attribute) -> String {
    string(attributeText, Int(attribute.start)..<Int(attribute.end))
  }

  func string(_ text: ContiguousArray<UInt8>, _ range: Range<Int>) -> String {
    Self.string(text.span.extracting(range))
  }

  static func string(_ bytes: Span<UInt8>) -> String {
    unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Hands over a run of bytes after its whitespace was dealt with.
  func withBytes<Result>(
    in text: ContiguousArray<UInt8>, _ range: Range<Int>, _ whitespace: XMLWhitespace,
    _ body: (Span<UInt8>) throws -> Result
  ) rethrows -> Result {
    if whitespace == .preserved { return try body(text.span.extracting(range)) }
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, Self.isWhitespace(text[lower]) { lower += 1 }
    while lower < upper, Self.isWhitespace(text[upper - 1]) { upper -= 1 }
    if whitespace == .trimmed || Self.isCollapsed(text, lower..<upper) {
      return try body(text.span.extracting(lower..<upper))
    }
    var collapsed: ContiguousArray<UInt8> = []
    collapsed.reserveCapacity(upper - lower)
    for index in lower..<upper {
      if !Self.isWhitespace(text[index]) {
        collapsed.append(text[index])
      } else if collapsed.last != UInt8(ascii: " ") {
        collapsed.append(UInt8(ascii: " "))
      }
    }
    return try body(collapsed.span)
  }

  private static func isCollapsed(_ text: ContiguousArray<UInt8>, _ range: Range<Int>) -> Bool {
    var wasSpace = false
    for index in range {
      let byte = text[index]
      if isWhitespace(byte) {
        if wasSpace || byte != UInt8(ascii: " ") { return false }
        wasSpace = true
      } else {
        wasSpace = false
      }
    }
    return true
  }

  @inline(__always)
  private static func isWhitespace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }
}
