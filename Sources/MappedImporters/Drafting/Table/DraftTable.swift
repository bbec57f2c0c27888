import CSVReading
import Importing

/// A file as rows of text, with what was found above and below the records.
struct DraftTable {
  let dialect: CSVDialect
  /// The sentence of the sniffer.
  let explanation: String
  let header: [[String]]
  let hasHeader: Bool
  /// The rows above the header, blank ones left out.
  let preamble: [[String]]
  /// How many rows are above the header, blank ones included.
  let skippedRows: Int
  let records: [[String]]
  /// The words with which the rows below the records begin.
  let footer: DraftFooter?
  let width: Int
  /// Rows that are wider or narrower than the header.
  let misfits: Int
  /// Whether the whole file was read.
  let isWhole: Bool
  let hasExcelText: Bool

  /// More rows than these tell nothing new about a layout.
  private static let rowLimit = 20_000

  /// Reads the beginning of a file; nil where there is no row with a text.
  init?(_ bytes: [UInt8], isWhole: Bool) throws {
    let sniff = CSVDialect.sniff(bytes, isWhole: isWhole)
    explanation = sniff.explanation
    var dialect = sniff.dialect
    dialect.commentPrefix = Self.commentPrefix(bytes, dialect)
    var reader = try CSVReader(CSVArraySource(bytes), dialect: dialect)
    var rows: [[String]] = []
    var isWhole = isWhole
    while try reader.next() {
      if rows.count == Self.rowLimit {
        isWhole = false
        break
      }
      rows.append(reader.record.strings)
    }
    // What the end of a sample cuts is no row.
    if !isWhole, rows.count > 1, rows.count < Self.rowLimit { rows.removeLast() }
    guard rows.contains(where: { !Self.isBlank($0) }) else { return nil }
    self.isWhole = isWhole
    let head = DraftHeader(rows)
    (header, hasHeader) = (head.rows, head.isPresent)
    preamble = rows.prefix(head.start).filter { !Self.isBlank($0) }
    skippedRows = head.start
    width = head.width
    var body = rows.dropFirst(head.start + head.rows.count)
    let footer = isWhole ? DraftFooter(of: body, width: width) : nil
    if let footer { body = body.dropLast(footer.rowCount) }
    self.footer = footer
    let allowsEmptyEnd = dialect.trailingEmptyFieldAllowed
    let filled = body.filter { !Self.isBlank($0) }
    let fitting = filled.filter {
      $0.count == head.width || (allowsEmptyEnd && $0.count == head.width + 1 && $0.last == "")
    }
    dialect.trailingEmptyFieldAllowed = allowsEmptyEnd && fitting.contains { $0.count > head.width }
    self.dialect = dialect
    misfits = filled.count - fitting.count
    hasExcelText = fitting.prefix(200).contains { $0.contains { $0.hasPrefix("=\"") } }
    let unwraps = hasExcelText
    records = fitting.map { row in
      row.prefix(head.width).map { cell in
        unwraps && cell.hasPrefix("=\"") && cell.hasSuffix("\"") && cell.count > 2
          ? String(cell.dropFirst(2).dropLast()) : cell
      }
    }
  }

  static func isBlank(_ row: [String]) -> Bool { row.allSatisfy { trimmed($0).isEmpty } }

  /// `#`, where whole lines that begin with it do not fit between the others.
  private static func commentPrefix(_ bytes: [UInt8], _ dialect: CSVDialect) -> UInt8? {
    let mark = UInt8(ascii: "#")
    let lines = bytes.prefix(65_536).split(whereSeparator: { $0 == 10 || $0 == 13 })
    let marked = lines.filter { $0.first == mark }
    // A header such as “#,Name” has the delimiter like all other lines.
    guard !marked.isEmpty, marked.count * 2 < lines.count else { return nil }
    let split = marked.filter { $0.contains(dialect.delimiter) }
    return split.count * 2 < marked.count ? mark : nil
  }
}
