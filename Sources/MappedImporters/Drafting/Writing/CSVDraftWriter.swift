import CSVReading
import Importing
import PortfolioModel

/// Writes the mapping of a table, with a comment on each guess.
struct CSVDraftWriter {
  let request: DraftRequest
  let table: DraftTable
  let columns: [DraftColumn]
  let groups: [RepeatedGroup]
  let plan: CSVDrafter.Plan
  let refused: [Int: String]
  /// Rows below the header that lack a column which all others have.
  let oddRows: (column: Int, count: Int)?
  /// The fields of the rule’s kind that any column may be.
  let candidates: [FieldMatch]
  /// Words for "absent" beside the usual ones.
  let absentWords: [String]

  var text: String {
    var text = DraftText()
    writeHead(to: &text)
    writeIdentification(to: &text)
    writeDialect(to: &text)
    writeCaptures(to: &text)
    writePassedOver(to: &text)
    text.blank()
    text.line(0, "records:")
    plan.rule.write(to: &text, columns: columns, kindNote: plan.confidence)
    let inner = plan.repeated.reduce(into: Set<Int>()) { $0.formUnion($1.group.columns) }
    writeRest(without: plan.rule.columns.union(plan.rule.leaveOut).union(inner).union(plan.hiddenColumns), to: &text)
    for (rule, group) in plan.repeated {
      text.blank()
      rule.write(
        to: &text, columns: columns,
        kindNote: CSVDrafter.note(on: group))
    }
    return text.text
  }

  private func writeHead(to text: inout DraftText) {
    let rows = table.isWhole ? "\(table.records.count) rows" : "the first \(table.records.count) rows"
    text.comment(
      0,
      "A draft, made of \(rows) and \(columns.count) columns. What is guessed says so; check the kind, the key and the dates first. Then look at what it makes of the file:"
    )
    text.verbatim(0, "    dossier mappings test \(request.outputName ?? "\(request.id).yml") FILE")
    text.line(0, "mapping: \(request.id)", "the mapping’s name, for --mapping")
    text.line(0, "version: 1", "raise it when the same file would give other results")
    text.line(0, "format: csv")
    text.line(
      0, "system: \(request.id)", "the system that writes it; the same in all of its mappings")
    text.line(
      0, "summary: Export with \(plan.rule.kind.definition.plural.replacing("-", with: " "))",
      "one line for `dossier mappings list`")
  }

  private func writeIdentification(to text: inout DraftText) {
    text.blank()
    text.line(0, "identify:")
    let telling = tellingTitles
    if table.hasHeader, !telling.isEmpty {
      text.line(2, "columns: \(YAMLText.list(telling))", "what has these titles is this export")
    } else {
      text.line(
        2, "fileName: \(YAMLText.scalar(Self.pattern(of: request.fileName)))",
        "without a header, only the file’s name can tell what it is")
      text.line(2, "confidence: possible")
    }
  }

  /// Titles that tell this export from others: those that are used, and among them the longest.
  private var tellingTitles: [String] {
    let used = plan.rule.columns
    let titled = columns.filter { column in
      guard let title = column.titles.first, !column.reference.hasPrefix("#") else { return false }
      return column.reference == title && title.count <= 80 && !title.contains(where: \.isNewline)
    }
    let numbered = Set(groups.flatMap { $0.columns.dropFirst() })
    let first = titled.filter { used.contains($0.index) && !numbered.contains($0.index) }
    let rest = titled.filter { !used.contains($0.index) && !numbered.contains($0.index) }
    let chosen = (first.prefix(6) + rest.prefix(max(0, 3 - first.count))).sorted { $0.index < $1.index }
    if chosen.isEmpty { return columns.compactMap(\.titles.first).filter { $0.count <= 80 }.prefix(3).map(\.self) }
    return chosen.map(\.reference)
  }

  private func writeDialect(to text: inout DraftText) {
    let dialect = table.dialect
    var lines: [(String, String)] = []
    switch dialect.delimiter {
    case UInt8(ascii: ","): break
    case UInt8(ascii: "\t"): lines.append(("delimiter: tab", ""))
    default: lines.append(("delimiter: '\(String(UnicodeScalar(dialect.delimiter)))'", ""))
    }
    if let quote = dialect.quote {
      if quote != UInt8(ascii: "\"") { lines.append(("quoteChar: \"\(String(UnicodeScalar(quote)))\"", "")) }
    } else {
      lines.append(("quoteChar: null", "quotes in this file are text"))
    }
    if !dialect.doubleQuote { lines.append(("doubleQuote: false", "")) }
    if let escape = dialect.escape { lines.append(("escapeChar: '\(String(UnicodeScalar(escape)))'", "")) }
    if dialect.skipInitialSpace { lines.append(("skipInitialSpace: true", "")) }
    if let prefix = dialect.commentPrefix {
      lines.append(("commentPrefix: '\(String(UnicodeScalar(prefix)))'", "lines that begin with it are comments"))
    }
    if dialect.encoding == .windows1252 { lines.append(("encoding: windows-1252", "some bytes are not UTF-8")) }
    if !table.hasHeader {
      lines.append(("header: false", "the first row looks like a record; columns are \"#1\", \"#2\", …"))
      if table.skippedRows > 0 { lines.append(("skipRows: \(table.skippedRows)", "")) }
    }
    if table.header.count > 1 {
      lines.append(("headerRowCount: \(table.header.count)", "the rows below the titles are no records"))
    }
    if table.hasHeader, table.skippedRows > 0 {
      let filled = table.preamble.count
      let titles = Array(tellingTitles.prefix(3))
      lines.append(
        (
          "headerContains: \(YAMLText.list(titles))",
          "the header is the row with these; \(table.skippedRows) rows above it\(filled < table.skippedRows ? ", \(table.skippedRows - filled) of them blank" : "")"
        ))
    }
    if dialect.trailingEmptyFieldAllowed {
      lines.append(("trailingEmptyField: true", "rows end with one more delimiter"))
    }
    if table.hasExcelText { lines.append(("excelText: true", "=\"0123\" is read as 0123")) }
    guard !lines.isEmpty else { return }
    text.blank()
    text.comment(0, table.explanation)
    text.line(0, "dialect:")
    for (line, note) in lines { text.line(2, line, note) }
  }

