extension CSVDialect {
  /// Says why no file can be read with this dialect, or nil when it is sound.
  package var fault: String? {
    let lineEnds: [UInt8] = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    if lineEnds.contains(delimiter) { return "the delimiter is a line end" }
    if delimiter >= 0x80, encoding != .windows1252 {
      return "the delimiter is not ASCII, which only windows-1252 files can have"
    }
    for (name, byte) in [("quote", quote), ("escape", escape), ("comment prefix", commentPrefix)] {
      guard let byte else { continue }
      if byte >= 0x80 { return "the \(name) is not ASCII" }
      if lineEnds.contains(byte) { return "the \(name) is a line end" }
      if byte == delimiter { return "the \(name) is also the delimiter" }
    }
    if commentPrefix != nil, commentPrefix == quote { return "the comment prefix is also the quote" }
    return nil
  }
}
