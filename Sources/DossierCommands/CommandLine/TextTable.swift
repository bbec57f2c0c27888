/// Columns of text for a terminal: left-aligned, separated by two blanks, the last one as long as it is.
///
/// A table that goes on a screen gives the most characters that a column may have; longer texts go on in the next line.
struct TextTable {
  private var rows: [[String]] = []
  /// The most characters of a column's texts; nil lets each be as wide as its longest.
  private let widest: Int?

  init(header: [String]? = nil, widest: Int? = nil) {
    self.widest = widest
    if let header { rows.append(header) }
  }

  mutating func append(_ cells: [String]) { rows.append(cells) }

  /// The lines, each with a line end.
  var text: String {
    let broken = widest.map { widest in rows.map { row in row.map { TextWrapping.lines(of: $0, width: widest) } } }
    guard let broken else { return Self.text(of: rows) }
    return Self.text(
      of: broken.flatMap { row in
        (0..<(row.map(\.count).max() ?? 0)).map { line in row.map { $0.indices.contains(line) ? $0[line] : "" } }
      })
  }

  private static func text(of rows: [[String]]) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.compactMap { $0.indices.contains(column) ? $0[column].count : nil }.max() ?? 0
    }
    var text = ""
    for row in rows {
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        if column < row.count - 1 { line += String(repeating: " ", count: widths[column] - cell.count + 2) }
      }
      text += line.reversed().drop { $0 == " " }.reversed().map(String.init).joined() + "\n"
    }
    return text
  }
}
