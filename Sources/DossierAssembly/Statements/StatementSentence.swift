/// A sentence of a statement, without its marks, code and addresses.
struct StatementSentence {
  var words: [Word] = []
  /// Whether it cites a record, within itself or right behind its last sign.
  var isCited = false

  struct Word {
    /// Without signs around it.
    let core: String
    let range: Range<Int>
    /// Whether a comma, a colon or a semicolon stands behind it.
    let endsPhrase: Bool
    /// In small letters.
    var folded: String { core.lowercased() }
  }

  /// The sentences of a block, in order.
  static func sentences(of block: Range<Int>, in text: StatementText) -> [StatementSentence] {
    var sentences: [StatementSentence] = []
    var current = StatementSentence()
    var isEnded = false
    func end() {
      if !current.words.isEmpty || current.isCited { sentences.append(current) }
      current = StatementSentence()
      isEnded = false
    }
    var position = block.lowerBound
    var isAtLineStart = true
    let skipped = skips(in: block, of: text)
    var nextSkip = skipped.startIndex
    while position < block.upperBound {
      if nextSkip < skipped.endIndex, skipped[nextSkip].range.lowerBound <= position {
        let skip = skipped[nextSkip]
        nextSkip += 1
        guard skip.range.upperBound > position else { continue }
        if skip.isCitation { current.isCited = true }
        position = skip.range.upperBound
        isAtLineStart = false
        continue
      }
      let byte = text.bytes[position]
      if isBlank(byte) {
        isAtLineStart = isAtLineStart || byte == UInt8(ascii: "\n")
        position += 1
        continue
      }
      // A word ends at a blank, a dash between words, or what is skipped.
      let limit =
        nextSkip < skipped.endIndex ? min(skipped[nextSkip].range.lowerBound, block.upperBound) : block.upperBound
      var stop = position
      while stop < limit, !isBlank(text.bytes[stop]), !isEmDash(text.bytes[stop..<limit]) { stop += 1 }
      if stop == position {
        position += 3
        continue
      }
      let range = position..<stop
      position = stop
      if isAtLineStart, isListMarker(text.bytes[range]) { continue }
      isAtLineStart = false
      let word = trimmed(range, in: text)
      let trailing = text.bytes[word.upperBound..<range.upperBound]
      if !word.isEmpty {
        if isEnded { end() }
        let endsPhrase = trailing.contains {
          [UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ")")].contains($0)
        }
        current.words.append(Word(core: text.text(word), range: word, endsPhrase: endsPhrase))
      }
      if trailing.contains(where: { [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains($0) }),
        !isAbbreviation(text.text(word))
      {
        isEnded = true
      }
    }
    end()
    return sentences
  }

  private struct Skip {
    let range: Range<Int>
    let isCitation: Bool
  }

  /// Marks, spans of code, and addresses of links.
  private static func skips(in block: Range<Int>, of text: StatementText) -> [Skip] {
    var skips = text.marks.filter { block.overlaps($0.range) }.map { mark in
      if case .citation = mark.content { return Skip(range: mark.range, isCitation: true) }
      return Skip(range: mark.range, isCitation: false)
    }
    skips += text.codeSpans.filter(block.overlaps).map { Skip(range: $0, isCitation: false) }
    var position = block.lowerBound
    while position + 1 < block.upperBound {
      let (byte, next) = (text.bytes[position], text.bytes[position + 1])
      let close: UInt8? =
        byte == UInt8(ascii: "]") && next == UInt8(ascii: "(")
        ? UInt8(ascii: ")") : byte == UInt8(ascii: "<") && isLetter(next) ? UInt8(ascii: ">") : nil
      if let close, let end = text.bytes[position..<block.upperBound].firstIndex(of: close) {
        skips.append(Skip(range: position..<end + 1, isCitation: false))
        position = end
      }
      position += 1
    }
    return skips.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The word without signs before and behind it.
  private static func trimmed(_ range: Range<Int>, in text: StatementText) -> Range<Int> {
    let word = text.text(range)
    let keep: (Character) -> Bool = { $0.isLetter || $0.isNumber || "$€£%+".contains($0) }
    guard let first = word.firstIndex(where: keep), let last = word.lastIndex(where: keep) else {
      return range.lowerBound..<range.lowerBound
    }
    let before = word[..<first].utf8.count
    let behind = word[word.index(after: last)...].utf8.count
    return range.lowerBound + before..<range.upperBound - behind
  }

  /// Whether a point behind the word ends no sentence.
  private static func isAbbreviation(_ word: String) -> Bool {
    word.count == 1 && word.first?.isLetter == true
      || ["dr", "st", "mr", "mrs", "ms", "vs", "e.g", "i.e", "no", "approx", "ca", "prof", "al"].contains(
        word.lowercased())
  }

  private static func isListMarker(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.last else { return false }
    if bytes.count == 1 { return [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(last) }
    return (last == UInt8(ascii: ".") || last == UInt8(ascii: ")")) && bytes.count < 11
      && bytes.dropLast().allSatisfy { (48...57).contains($0) }
  }

  private static func isEmDash(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: [0xE2, 0x80, 0x94]) }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
}
