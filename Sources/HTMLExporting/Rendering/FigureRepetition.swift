import DossierAssembly

/// Finds where a document shows all that the table of a figure shows.
enum FigureRepetition {
  /// The section with a table that has a row for each record of the figure's table, with each of its values; else the
  /// chapter whose tables do so together. Nil where a row of the figure's table is computed of several records, or a
  /// value stands nowhere else.
  static func section(showing table: Table, in sections: [Section]) -> Section? {
    let rows = table.groups.flatMap(\.rows)
    guard !rows.isEmpty, rows.allSatisfy({ $0.recordID != nil }) else { return nil }
    return section(showing: rows, in: sections) ?? sections.first { shows(rows, tables(of: $0)) }
  }

  private static func section(showing rows: [Table.Row], in sections: [Section]) -> Section? {
    for section in sections {
      for case .table(let table) in section.blocks where shows(rows, [table]) { return section }
      if let found = self.section(showing: rows, in: section.subsections) { return found }
    }
    return nil
  }

  private static func tables(of section: Section) -> [Table] {
    section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
      + section.subsections.flatMap { tables(of: $0) }
  }

  private static func shows(_ rows: [Table.Row], _ tables: [Table]) -> Bool {
    let candidates = tables.flatMap(\.groups).flatMap(\.rows)
    guard candidates.contains(where: { $0.recordID == rows.first?.recordID }) else { return false }
    var contents: [String: Set<Cell.Content>] = [:]
    for row in candidates {
      if let id = row.recordID { contents[id, default: []].formUnion(row.cells.map(\.content)) }
    }
    return rows.allSatisfy { row in
      guard let id = row.recordID, let shown = contents[id] else { return false }
      return row.cells.allSatisfy { $0.content == .absent || shown.contains($0.content) }
    }
  }
}
