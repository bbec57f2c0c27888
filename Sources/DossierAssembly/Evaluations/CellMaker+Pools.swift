import PortfolioModel

extension CellMaker {
  /// The row of pooled results.
  func row(of pool: EvaluationPool, columns: [ColumnTemplate]) -> Table.Row {
    var cells = columns.map { cell($0, of: pool) }
    let saysWhen = columns.contains { column in
      [.computed(.dates), .computed(.academicYear), .field("spans")].contains(column.content)
    }
    if !saysWhen, let first = cells.first {
      let text: String = if case .text(let text) = first.content { "\(text), " } else { "" }
      cells[0] = Cell(.text(text + pool.label), origins: [pool.origin])
    }
    return Table.Row(recordID: nil, cells: cells)
  }

  private func cell(_ column: ColumnTemplate, of pool: EvaluationPool) -> Cell {
    func computed(_ content: Cell.Content) -> Cell { Cell(content, origins: [pool.origin]) }
    switch column.content {
    case .computed(.dates), .computed(.academicYear), .field("spans"): return computed(.text(pool.label))
    case .computed(.mean): return computed(.number(pool.combined.mean, decimals: 2))
    case .computed(.responses): return computed(.number(Double(pool.combined.responses), decimals: 0))
    case .computed(.interval):
      return pool.interval.map { computed(.text(NumberFormatting.interval($0))) } ?? .absent
    case .computed(.responseRate):
      return pool.responseRate.map { computed(.number($0.rounded(), decimals: 0)) } ?? .absent
    case .computed, .field: return common(column, of: pool)
    }
  }

  /// What all members say alike; what they say differently is of none of them alone.
  private func common(_ column: ColumnTemplate, of pool: EvaluationPool) -> Cell {
    let contents = pool.members.map { cell(column, of: $0).content }
    guard let first = contents.first, contents.contains(where: { $0 != first }) else {
      return contents.first.map { Cell($0, origins: [pool.origin]) } ?? .absent
    }
    if let hidden = contents.first(where: { if case .suppressed = $0 { true } else { false } }) { return Cell(hidden) }
    return Cell(.text("varies"), origins: [pool.origin])
  }
}
