extension MappingBounds {
  /// The line, from 1, of a key that is no text but a list, a mapping or an alias; nil where there is none.
  ///
  /// The YAML parser compares keys, and to compare aliases of aliases takes as long as to write them out, so such keys
  /// are looked for in the text, before it is parsed.
  static func lineOfKeyThatIsNoText(in text: String) -> Int? {
    var number = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if hasOddKey(Array(line)) { return number }
    }
    return nil
  }

  private static func hasOddKey(_ line: [UInt8]) -> Bool {
    let start = line.prefix { [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "\t")].contains($0) }.count
    if start < line.count, line[start] == UInt8(ascii: "?"), start + 1 == line.count || isBlank(line[start + 1]) {
      return true
    }
    var quote: UInt8?
    for (index, byte) in line.enumerated() {
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
      case UInt8(ascii: "#") where index == 0 || isBlank(line[index - 1]): return false
      case UInt8(ascii: ":") where index + 1 == line.count || isBlank(line[index + 1]):
        if endsOddKey(line[..<index]) { return true }
      case UInt8(ascii: "?") where index > 0 && "[{, ".utf8.contains(line[index - 1]):
        // `{ ? [a] : b }`
        if index + 1 < line.count, isBlank(line[index + 1]), line[..<index].contains(where: { "[{".utf8.contains($0) })
        {
          return true
        }
      default: break
      }
    }
    return false
  }

  /// Whether what stands before a colon ends with a bracket, or is an alias.
  private static func endsOddKey(_ before: ArraySlice<UInt8>) -> Bool {
    var key = before
    while let last = key.last, isBlank(last) { key = key.dropLast() }
    if let last = key.last, "]}".utf8.contains(last) { return true }
    let word = key.reversed().prefix { !isBlank($0) && !"[{,".utf8.contains($0) }
    return word.last == UInt8(ascii: "*") && word.count > 1
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
