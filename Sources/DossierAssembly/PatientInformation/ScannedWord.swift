/// A run of characters between blanks, without the signs around it.
struct ScannedWord {
  let core: String
  /// In small letters.
  let folded: String
  /// The bytes of the text that it takes, with a bracket before it that belongs to a telephone number.
  let range: Range<Int>
  /// Whether a sign stands between it and the next word that ends a sentence.
  let endsSentence: Bool

  static func words(of text: String) -> [ScannedWord] {
    let bytes = Array(text.utf8)
    var words: [ScannedWord] = []
    var position = 0
    while position < bytes.count {
      if isBlank(bytes[position]) {
        position += 1
        continue
      }
      var end = position
      while end < bytes.count, !isBlank(bytes[end]) { end += 1 }
      let (start, stop) = trimmed(bytes, position..<end)
      if start < stop {
        let core = String(decoding: bytes[start..<stop], as: UTF8.self)
        words.append(
          ScannedWord(
            core: core, folded: core.lowercased(), range: start..<stop,
            endsSentence: bytes[stop..<end].contains { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F || $0 == 0x3B }))
      }
      position = end
    }
    return words
  }

  var digitCount: Int { core.utf8.count { (48...57).contains($0) } }

  var isMonth: Bool {
    let letters = folded.filter { $0.isLetter }
    return letters.count >= 3 && Self.months.contains { $0.hasPrefix(letters) }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> (Int, Int) {
    var (start, stop) = (range.lowerBound, range.upperBound)
    func isKept(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (48...57).contains(byte) || (97...122).contains(byte | 0x20)
    }
    // "+1" and "#123" keep their signs, and "(614)" its brackets.
    while start < stop, !isKept(bytes[start]), bytes[start] != UInt8(ascii: "+"), bytes[start] != UInt8(ascii: "(") {
      start += 1
    }
    if start + 1 < stop, bytes[start] == UInt8(ascii: "("), !(48...57).contains(bytes[start + 1]) { start += 1 }
    while start < stop, !isKept(bytes[stop - 1]), bytes[stop - 1] != UInt8(ascii: ")") { stop -= 1 }
    if start < stop, bytes[stop - 1] == UInt8(ascii: ")"), bytes[start] != UInt8(ascii: "(") { stop -= 1 }
    return (start, stop)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
}
