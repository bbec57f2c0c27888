import PortfolioModel

/// Adds up the columns of a table.
///
/// Only numbers that are shown are added: what is suppressed is in no total, so that no total gives it away.
struct ColumnTotals: Sendable {
  let columns: [ColumnTemplate]
  let decimals: [Int]
  let redactor: Redactor

  /// One cell for each column; the first holds the label.
  func cells(of lines: [TableLine], label: String) -> [Cell] {
    columns.enumerated().map { place, column in
      if place == 0 { return Cell(.text(label)) }
      switch total(of: column) {
      case .none: return Cell(.text(""))
      case .sum: return sum(place, lines)
      case .mean: return column.content == .computed(.interval) ? interval(place, lines) : mean(place, lines)
      }
    }
  }

  private func total(of column: ColumnTemplate) -> ColumnTemplate.Total {
    if let total = column.total { return total }
    if case .computed(let computed) = column.content { return computed.total }
    return .none
  }

  private func sum(_ place: Int, _ lines: [TableLine]) -> Cell {
    var sum = 0.0
    var records: [String] = []
    for line in lines {
      guard case .number(let number, _) = line.row.cells[place].content else { continue }
      sum += number
      records += line.items.map(\.shortID)
    }
    guard !records.isEmpty else { return Cell(.text("")) }
    return Cell(.number(sum, decimals: decimals[place]), origins: [.computed(records: records)])
  }

  /// The mean of means weighted by the number of responses, of one scale only.
  private func mean(_ place: Int, _ lines: [TableLine]) -> Cell {
    var parts: [CombinedMean.Part] = []
    var shown: [TableLine] = []
    for line in lines {
      guard case .number(let mean, _) = line.row.cells[place].content, let part = line.part, part.responses > 0 else {
        continue
      }
      parts.append(CombinedMean.Part(mean: mean, responses: part.responses, deviation: nil))
      shown.append(line)
    }
    guard let combined = CombinedMean(parts), Self.scale(of: shown) != nil else { return Cell(.text("")) }
    return Cell(
      .number(combined.mean, decimals: decimals[place]),
      origins: [.computed(records: shown.flatMap(\.items).map(\.shortID))])
  }

  /// The interval of the mean of all, where it is known of each.
  private func interval(_ place: Int, _ lines: [TableLine]) -> Cell {
    let shown = lines.filter { line in
      line.part != nil && (line.pool != nil || line.items.allSatisfy { redactor.suppression(of: $0.record) == nil })
    }
    guard let scale = Self.scale(of: shown),
      let interval = CombinedMean(shown.compactMap(\.part))?.interval(on: scale)
    else { return Cell(.text("")) }
    return Cell(
      .text(NumberFormatting.interval(interval)),
      origins: [.computed(records: shown.flatMap(\.items).map(\.shortID))])
  }

  /// The scale that all have; nil where they differ or do not say.
  private static func scale(of lines: [TableLine]) -> EvaluationReading.Scale? {
    let scales = Set(lines.map(\.scale))
    return scales.count == 1 ? scales.first ?? nil : nil
  }
}
