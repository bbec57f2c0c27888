import PortfolioModel

/// Records by theme and educator domain; the table names them, so that each number leads to its evidence.
struct ThemesFigure: Sendable {
  let template: FigureTemplate
  let cells: CellMaker

  /// A domain, with the records that are evidence in it.
  private struct Column {
    let token: String?
    let label: String
  }

  func figure(_ items: [Item]) -> Figure? {
    let tagged = items.filter { !tags(of: $0).isEmpty }
    guard !tagged.isEmpty else { return nil }
    let set = cells.materials.themes
    let used = Set(tagged.flatMap { tags(of: $0) })
    // Tags that the set does not know come last, in the order of their names.
    let known = set.themes.map(\.id).filter { used.contains($0) }
    let themes = known + used.subtracting(known).sorted()
    let columns = self.columns(of: tagged)
    func found(_ theme: String, _ column: Column) -> [Item] {
      tagged.filter { EducatorDomain.token(of: $0.record) == column.token && self.tags(of: $0).contains(theme) }
    }
    let rows = themes.map { theme in
      Figure.Matrix.Row(name: set.label(of: theme), counts: columns.map { found(theme, $0).count })
    }
    // A domain that holds nothing is a column of the figure, where it tells something, and none of the table.
    let filled = columns.indices.filter { column in rows.contains { $0.counts[column] > 0 } }
    let lines = themes.map { theme in
      Table.Row(
        recordID: nil,
        cells: [Cell(.text(set.label(of: theme)))]
          + filled.map { column in
            let ids = found(theme, columns[column]).map(\.shortID)
            return ids.isEmpty ? Cell(.text("")) : Cell(.records(ids), origins: [.computed(records: ids)])
          })
    }
    let count = NumberFormatting.count(tagged.count, "record", "records")
    let caption = caption(tagged.count, known: known.count, all: used.count, of: set)
    return Figure(
      id: template.id,
      caption: template.caption ?? caption, captionRecords: caption.hasNumbers(of: template, tagged),
      description: description(rows, columns: columns, count: count),
      chart: .matrix(Figure.Matrix(columns: columns.map(\.label), rows: rows)),
      table: Table(
        id: "\(template.id)-data", caption: "Evidence by theme and domain",
        columns: [Table.Column(id: "theme", title: "Theme")]
          + filled.map { Table.Column(id: "domain-\($0 + 1)", title: columns[$0].label) },
        groups: [Table.Group(rows: lines)],
        notes: ["A record with several themes counts under each of them."]))
  }

  private func tags(of item: Item) -> [String] {
    cells.materials.redactor.hiding("themes", of: item.record) == nil ? item.record.texts("themes") : []
  }

  /// The five domains always, and those beside them that hold something.
  private func columns(of items: [Item]) -> [Column] {
    let used = Set(items.map { EducatorDomain.token(of: $0.record) })
    let terms = Vocabulary.educatorCategory.terms
    let others = terms.map(\.token).filter { !EducatorDomain.core.contains($0) && used.contains($0) }
    let unknown = used.compactMap(\.self).filter { Vocabulary.educatorCategory.term($0) == nil }.sorted()
    let columns = (EducatorDomain.core + others + unknown).map {
      Column(token: $0, label: Vocabulary.educatorCategory.label(of: $0))
    }
    return columns + (used.contains(nil) ? [Column(token: nil, label: "Other evidence")] : [])
  }

  private func caption(_ count: Int, known: Int, all: Int, of set: ThemeSet) -> String {
    let records = NumberFormatting.count(count, "record", "records")
    guard known == all else { return "\(records) by theme and educator domain." }
    return
      "\(records) \(count == 1 ? "is" : "are") evidence for \(known) of the \(set.themes.count) \(set.title), by educator domain."
  }

  private func description(_ rows: [Figure.Matrix.Row], columns: [Column], count: String) -> String {
    let parts = rows.map { row in
      let counts = zip(columns, row.counts).filter { $0.1 > 0 }.map { "\($0.0.label.lowercased()) \($0.1)" }
      return "\(row.name): \(counts.joined(separator: ", "))."
    }
    return "A matrix of \(count) by theme and educator domain. " + parts.joined(separator: " ")
  }
}
