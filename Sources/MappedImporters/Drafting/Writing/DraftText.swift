/// Lines of a YAML file, with comments at their ends or above them.
struct DraftText {
  private(set) var lines: [String] = []

  private static let width = 118
  private static let commentColumn = 50

  /// A line with a comment, which goes above where it has no room behind.
  mutating func line(_ indent: Int, _ text: String, _ comment: String = "") {
    let start = String(repeating: " ", count: indent) + text
    let comment = YAMLText.comment(comment)
    if comment.isEmpty {
      lines.append(start)
    } else if start.count < Self.width - 20, max(start.count + 2, Self.commentColumn) + comment.count + 2 <= Self.width
    {
      let gap = max(2, Self.commentColumn - start.count)
      lines.append(start + String(repeating: " ", count: gap) + "# " + comment)
    } else {
      self.comment(indent, comment)
      lines.append(start)
    }
  }

  /// A comment of its own, in lines that are not too long.
  mutating func comment(_ indent: Int, _ text: String) {
    let start = String(repeating: " ", count: indent) + "# "
    var line = ""
    for word in YAMLText.comment(text).split(separator: " ") {
      if !line.isEmpty, start.count + line.count + word.count + 1 > Self.width {
        lines.append(start + line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { lines.append(start + line) }
  }

  /// A comment that is kept as it is.
  mutating func verbatim(_ indent: Int, _ text: String) {
    lines.append(String(repeating: " ", count: indent) + "# " + YAMLText.comment(text))
  }

  mutating func blank() { if lines.last?.isEmpty == false { lines.append("") } }

  var text: String { lines.joined(separator: "\n") + "\n" }
}
