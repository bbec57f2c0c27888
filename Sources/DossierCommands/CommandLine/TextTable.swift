/// Columns of text for a terminal: left-aligned, separated by two blanks, the last one as long as it is.
struct TextTable {
  private var rows: [[String]] = []

  init(header: [String]? = nil) {
    if let header { rows.append(header) }
  }

  mutating func append(_ cells: [String]) { rows.append(cells) }

  /// The lines, each with a line end.
  var text: String {
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
