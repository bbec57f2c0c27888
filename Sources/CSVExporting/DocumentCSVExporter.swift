package import DossierAssembly

/// Turns the tables of a document into CSV, each into a file of its own, for spreadsheets.
///
/// A row is a record: totals are left out, because whoever sums a column would count them twice; the group that a row
/// stands under and its record's id are columns. The tables behind figures are among them.
package struct DocumentCSVExporter: Sendable {
  package init() {}

  /// The files, named by the tables' ids, in the order of the document.
  package func export(_ document: Document) -> [(name: String, bytes: [UInt8])] {
    var names: Set<String> = []
    return document.sections.flatMap(tables).map { table in
      let stem = Self.plain(table.id)
      var name = stem
      var count = 1
      // Ids differ in a template; what is left of them in a file's name may not.
      while !names.insert(name).inserted {
        count += 1
        name = "\(stem)-\(count)"
      }
      return ("\(name).csv", csv(table))
    }
  }

  private func tables(in section: Section) -> [Table] {
    section.blocks.compactMap { block -> Table? in
      switch block {
      case .table(let table): table
      case .figure(let figure): figure.table
      default: nil
      }
    } + section.subsections.flatMap(tables)
  }

  /// One table.
  package func csv(_ table: Table) -> [UInt8] {
    let hasGroups = table.groups.contains { $0.title != nil }
    let hasRecords = table.groups.contains { $0.rows.contains { $0.recordID != nil } }
    var text = CSVText()
    var header = table.columns.map { column in
      CSVText.Cell.text(column.unit.map { "\(column.title) (\($0))" } ?? column.title)
    }
    if hasGroups { header.insert(.text("Group"), at: 0) }
    if hasRecords { header.append(.text("Record")) }
    text.append(row: header)
    for group in table.groups {
      for row in group.rows {
        var cells = row.cells.map(cell)
        if hasGroups { cells.insert(group.title.map { .text($0) } ?? .empty, at: 0) }
        if hasRecords { cells.append(row.recordID.map { .text($0) } ?? .empty) }
        text.append(row: cells)
      }
    }
    return text.finish()
  }

  private func cell(_ cell: Cell) -> CSVText.Cell {
    switch cell.content {
    case .text(let text): .text(text)
    case .number(let number, _): .number(number)
    case .absent: .empty
    case .suppressed(let reason): .text(reason)
    case .records(let records): .text(records.joined(separator: " "))
    }
  }

  /// An id as a file's name; it is text from outside.
  private static func plain(_ id: String) -> String {
    let plain = id.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-")
        ? Character(scalar) : "-"
    }
    return plain.contains { $0 != "-" } ? String(plain.prefix(80)) : "table"
  }
}
