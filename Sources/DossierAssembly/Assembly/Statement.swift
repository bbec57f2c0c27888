/// A narrative that the owner wrote, in Markdown.
package struct Statement: Hashable, Sendable {
  /// A token of the statement kinds: `teachingPhilosophy`.
  package let kind: String
  package let markdown: String
  /// Nil takes what the template or the vocabulary calls it.
  package let title: String?

  package init(kind: String, markdown: String, title: String? = nil) {
    (self.kind, self.markdown, self.title) = (kind, markdown, title)
  }

  /// The number of words: runs of characters between blanks that hold a letter or a digit.
  ///
  /// A computed figure is one word, whatever its value; a citation is a mark, and no word.
  package var wordCount: Int {
    guard StatementText.mayHoldMarks(markdown) else { return Self.words(of: markdown) }
    let text = StatementText(markdown)
    var plain = ""
    var position = 0
    for mark in text.marks {
      plain += text.text(position..<mark.range.lowerBound)
      if case .figure = mark.content { plain += "0" }
      position = mark.range.upperBound
    }
    return Self.words(of: plain + text.text(position..<text.bytes.count))
  }

  private static func words(of markdown: String) -> Int {
    if let count = wordsOfASCII(markdown) { return count }
    return markdown.split(whereSeparator: \.isWhitespace).count { word in
      word.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
  }

  /// The same by bytes, which is much faster; nil where the text is not ASCII.
  private static func wordsOfASCII(_ markdown: String) -> Int? {
    var (count, isCounted) = (0, false)
    for byte in markdown.utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x09...0x0D, 0x20: isCounted = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        if !isCounted { count += 1 }
        isCounted = true
      default: break
      }
    }
    return count
  }
}
