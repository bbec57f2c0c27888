/// Rows of a label and two texts, each in a column of its own and broken between words.
struct SideBySide {
  private var rows: [(label: String, first: String, second: String)] = []
  /// The width of the column of a text.
  private let width: Int
  /// So many lines of a text are shown.
  private static let mostLines = 4

  init(width: Int = 44) { self.width = width }

  mutating func append(_ label: String, _ first: String, _ second: String) { rows.append((label, first, second)) }

  /// The lines, each indented and with a line end.
  var text: String {
    let indent = (rows.map(\.label.count).max() ?? 0) + 2
    var text = ""
    for row in rows {
      let (left, right) = (lines(of: row.first), lines(of: row.second))
      for line in 0..<max(left.count, right.count) {
        let label = line == 0 ? row.label : ""
        let first = line < left.count ? left[line] : ""
        let second = line < right.count ? right[line] : ""
        let full = "  " + Self.padded(label, to: indent) + Self.padded(first, to: width + 2) + second
        text += String(full.reversed().drop { $0 == " " }.reversed()) + "\n"
      }
    }
    return text
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func lines(of text: String) -> [String] {
    let lines = TextWrapping.lines(
      of: text.split(whereSeparator: \.isWhitespace).joined(separator: " "), width: width)
    guard lines.count > Self.mostLines else { return lines }
    return lines.prefix(Self.mostLines - 1) + [lines[Self.mostLines - 1].prefix(width - 2) + " …"]
  }
}
