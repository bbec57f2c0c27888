import PortfolioModel

/// Builds the tables of a table template from the records that it selected.
struct TableBuilder: Sendable {
  let template: TableTemplate
  /// What the table is called where the template does not say.
  let defaultCaption: String
  let cells: CellMaker

  /// One table, or one for each value of what the template splits by.
  func tables(_ items: [Item]) -> [Table] {
    guard let splitBy = template.splitBy else { return table(items, id: template.id, part: nil).map { [$0] } ?? [] }
    let parts = grouped(items, by: splitBy)
    return parts.enumerated().compactMap { place, part in
      table(part.items, id: place == 0 ? template.id : "\(template.id)-\(place + 1)", part: part.key.title)
    }
  }

  private func table(_ items: [Item], id: String, part: String?) -> Table? {
    var columns = visibleColumns(for: items)
    guard !items.isEmpty, !columns.isEmpty else { return nil }
    let parts: [(title: String?, items: [Item])] =
      template.groupBy.map { groupBy in grouped(items, by: groupBy).map { ($0.key.title, $0.items) } } ?? [(nil, items)]
    var rows = parts.map { lines(of: $0.items, columns: columns) }
    var contents = Self.contents(of: columns.count, rows)
    let kept = columns.indices.filter { $0 == 0 || contents[$0].hasValues }
    if kept.count < columns.count {
      columns = kept.map { columns[$0] }
      contents = kept.map { contents[$0] }
      Self.change(&rows) { row in Table.Row(recordID: row.recordID, cells: kept.map { row.cells[$0] }) }
    }
    // The digits after the point for each column: what the template says, else what its numbers need.
    let decimals = zip(columns, contents).map { $0.decimals ?? $1.decimals }
    if zip(decimals, contents).contains(where: { $1.hasNumbers && ($1.decimals != $0 || $1.leastDecimals != $0) }) {
      Self.change(&rows) { Self.aligned($0, to: decimals) }
    }
    let totals = ColumnTotals(columns: columns, decimals: decimals, redactor: cells.materials.redactor)
    let groups = zip(parts, rows).map { part, lines in
      Table.Group(
        title: part.title, rows: lines.map(\.row),
        totals: template.hasTotals && parts.count > 1 && lines.count > 1
          ? totals.cells(of: lines, label: "Subtotal") : nil)
    }
    let all = rows.flatMap(\.self)
    let caption = template.caption ?? defaultCaption
    return Table(
      id: id, caption: part.map { "\(caption), \(Self.withinSentence($0))" } ?? caption,
      columns: zip(columns, numeric(columns, contents)).map { column, isNumeric in
        Table.Column(
          id: column.id, title: title(of: column, in: template.query.kinds), unit: unit(of: column),
          isNumeric: isNumeric)
      },
      groups: groups,
      totals: template.hasTotals ? totals.cells(of: all, label: "Total") : nil,
      notes: TableNotes(
        columns: columns,
        wanted: template.columns.compactMap { if case .computed(let computed) = $0.content { computed } else { nil } },
        lines: all, cells: cells
      ).notes)
  }

  /// A line for each record, and one for the results of each pool, in the place of its first.
  private func lines(of items: [Item], columns: [ColumnTemplate]) -> [TableLine] {
    var pools: [Int: EvaluationPool] = [:]
    if columns.contains(where: \.showsResults) {
      for pool in cells.materials.pools(within: items) {
        for member in pool.members { pools[member.position] = pool }
      }
    }
    let lines = items.compactMap { item -> TableLine? in
      guard let pool = pools[item.position] else {
        let row = Table.Row(recordID: item.record.shortID, cells: columns.map { cells.cell($0, of: item) })
        return TableLine(items: [item], pool: nil, row: row)
      }
      let first = items.first { member in pool.members.contains { $0.position == member.position } }
      guard first?.position == item.position else { return nil }
      return TableLine(items: pool.members, pool: pool, row: cells.row(of: pool, columns: columns))
    }
    return template.combines ? RepeatedLines(columns: columns, cells: cells).combined(lines) : lines
  }

  private static func change(_ rows: inout [[TableLine]], _ change: (Table.Row) -> Table.Row) {
    for group in rows.indices {
      for place in rows[group].indices { rows[group][place].row = change(rows[group][place].row) }
    }
  }

  /// The columns that are there for this reader.
  private func visibleColumns(for items: [Item]) -> [ColumnTemplate] {
    template.columns.filter { column in
      guard case .field(let name) = column.content else { return true }
      return !items.allSatisfy { cells.materials.redactor.hiding(name, of: $0.record) == .removed }
    }
  }

  private func grouped(_ items: [Item], by grouping: Grouping) -> [(key: GroupKey, items: [Item])] {
    var groups: [GroupKey: [Item]] = [:]
    for item in items {
      groups[GroupKey(item, by: grouping, sort: template.query.sort, cells: cells), default: []].append(item)
    }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func title(of column: ColumnTemplate, in kinds: [RecordKind]) -> String {
    if let title = column.title { return title }
    switch column.content {
    case .computed(let computed): return computed.title
    case .field(let name):
      let label = kinds.lazy.compactMap { ValueFormatting.definition(name, of: $0)?.label }.first ?? name.rawValue
      // The unit stands apart from the title in a document's head.
      return label.hasSuffix(", %") ? String(label.dropLast(3)) : label
    }
  }

  private func unit(of column: ColumnTemplate) -> String? {
    if let unit = column.unit { return unit }
    switch column.content {
    case .computed(let computed): return computed.unit
    case .field(let name):
      guard column.title == nil else { return nil }
      let label = template.query.kinds.lazy.compactMap { ValueFormatting.definition(name, of: $0)?.label }.first
      return label?.hasSuffix(", %") == true ? "%" : nil
    }
  }

  private func numeric(_ columns: [ColumnTemplate], _ contents: [ColumnContents]) -> [Bool] {
    zip(columns, contents).map { column, contents in
      if let isNumeric = column.isNumeric { return isNumeric }
      if case .computed(let computed) = column.content { return computed.isNumeric }
      return contents.hasNumbers
    }
  }

  /// What the cells of a column hold.
  private struct ColumnContents {
    var hasValues = false
    var hasNumbers = false
    /// The most and the least digits that its numbers have after the point.
    var decimals = 0
    var leastDecimals = Int.max
  }

  private static func contents(of count: Int, _ rows: [[TableLine]]) -> [ColumnContents] {
    var contents = Array(repeating: ColumnContents(), count: count)
    for lines in rows {
      for line in lines {
        for place in 0..<count {
          switch line.row.cells[place].content {
          case .absent: break
          case .number(_, let decimals):
            contents[place].hasValues = true
            contents[place].hasNumbers = true
            contents[place].decimals = max(contents[place].decimals, decimals)
            contents[place].leastDecimals = min(contents[place].leastDecimals, decimals)
          case .text, .suppressed, .records: contents[place].hasValues = true
          }
        }
      }
    }
    return contents
  }

  /// "scale 1–5" for the heading "Scale 1–5"; other headings are names.
  private static func withinSentence(_ title: String) -> String {
    title.hasPrefix("Scale ") ? "scale " + title.dropFirst("Scale ".count) : title
  }

  private static func aligned(_ row: Table.Row, to decimals: [Int]) -> Table.Row {
    Table.Row(
      recordID: row.recordID,
      cells: zip(row.cells, decimals).map { cell, decimals in
        guard case .number(let number, _) = cell.content else { return cell }
        return Cell(.number(number, decimals: decimals), origins: cell.origins, isCorrected: cell.isCorrected)
      })
  }
}
