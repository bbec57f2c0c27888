/// Rows below the records that are no records: totals, the day of the export, a note.
struct DraftFooter {
  let rowCount: Int
  /// The words with which the first of them begins.
  let opening: String
  /// Whether they begin with a usual word, so that the next export's footer is known as well.
  let isUsual: Bool

  private static let openings = [
    "Grand total", "Total", "Totals", "Sum", "Exported on", "Exported", "Generated", "Printed", "Report run",
    "Run date", "Run on", "Source:", "Copyright", "©", "End of report", "Report generated", "Created on", "Data as of",
    "As of", "Number of records", "Record count", "Average", "Notes:", "Note:",
  ]

  private static let searched = 12

  /// Looks at the last rows; nil where all of them are records.
  init?(of rows: ArraySlice<[String]>, width: Int) {
    guard width > 1 else { return nil }
    let tail = rows.suffix(Self.searched)
    var start: Int?
    var found = ""
    var usual = false
    var sawBlank = false
    for index in tail.indices where index > rows.startIndex {
      let row = tail[index]
      if DraftTable.isBlank(row) {
        sawBlank = true
        continue
      }
      let first = row.first { !trimmed($0).isEmpty }.map { trimmed($0) } ?? ""
      let filled = row.count { !trimmed($0).isEmpty }
      let word = trimmed(row[0]).isEmpty ? nil : Self.openings.first { Self.begins(first, $0) }
      let isSparse = filled * 3 <= width && (row.count < width || sawBlank)
      if let word, filled * 2 <= width || filled < 3 || sawBlank || row.count < width || word.hasSuffix("otal") {
        if start == nil { (start, found, usual) = (index, word, true) }
      } else if isSparse, sawBlank, start == nil, filled == 1, !trimmed(row[0]).isEmpty {
        (start, found, usual) = (index, String(first.prefix { !$0.isNumber }.prefix(24)), false)
      } else if start != nil, !isSparse {
        // Records follow, so it was none.
        start = nil
      }
    }
    guard let start, !trimmed(found).isEmpty else { return nil }
    rowCount = rows.endIndex - start
    opening = trimmed(found)
    isUsual = usual
  }

  private static func begins(_ text: String, _ word: String) -> Bool {
    guard text.lowercased().hasPrefix(word.lowercased()) else { return false }
    guard let next = text.dropFirst(word.count).first, let last = word.last, last.isLetter else { return true }
    return !next.isLetter
  }
}
