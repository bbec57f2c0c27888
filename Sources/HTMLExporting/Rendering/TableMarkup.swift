import DossierAssembly

/// Writes a table's head and body. Thousands of rows are common, so this is bytes, not a page template.
struct TableMarkup {
  private let table: Table
  private let cells: CellMarkup
  private let columns: [ColumnMarkup]
  private let hasEvidence: Bool
  init(_ table: Table, cells: CellMarkup, showsMarks: Bool = true) {
    self.table = table
    self.cells = cells
    columns = table.columns.indices.map { ColumnMarkup(table, column: $0) }
    hasEvidence =
      table.groups.contains { $0.rows.contains { $0.recordID != nil } } || showsMarks && Self.hasComputed(table)
  }

  private static func hasComputed(_ table: Table) -> Bool {
    guard table.id != ProvenanceNotes.sourcesTable else { return false }
    return table.totals.map { isComputed($0) } ?? false
      || table.groups.contains { group in
        group.totals.map { isComputed($0) } ?? false || group.rows.contains { isComputed($0.cells) }
      }
  }

  private static func isComputed(_ cells: [Cell]) -> Bool {
    cells.indices.contains { place in
      // What the cell itself names needs no mark.
      if case .records = cells[place].content { return false }
      return cells[place].origins.contains { if case .computed(let records) = $0 { !records.isEmpty } else { false } }
    }
  }

  /// The table's rows with its head; `marksPlaces` makes the rows places that evidence links lead to.
  func markup(evidence: inout EvidenceMarks, marksPlaces: Bool) -> HTMLBuffer {
    let rowCount = table.groups.reduce(0) { $0 + $1.rows.count }
    var buffer = HTMLBuffer(capacity: 512 + rowCount * (table.columns.count + 1) * 72)
    writeHead(to: &buffer)
    var position = 0
    for group in table.groups {
      buffer.markup("<tbody>\n")
      if let title = group.title {
        buffer.markup("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(width)\">")
        buffer.text(title)
        buffer.markup("</th></tr>\n")
      }
      for row in group.rows {
        buffer.markup("<tr")
        if marksPlaces { buffer.markup(evidence.idAttribute(row.recordID)) }
        buffer.markup(">")
        writeCells(row.cells, evidence: evidence, to: &buffer)
        writeEvidence(row.recordID, position: position, evidence: &evidence, to: &buffer)
        buffer.markup("</tr>\n")
        position += 1
      }
      if let totals = group.totals {
        writeTotals(totals, position: position, evidence: &evidence, to: &buffer)
        position += 1
      }
      buffer.markup("</tbody>\n")
    }
    if let totals = table.totals {
      // Not a foot: that would be repeated on each printed page.
      buffer.markup("<tbody class=\"totals\">\n")
      writeTotals(totals, position: position, evidence: &evidence, to: &buffer)
      buffer.markup("</tbody>\n")
    }
    return buffer
  }

  /// Whether two columns of the table fit a printed page beside one another, and save room.
  ///
  /// - Parameter letters: how many letters have room in a row.
  func isSlim(letters: Int = 48) -> Bool {
    let rows = table.groups.reduce(0) { $0 + $1.rows.count }
    return rows >= 16 && columns.reduce(hasEvidence ? 6 : 0) { $0 + $1.letters } <= letters
  }

  /// Whether the table fits a phone as it is: a few columns of numbers behind a short name.
  var isNarrow: Bool {
    guard columns.count > 1, table.columns.dropFirst().allSatisfy(\.isNumeric) else { return false }
    return columns.reduce(hasEvidence ? 7 : 0) { $0 + max($1.letters, $1.headLetters) + 2 } <= 40
  }

  /// Whether words must be broken for the table to fit a printed page.
  var isTight: Bool {
    let letters = columns.reduce(hasEvidence ? 7 : 0) { $0 + $1.wordLetters }
    // An A4 page has room for so many letters, less the space between columns.
    return letters > (isWide ? 120 - columns.count : 115 - 2 * columns.count)
  }

  /// Whether the table has so many columns that it is set smaller.
  var isWide: Bool { columns.count > 7 }

  private var width: Int { max(table.columns.count + (hasEvidence ? 1 : 0), 1) }

  private func writeHead(to buffer: inout HTMLBuffer) {
    buffer.markup("<thead><tr>")
    for column in columns { buffer.markup(column.head) }
    if hasEvidence { buffer.markup("<th scope=\"col\" class=\"mark\">Evidence</th>") }
    buffer.markup("</tr></thead>\n")
  }

  private func writeTotals(
    _ totals: [Cell], position: Int, evidence: inout EvidenceMarks, to buffer: inout HTMLBuffer
  ) {
    buffer.markup("<tr class=\"total\">")
    writeCells(totals, isTotal: true, evidence: evidence, to: &buffer)
    writeEvidence(nil, position: position, evidence: &evidence, to: &buffer)
    buffer.markup("</tr>\n")
  }

  /// The record that a row shows, and the mark of what is computed in it.
  private func writeEvidence(
    _ record: String?, position: Int, evidence: inout EvidenceMarks, to buffer: inout HTMLBuffer
  ) {
    guard hasEvidence else { return }
    let mark = evidence.mark(of: .row(table: table.id, position))
    guard record != nil || mark != nil else {
      buffer.markup("<td class=\"mark none\"></td>")
      return
    }
    buffer.markup("<td class=\"mark\" data-label=\"Evidence\">")
    if let record { evidence.write(record, to: &buffer) }
    if record != nil, mark != nil { buffer.markup(" ") }
    if let mark { evidence.write(mark, to: &buffer) }
    buffer.markup("</td>")
  }

  private func writeCells(
    _ row: [Cell], isTotal: Bool = false, evidence: borrowing EvidenceMarks, to buffer: inout HTMLBuffer
  ) {
    for index in columns.indices {
      write(row.indices.contains(index) ? row[index] : .absent, column: index, isTotal: isTotal, evidence, to: &buffer)
    }
  }

  private func write(
    _ cell: Cell, column index: Int, isTotal: Bool, _ evidence: borrowing EvidenceMarks, to buffer: inout HTMLBuffer
  ) {
    if index > 0, Self.isBlank(cell, isTotal: isTotal) {
      buffer.markup("<td class=\"none\"></td>")
      return
    }
    buffer.markup(columns[index].open)
    if index == 0, table.id == ProvenanceNotes.sourcesTable {
      cells.writeImport(cell, to: &buffer)
    } else if !cell.references.isEmpty {
      // One box, so that the ids stay with the words where a row becomes a list.
      buffer.markup("<div>")
      cells.write(cell, decimals: columns[index].decimals, to: &buffer)
      evidence.write(cell.references, to: &buffer)
      buffer.markup("</div>")
    } else {
      cells.write(cell, decimals: columns[index].decimals, to: &buffer)
    }
    buffer.markup(columns[index].close)
  }

  /// Whether a cell stays empty: what is not added up is blank, not "not recorded".
  private static func isBlank(_ cell: Cell, isTotal: Bool) -> Bool {
    switch cell.content {
    case .text(let text): text.isEmpty
    case .absent: isTotal
    case .number, .suppressed, .records: false
    }
  }
}