  private func writeCaptures(to text: inout DraftText) {
    if !absentWords.isEmpty {
      text.blank()
      text.line(0, "null: \(YAMLText.list(Mapping.usualNullWords + absentWords))", "words that mean: nothing")
    }
    var captures: [String] = []
    if plan.rule.groupBy.contains("{ capture: survey }") {
      captures.append(
        "{ from: fileName, pattern: '(?i)^(?<survey>.*?)(?:_\\w+ \\d{1,2}, \\d{4}_\\d{2}\\.\\d{2})?\\.\\w+$' }")
    }
    let dated = request.fileName.firstMatch(of: /(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]/) != nil
    if dated { captures.append("{ from: fileName, pattern: '(?<exported>\\d{4}-\\d{2}-\\d{2})' }") }
    guard !captures.isEmpty else { return }
    text.blank()
    text.line(0, "capture:")
    for capture in captures { text.line(2, "- \(capture)") }
    if dated { text.line(0, "exportDate: { capture: exported }", "the day in the file’s name") }
  }

  private func writePassedOver(to text: inout DraftText) {
    if let footer = table.footer {
      text.blank()
      let words = footer.opening.split(separator: " ").map { Self.escaped(String($0)) }.joined(separator: "\\s+")
      text.line(
        0, "footer: { column: \"#1\", matches: \(YAMLText.scalar("(?i)^\\s*\(words)")) }",
        "this row and all below it are no records: \(footer.rowCount) here\(footer.isUsual ? "" : "; a guess")")
    }
    if let oddRows {
      text.blank()
      text.line(0, "skip:")
      text.line(
        2, "- when: { not: { column: \(YAMLText.scalar(columns[oddRows.column].reference)), present: true } }",
        "the first \(oddRows.count == 1 ? "row is" : "\(oddRows.count) rows are") no record\(oddRows.count == 1 ? "" : "s")"
      )
      text.line(4, "reason: \(YAMLText.scalar("rows without \(columns[oddRows.column].reference)"))")
    }
    let left = plan.rule.leaveOut.map { columns[$0].reference }
    if !left.isEmpty {
      text.blank()
      text.comment(0, "Who answered is nobody’s business: these columns are never kept.")
      text.line(0, "leaveOut: \(YAMLText.list(left))")
    }
  }

  /// The columns that no rule reads, as lines that a person can move up.
  private func writeRest(without used: Set<Int>, to text: inout DraftText) {
    let asked = Set(plan.rule.fields.filter { !$0.isActive }.flatMap(\.columns))
    let rest = columns.filter { !used.contains($0.index) && !asked.contains($0.index) }
    guard !rest.isEmpty else { return }
    text.blank()
    text.comment(
      6,
      "Not mapped: \(rest.count) column\(rest.count == 1 ? "" : "s"), kept with each record under the title. To map one, move its line up, delete the “# ”, and put a field’s name before the colon (dossier mappings fields \(plan.rule.kind.definition.plural))."
    )
    let numbered = groups.filter { $0.columns.count > 5 && Set($0.columns).isDisjoint(with: used) }
    let folded = Set(numbered.flatMap(\.columns))
    for column in rest where !folded.contains(column.index) {
      let field =
        candidates.filter { $0.column == column.index && $0.quality >= 0.5 }.max { $0.likeness < $1.likeness }?.field
        .rawValue ?? "FIELD"
      var note = column.seen
      if let reason = refused[column.index] { note += "; not mapped, since \(reason)" }
      let line = "\(field): \(YAMLText.scalar(column.reference))"
      text.verbatim(6, Self.padded(line, to: 42) + "  # \(note)")
    }
    for group in numbered {
      let names = group.stems.prefix(6).map { "“\(YAMLText.comment($0.reference))”" }.joined(separator: ", ")
      text.comment(
        6,
        "Repeated \(group.numbers.lowerBound)–\(group.numbers.upperBound): \(names)\(group.stems.count > 6 ? " and \(group.stems.count - 6) more" : ""). A rule with `repeat: \(group.numbers.lowerBound)..\(group.numbers.upperBound)` makes a record of each."
      )
    }
  }

  static func padded(_ text: String, to width: Int) -> String {
    text.count >= width ? text : text + String(repeating: " ", count: width - text.count)
  }

  /// The file's name as an expression in which numbers may be others.
  static func pattern(of fileName: String) -> String {
    var pattern = "^"
    var wasDigit = false
    for character in fileName {
      let isDigit = character.isASCII && character.isNumber
      if isDigit {
        if !wasDigit { pattern += "\\d+" }
      } else {
        pattern += escaped(String(character))
      }
      wasDigit = isDigit
    }
    return pattern + "$"
  }

  static func escaped(_ text: String) -> String {
    text.map { "\\^$.|?*+()[]{}".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
