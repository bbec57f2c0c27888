/// Breaks a text into lines of a width, between words where it can.
enum TextWrapping {
  /// The lines of a text, at least one. Blanks at its start are repeated in each line.
  static func lines(of text: String, width: Int) -> [String] {
    guard text.count > width else { return [text] }
    let indent = String(text.prefix { $0 == " " })
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      var rest = word
      if !line.isEmpty, indent.count + line.count + 1 + rest.count > width {
        lines.append(indent + line)
        line = ""
      }
      while rest.count > max(width - indent.count, 1) {
        lines.append(indent + rest.prefix(max(width - indent.count, 1)))
        rest = rest.dropFirst(max(width - indent.count, 1))
      }
      line += (line.isEmpty ? "" : " ") + rest
    }
    if !line.isEmpty || lines.isEmpty { lines.append(indent + line) }
    return lines
  }
}
