import PortfolioModel

/// Adds up the columns of a table.
///
/// Only numbers that are shown are added: what is suppressed is in no total, so that no total gives it away.
struct ColumnTotals: Sendable {
  let columns: [ColumnTemplate]
  let decimals: [Int]
  let smallN: Int

  /// One cell for each column; the first holds the label.
  func cells(of rows: [(Item, Table.Row)], label: String) -> [Cell] {
    columns.enumerated().map { place, column in
      if place == 0 { return Cell(.text(label)) }
      switch total(of: column) {
      case .none: return Cell(.text(""))
      case .sum: return sum(place, rows)
      case .mean: return mean(place, rows)
      }
    }
  }

  private func total(of column: ColumnTemplate) -> ColumnTemplate.Total {
    if let total = column.total { return total }
    if case .computed(let computed) = column.content { return computed.total }
    return .none
  }

  private func sum(_ place: Int, _ rows: [(Item, Table.Row)]) -> Cell {
    var sum = 0.0
    var records: [String] = []
    for (item, row) in rows {
      guard case .number(let number, _) = row.cells[place].content else { continue }
      sum += number
      records.append(item.record.shortID)
    }
    guard !records.isEmpty else { return Cell(.text("")) }
    return Cell(.number(sum, decimals: decimals[place]), origins: [.computed(records: records)])
  }

  /// The mean of means weighted by the number of responses, of one scale only.
  private func mean(_ place: Int, _ rows: [(Item, Table.Row)]) -> Cell {
    var (weighted, responses) = (0.0, 0.0)
    var scales: Set<EvaluationReading.Scale?> = []
    var records: [String] = []
    for (item, row) in rows {
      guard case .number(let mean, _) = row.cells[place].content else { continue }
      let reading = EvaluationReading(item.record)
      guard let count = reading.responses, count >= smallN else { continue }
      scales.insert(reading.scale)
      weighted += mean * Double(count)
      responses += Double(count)
      records.append(item.record.shortID)
    }
    guard responses > 0, scales.count == 1, scales != [nil] else { return Cell(.text("")) }
    return Cell(.number(weighted / responses, decimals: decimals[place]), origins: [.computed(records: records)])
  }
}
