/// Breaks labels into lines that fit.
enum TextFitting {
  /// The text in at most so many lines, none wider than `width`; what does not fit ends in an ellipsis.
  static func lines(
    _ text: String, size: Double, width: Double, limit: Int, isBold: Bool = false
  ) -> [String] {
    func fits(_ line: String) -> Bool { TextWidth.estimate(line, size: size, isBold: isBold) <= width }
    // Most labels are short, and stay as they are.
    if text.utf8.count <= 400, isTidy(text), fits(text) { return [text] }
    var lines: [String] = []
    var line = ""
    // Long beyond any label: nothing past this can be shown.
    for word in text.prefix(400).split(whereSeparator: \.isWhitespace) {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if line.isEmpty || fits(longer) {
        line = longer
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    if !line.isEmpty { lines.append(line) }
    let isCut = lines.count > limit || text.dropFirst(400).isEmpty == false
    lines = Array(lines.prefix(max(limit, 1)))
    for index in lines.indices {
      let isLast = index == lines.count - 1
      if fits(lines[index]), !(isLast && isCut) { continue }
      lines[index] = shortened(lines[index], fits: fits)
    }
    return lines.isEmpty ? [""] : lines
  }

  /// Whether a text is of plain letters and single blanks between words, so that breaking it up changes nothing.
  private static func isTidy(_ text: String) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      guard byte > 0x20 && byte < 0x7F || byte == 0x20 && previous != 0x20 else { return false }
      previous = byte
    }
    return previous != UInt8(ascii: " ")
  }

  private static func shortened(_ line: String, fits: (String) -> Bool) -> String {
    var kept = Substring(line)
    while !kept.isEmpty, !fits(kept + "…") { kept.removeLast() }
    while kept.last?.isWhitespace == true || kept.last == "," { kept.removeLast() }
    return kept + "…"
  }
}
