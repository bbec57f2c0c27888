import Importing
import PortfolioModel

/// Where the header of a table is, found by what stands above, in and below it.
struct DraftHeader {
  /// The number of rows above it.
  let start: Int
  /// Its rows; none where the file has no header.
  let rows: [[String]]
  /// The number of columns.
  let width: Int
  let isPresent: Bool

  /// At most so many rows are above a header.
  private static let searched = 40

  /// What a cell is, as far as a header's cell differs from a value.
  enum Cell {
    case empty, typed, text
  }

  init(_ rows: [[String]]) {
    let widths = rows.prefix(2000).map(\.count)
    var counts: [Int: Int] = [:]
    for width in widths where width > 0 { counts[width, default: 0] += 1 }
    let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    // The rows below are of the usual width; the header may be narrower or wider than they are.
    let start = Self.start(of: rows, width: usual)
    self.start = start
    guard start < rows.count else {
      (self.rows, width, isPresent) = ([], usual, false)
      return
    }
    let first = rows[start]
    let below = Array(rows.dropFirst(start + 1).filter { !DraftTable.isBlank($0) }.prefix(200))
    // Rows of labels below the titles would hide what the records are.
    let looks = (0...min(2, max(0, below.count - 1))).contains {
      Self.isHeader(first, above: Array(below.dropFirst($0)))
    }
    guard looks else {
      (self.rows, width, isPresent) = ([], usual, false)
      return
    }
    var header = [first]
    // Qualtrics says in the last of its header's rows what each column is.
    if let last = rows.dropFirst(start + 1).prefix(3).firstIndex(where: { $0.contains { $0.contains("\"ImportId\"") } })
    {
      header = Array(rows[start...last])
    }
    for row in rows.dropFirst(start + header.count).prefix(header.count > 1 ? 0 : 3) {
      let rest = Array(rows.dropFirst(start + header.count + 1).filter { !DraftTable.isBlank($0) }.prefix(200))
      guard Self.continues(row, header: header, above: rest) else { break }
      header.append(row)
    }
    self.rows = header
    width = first.count
    isPresent = true
  }

  /// The first row that is as wide as the table and nearly full, after rows that are not.
  private static func start(of rows: [[String]], width: Int) -> Int {
    guard width > 1 else { return rows.firstIndex { !DraftTable.isBlank($0) } ?? 0 }
    var best: (index: Int, filled: Int)?
    for (index, row) in rows.prefix(searched).enumerated() {
      let filled = row.count { !trimmed($0).isEmpty }
      guard row.count * 10 >= width * 8, filled * 2 > row.count || filled * 2 > width else { continue }
      // A row of the preamble that is padded to the width is emptier than the header.
      if best == nil { best = (index, filled) }
      break
    }
    if let best { return best.index }
    // Headers with many empty cells, as those of surveys with several rows.
    return rows.prefix(searched).firstIndex { row in
      row.count * 10 >= width * 8 && row.count { !trimmed($0).isEmpty } * 4 > width
    } ?? rows.firstIndex { !DraftTable.isBlank($0) } ?? 0
  }

  /// Whether a row names columns rather than being a record.
  static func isHeader(_ row: [String], above below: [[String]]) -> Bool {
    let cells = row.map { kind(of: $0) }
    let texts = cells.count { if case .text = $0 { true } else { false } }
    guard texts > 0 else { return false }
    if below.isEmpty { return cells.allSatisfy { if case .typed = $0 { false } else { true } } }
    var contrasts = 0
    var alike = 0
    for column in row.indices {
      let values = below.compactMap { column < $0.count ? $0[column] : nil }.filter { !trimmed($0).isEmpty }
      guard values.count > 0 else { continue }
      let typed = values.count { if case .typed = kind(of: $0) { true } else { false } }
      guard typed * 10 >= values.count * 8 else {
        // A title does not come again as a value.
        if values.count > 1, values.contains(row[column]), !trimmed(row[column]).isEmpty { alike += 1 }
        continue
      }
      switch cells[column] {
      case .text: contrasts += 1
      case .typed: alike += 1
      case .empty: break
      }
    }
    if contrasts + alike > 0 { return contrasts > alike }
    // All is text: titles are short and differ from each other.
    let words = row.map { trimmed($0) }.filter { !$0.isEmpty }
    return Set(words).count * 10 >= words.count * 8 && cells.allSatisfy { if case .typed = $0 { false } else { true } }
  }

  /// Whether a row below the header belongs to it.
  private static func continues(_ row: [String], header: [[String]], above below: [[String]]) -> Bool {
    guard let first = header.first, row.count == first.count || row.count == first.count - 1, !below.isEmpty else {
      return false
    }
    // SurveyMonkey writes below each question how it is answered.
    let texts = row.map { trimmed($0).lowercased() }.filter { !$0.isEmpty }
    let answers = texts.count(where: { $0 == "response" || $0 == "open-ended response" })
    if texts.count * 2 >= row.count, answers * 2 > texts.count {
      return true
    }
    // Choices under a question whose further titles are empty.
    let untitled = first.indices.filter { trimmed(first[$0]).isEmpty }
    if untitled.count * 4 >= first.count, header.count == 1 {
      let named = untitled.count { $0 < row.count && !trimmed(row[$0]).isEmpty }
      if named * 10 >= untitled.count * 8, row.first.map({ trimmed($0).isEmpty }) == true { return true }
    }
    var typedColumns = 0
    var contrasts = 0
    for column in row.indices {
      let values = below.compactMap { column < $0.count ? $0[column] : nil }.filter { !trimmed($0).isEmpty }
      guard !values.isEmpty else { continue }
      let typed = values.count { if case .typed = kind(of: $0) { true } else { false } }
      guard typed == values.count else { continue }
      typedColumns += 1
      if case .text = kind(of: row[column]) { contrasts += 1 }
    }
    let isFull = row.count { !trimmed($0).isEmpty } * 10 >= row.count * 8
    return typedColumns >= 3 && contrasts * 10 >= typedColumns * 9 && isFull
  }

  /// Numbers, dates, addresses and links are values, and seldom titles.
  static func kind(of cell: String) -> Cell {
    let text = trimmed(cell)
    if text.isEmpty { return .empty }
    if NumberReader(decimal: ".", group: ",").number(text) != nil { return .typed }
    if DraftColumn.isEmail(text) || text.hasPrefix("http://") || text.hasPrefix("https://") { return .typed }
    if text.count <= 30, text.contains(where: \.isNumber) {
      if case .unreadable = DateReader(.init()).single(text) { return .text }
      return .typed
    }
    return .text
  }
}
