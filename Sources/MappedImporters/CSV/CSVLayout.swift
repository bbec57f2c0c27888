import CSVReading
import Importing

/// Where a file's header is, how its fields are separated, and how well it fits a mapping.
struct CSVLayout {
  let dialect: CSVDialect
  let header: CSVHeader
  /// The line of the header, from 1.
  let headerLine: Int
  /// The records before the data, the header included; comments are not records.
  let leadingRecords: Int
  let preamble: String
  /// What the mapping asks for and the header lacks.
  let missing: [String]
  /// What the mapping excludes and the header has.
  let excluded: [String]
  /// The columns that the header has beside all that the mapping reads, where that matters.
  let others: [Int]
  /// How many of the required columns are there, 0…1.
  let likeness: Double

  var fits: Bool { missing.isEmpty && excluded.isEmpty }

  /// Whether a mapping may claim the file by its header.
  func isClaimed(by mapping: Mapping) -> Bool {
    guard fits, mapping.identification.isClosed, let kind = mapping.rules.first?.kind else { return fits }
    return PlainLayouts.isTable(of: kind, titles: header.titles.compactMap(\.first), unknown: others.count)
  }

  /// At most so many records are looked at for a header that is known by its content.
  private static let searchedRecords = 200

  /// Finds the layout in the first bytes of a file; nil when there is no record.
  ///
  /// Of several delimiters the first with which the header fits is taken, else the one with which most does.
  ///
  /// - Parameter evidence: the bytes by which a file that Excel saved in its own encoding is told from UTF-8.
  static func find(in bytes: [UInt8], for mapping: Mapping, evidence: Int) throws -> CSVLayout? {
    var encoding = mapping.dialect.encoding.flatMap { CSVEncoding(name: $0) }
    if encoding == nil {
      let isWhole = bytes.count <= evidence && bytes.count < SourceSample.size
      let found = CSVEncoding.sniff(Array(bytes.prefix(evidence)), isWhole: isWhole).encoding
      // The reader knows all others by itself.
      if found == .windows1252 { encoding = found }
    }
    var best: CSVLayout?
    for delimiter in mapping.dialect.delimiters {
      guard let layout = try find(in: bytes, for: mapping, dialect: mapping.csvDialect(delimiter, encoding)) else {
        continue
      }
      if layout.fits { return layout }
      if let known = best, known.likeness >= layout.likeness { continue }
      best = layout
    }
    return best
  }

  private static func find(in bytes: [UInt8], for mapping: Mapping, dialect: CSVDialect) throws -> CSVLayout? {
    var reader = try CSVReader(CSVArraySource(bytes), dialect: dialect)
    let wanted = mapping.dialect.headerContains
    var preamble: [String] = []
    var passed = 0
    while try reader.next() {
      passed += 1
      let fields = reader.record.strings
      let isHeader: Bool
      if passed <= mapping.dialect.skipRows {
        isHeader = false
      } else if reader.record.isEmpty {
        isHeader = false
      } else if wanted.isEmpty {
        isHeader = true
      } else {
        let candidate = CSVHeader(rows: [fields], aliases: mapping.columns)
        isHeader = wanted.allSatisfy { candidate.position(of: $0) != nil }
      }
      guard isHeader else {
        preamble.append(fields.joined(separator: " "))
        if passed > Self.searchedRecords { break }
        continue
      }
      let line = reader.record.line
      guard mapping.dialect.hasHeader else {
        let numbers = fields.indices.map { "#\($0 + 1)" }
        return CSVLayout(
          mapping, dialect, CSVHeader(rows: [numbers], aliases: mapping.columns), line: line, leading: passed - 1,
          preamble: preamble)
      }
      var rows = [fields]
      while rows.count < mapping.dialect.headerRowCount, try reader.next() {
        rows.append(reader.record.strings)
        passed += 1
      }
      return CSVLayout(
        mapping, dialect, CSVHeader(rows: rows, aliases: mapping.columns), line: line, leading: passed,
        preamble: preamble)
    }
    guard passed > 0 else { return nil }
    return CSVLayout(
      mapping, dialect, CSVHeader(rows: [], aliases: mapping.columns), line: 1, leading: passed, preamble: preamble)
  }

  private init(
    _ mapping: Mapping, _ dialect: CSVDialect, _ header: CSVHeader, line: Int, leading: Int, preamble: [String]
  ) {
    (self.dialect, self.header) = (dialect, header)
    (headerLine, leadingRecords) = (line, leading)
    self.preamble = preamble.joined(separator: "\n")
    let required = mapping.identification.columns + mapping.dialect.headerContains.map { [$0] }
    missing = required.filter { names in !names.contains { header.position(of: $0) != nil } }.compactMap(\.first)
    excluded = mapping.identification.without.filter { header.position(of: $0) != nil }
    if mapping.identification.isClosed, missing.isEmpty {
      let known = Set(mapping.readColumns.compactMap { header.position(of: $0) })
      // Excel writes empty columns behind the last, which say nothing.
      others = header.names.indices.filter { !known.contains($0) && !header.titles[$0].isEmpty }
    } else {
      others = []
    }
    let found = Double(required.count - missing.count) / Double(max(1, required.count))
    // Delimiters that split nothing make every column missing; more columns are the better guess then.
    let share = 1 - Double(others.count) / Double(max(1, header.count))
    likeness = found * share + Double(min(header.count, 1000)) / 1_000_000
  }

  /// What the header lacks and has, for a message.
  func difference(from mapping: Mapping) -> String {
    var parts: [String] = []
    if missing.isEmpty, !others.isEmpty { parts.append("also has \(Self.list(others.map { header.names[$0] }))") }
    if !missing.isEmpty { parts.append("lacks \(Self.list(missing))") }
    if !excluded.isEmpty { parts.append("has \(Self.list(excluded)), which another layout has") }
    // A header that has nothing in common is never the nearest, so nobody reads what else it has.
    if !missing.isEmpty, likeness > 0.01 {
      let known = Set(mapping.readColumns.compactMap { header.position(of: $0) })
      let unread = header.names.indices.filter { !known.contains($0) }.map { header.names[$0] }
      if !unread.isEmpty { parts.append("has \(Self.list(unread))") }
    }
    if parts.isEmpty { parts.append("has too few of the table’s columns") }
    return parts.joined(separator: "; ")
  }

  static func list(_ names: [String]) -> String {
    let shown = names.prefix(8).map { "“\($0.count > 40 ? $0.prefix(39) + "…" : $0)”" }.joined(separator: ", ")
    return names.count > 8 ? shown + " and \(names.count - 8) more" : shown
  }
}

extension Mapping {
  func csvDialect(_ delimiter: UInt8, _ encoding: CSVEncoding?) -> CSVDialect {
    CSVDialect(
      delimiter: delimiter, quote: dialect.quote, doubleQuote: dialect.doubleQuote, escape: dialect.escape,
      commentPrefix: dialect.commentPrefix, skipInitialSpace: dialect.skipInitialSpace,
      encoding: encoding,
      trailingEmptyFieldAllowed: dialect.trailingEmptyField)
  }
}
