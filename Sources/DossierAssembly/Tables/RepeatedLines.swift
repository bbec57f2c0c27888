import PortfolioModel

/// Makes one row of records that say the same but for their dates and numbers: a course that is given each year.
struct RepeatedLines: Sendable {
  let columns: [ColumnTemplate]
  let cells: CellMaker

  /// The lines, each repetition in the place of the first.
  func combined(_ lines: [TableLine]) -> [TableLine] {
    var groups: [Key: [Int]] = [:]
    for (place, line) in lines.enumerated() where line.pool == nil && !saysItsHours(line) {
      groups[key(of: line), default: []].append(place)
    }
    var members: [Int: [Int]] = [:]
    for places in groups.values where places.count > 1 { for place in places { members[place] = places } }
    return lines.indices.compactMap { place in
      guard let places = members[place] else { return lines[place] }
      return places.first == place ? combine(places.map { lines[$0] }) : nil
    }
  }

  /// What a row says besides what is added up; of that only whether there is a number.
  private struct Key: Hashable {
    let contents: [Cell.Content]

    /// The lengths of the texts tell most rows apart, and are quicker hashed than the texts.
    func hash(into hasher: inout Hasher) {
      for content in contents { if case .text(let text) = content { hasher.combine(text.utf8.count) } }
    }
  }

  private func key(of line: TableLine) -> Key {
    Key(
      contents: zip(columns, line.row.cells).map { column, cell in
        if isDate(column) { return .absent }
        if case .number = cell.content { return isAdded(column) ? .text("a number") : cell.content }
        return cell.content
      })
  }

  /// Whether the row tells its hours in words, "2 in total": said once of two dates they would be of both.
  private func saysItsHours(_ line: TableLine) -> Bool {
    zip(columns, line.row.cells).contains { $0.content == .field("contactHours") && $1.content != .absent }
  }

  private func isDate(_ column: ColumnTemplate) -> Bool { column.content == .computed(.dates) }

  private func isAdded(_ column: ColumnTemplate) -> Bool {
    column.content == .computed(.hoursInPeriod) || column.content == .field("learnerCount")
  }

  private func combine(_ lines: [TableLine]) -> TableLine {
    let items = lines.flatMap(\.items)
    let records = items.map(\.shortID)
    let made = columns.indices.map { place in
      let parts = lines.map { $0.row.cells[place] }
      let isCorrected = parts.contains(where: \.isCorrected)
      if isDate(columns[place]) {
        let text = DateFormatting.text(items.flatMap(\.spans), style: cells.dateStyle)
        return Cell(
          .text(text), origins: [.computed(records: records)] + parts.flatMap(\.origins), isCorrected: isCorrected)
      }
      var (sum, decimals) = (0.0, 0)
      for case .number(let number, let own) in parts.map(\.content) {
        (sum, decimals) = (sum + number, max(decimals, own))
      }
      guard isAdded(columns[place]), case .number = parts[0].content else {
        return Cell(parts[0].content, origins: parts.flatMap(\.origins), isCorrected: isCorrected)
      }
      return Cell(
        .number(sum, decimals: decimals), origins: [.computed(records: records)] + parts.flatMap(\.origins),
        isCorrected: isCorrected)
    }
    return TableLine(items: items, pool: nil, row: Table.Row(recordID: nil, cells: made))
  }
}
