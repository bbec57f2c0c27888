import CSVReading
import Foundation

/// One line of `dialects.tsv`: how a file is written, as a person read it, and what CleverCSV says of it.
struct LabelledDialect {
  let path: String
  let encoding: String
  let dialect: DialectName
  let peerEncoding: String
  let peer: DialectName

  /// Delimiter, quote and escape as `dialects.tsv` spells them.
  struct DialectName: Equatable, CustomStringConvertible {
    /// One character, `tab`, `space`, or `one` for a file with one column; `failed` where there is no answer.
    var delimiter: String
    /// One character, `none` for quotes that are text, or `-` where the file has none.
    var quote: String
    var escape: String

    var description: String { "\(delimiter) \(quote) \(escape)" }

    init(_ delimiter: String, _ quote: String, _ escape: String) {
      (self.delimiter, self.quote, self.escape) = (delimiter, quote, escape)
    }

    init(_ dialect: CSVDialect) {
      delimiter = dialect.delimiter == 9 ? "tab" : String(UnicodeScalar(dialect.delimiter))
      quote = dialect.quote.map { String(UnicodeScalar($0)) } ?? "none"
      escape = dialect.escape.map { String(UnicodeScalar($0)) } ?? "-"
    }
  }

  /// All lines of the table.
  static let all: [LabelledDialect] = {
    let table = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "dialects.tsv")
    let text = (try? String(contentsOf: table, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 9 else { return nil }
      return LabelledDialect(
        path: cells[0], encoding: cells[1], dialect: DialectName(cells[2], cells[3], cells[4]),
        peerEncoding: cells[5], peer: DialectName(cells[6], cells[7], cells[8]))
    }
  }()

  /// Whether an answer reads the same fields out of the file as the label does, whatever it is called.
  ///
  /// Doubled quotes stand for one, and spaces before quotes are passed where the label's reader would pass them: no
  /// sniffer is asked for these.
  func isRight(_ answer: DialectName, bytes: [UInt8]) -> Bool {
    if answer == dialect { return true }
    guard let wanted = Self.fields(of: bytes, dialect), let found = Self.fields(of: bytes, answer) else { return false }
    return wanted == found
  }

  private static func fields(of bytes: [UInt8], _ name: DialectName) -> [[String]]? {
    func byte(_ text: String) -> UInt8? {
      switch text {
      case "tab": 9
      case "space": 32
      // No text has it, so that no record is split.
      case "one": 0x1F
      default: text.utf8.count == 1 ? text.utf8.first : nil
      }
    }
    guard let delimiter = byte(name.delimiter) else { return nil }
    let isUnquoted = name.quote == "none" || name.quote == "-"
    guard isUnquoted || byte(name.quote) != nil, name.escape == "-" || byte(name.escape) != nil else { return nil }
    let dialect = CSVDialect(
      delimiter: delimiter, quote: isUnquoted ? nil : byte(name.quote),
      escape: name.escape == "-" ? nil : byte(name.escape), skipInitialSpace: true, encoding: .windows1252)
    guard var reader = try? CSVReader(CSVArraySource(bytes), dialect: dialect) else { return nil }
    var rows: [[String]] = []
    while (try? reader.next()) == true { rows.append(reader.record.strings) }
    return rows
  }
}
