import PortfolioModel

/// Writes CSV as RFC 4180 has it: commas, CRLF, quotes where they are needed; UTF-8 with a byte order mark, without which
/// Excel takes it for something else.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets do not show.
package struct CSVText {
  /// What stands in one cell.
  package enum Cell {
    case text(String)
    case number(Double)
    case empty
  }

  private var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  package init() {}

  package mutating func append(row cells: some Sequence<Cell>) {
    let start = bytes.count
    var isFirst = true
    for cell in cells {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      switch cell {
      case .text(let text): append(Self.neutralized(text))
      case .number(let number): if number.isFinite { bytes.append(contentsOf: canonicalText(of: number).utf8) }
      case .empty: break
      }
    }
    // A line of nothing would be no row at all.
    if bytes.count == start { bytes.append(contentsOf: "\"\"".utf8) }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  /// Ends the text and hands the bytes over.
  package consuming func finish() -> [UInt8] { bytes }

  private mutating func append(_ text: String) {
    let needsQuotes = text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 < 0x20 }
    // A byte order mark within the text would be taken for one of the file.
    guard needsQuotes || text.first == " " || text.last == " " || text.utf8.first == 0xEF else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The text with an apostrophe before it where a spreadsheet would compute it (OWASP, "CSV Injection"); the wide
  /// characters are what Japanese editions of Excel take for the narrow ones.
  package static func neutralized(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, dangerous.contains(first) else { return text }
    return "'" + text
  }

  private static let dangerous: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
