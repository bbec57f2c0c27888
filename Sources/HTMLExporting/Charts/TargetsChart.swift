import DossierAssembly

/// Draws amounts beside what was aimed at, a mark across each bar: one list for a single period, else a small chart
/// for each subject, all on one scale.
struct TargetsChart {
  private let chart: Figure.Targets
  private let width: ChartWidth
  private let scale: AxisScale

  private static let barHeight = 13.0
  private static let plotHeight = 62.0

  init(_ chart: Figure.Targets, width: ChartWidth) {
    (self.chart, self.width) = (chart, width)
    let values = chart.rows.flatMap(\.points).flatMap { [$0.amount, $0.target] }.compactMap(\.self)
    scale = AxisScale(upTo: values.max() ?? 0)
  }

  /// Draws the chart and returns its height.
  func draw(on canvas: inout ChartCanvas) -> Double {
    chart.periods.count > 1 ? grid(on: &canvas) : list(on: &canvas)
  }

  private func text(_ amount: Double) -> String {
    let number = NumberText.make(amount, decimals: amount == amount.rounded() ? 0 : 1) ?? ""
    return chart.unit.isEmpty ? number : "\(number) \(chart.unit)"
  }

  // MARK: - One period

  private func list(on canvas: inout ChartCanvas) -> Double {
    let line = ChartCanvas.lineHeight
    let size = ChartCanvas.textSize
    let labels = chart.rows.map {
      TextFitting.lines($0.name, size: size, width: width == .wide ? 190 : 118, limit: 3)
    }
    let left = (labels.joined().map { TextWidth.estimate($0, size: size) }.max() ?? 0) + 10
    let ends = chart.rows.map { row in
      (amount: row.points.first?.amount.map(text) ?? "not recorded", target: row.points.first?.target.map(text))
    }
    let behind = ends.map { TextWidth.estimate(after($0), size: size) }.max() ?? 0
    let room = max(min(width.points - left - behind - 10, 380), 40)
    var y = 2.0
    for (place, row) in chart.rows.enumerated() {
      let height = max(Double(labels[place].count) * line, Self.barHeight) + 9
      let middle = y + height / 2
      let first = middle + 4 - Double(labels[place].count - 1) * line / 2
      for (number, text) in labels[place].enumerated() {
        canvas.text(text, x: left - 10, y: first + Double(number) * line, anchor: .end)
      }
      let amount = scale.fraction(row.points.first?.amount ?? 0) * room
      if amount > 0 {
        canvas.bar(series: 0, x: left, y: middle - Self.barHeight / 2, width: amount, height: Self.barHeight)
      }
      var end = left + amount
      if let target = row.points.first?.target {
        let x = left + scale.fraction(target) * room
        canvas.line(
          x1: x, y1: middle - Self.barHeight / 2 - 3, x2: x, y2: middle + Self.barHeight / 2 + 3, classes: "target")
        end = max(end, x)
      }
      canvas.text(after(ends[place]), x: end + 6, y: middle + 4)
      y += height
    }
    canvas.line(x1: left, y1: 2, x2: left, y2: y, classes: "axis")
    return y + 4
  }

  /// "45 %, planned 40 %".
  private func after(_ end: (amount: String, target: String?)) -> String {
    guard let target = end.target, let name = chart.targetName else { return end.amount }
    return "\(end.amount), \(name) \(target)"
  }

  // MARK: - Several periods

  private func grid(on canvas: inout ChartCanvas) -> Double {
    let line = ChartCanvas.lineHeight
    let size = ChartCanvas.textSize
    let left = (scale.ticks.map { TextWidth.estimate(scale.label($0), size: size) }.max() ?? 0) + 8
    // As many rows of charts as there must be, each as full as the others.
    let most = width == .wide ? 5 : 2
    let rowCount = max((chart.rows.count + most - 1) / most, 1)
    let columns = max((chart.rows.count + rowCount - 1) / rowCount, 1)
    let gap = 20.0
    let panel = (width.points - left - gap * Double(columns - 1) - 6) / Double(columns)
    let band = min(panel / Double(chart.periods.count), 34)
    var y = keys(on: &canvas)
    var place = 0
    while place < chart.rows.count {
      let rows = chart.rows[place..<min(place + columns, chart.rows.count)]
      let titles = rows.map { TextFitting.lines($0.name, size: size, width: panel + gap - 8, limit: 2, isBold: true) }
      let titleHeight = Double(titles.map(\.count).max() ?? 1) * line
      let top = y + titleHeight + line
      let bottom = top + Self.plotHeight
      for (column, row) in rows.enumerated() {
        let x = left + Double(column) * (panel + gap)
        for (number, text) in titles[column].enumerated() {
          canvas.text(text, x: x, y: y + 12 + Double(number) * line, classes: "panel")
        }
        for tick in scale.ticks {
          let height = bottom - scale.fraction(tick) * Self.plotHeight
          if tick > 0 {
            canvas.line(x1: x, y1: height, x2: x + band * Double(chart.periods.count), y2: height, classes: "grid")
          }
          if column == 0, shows(tick) {
            canvas.text(scale.label(tick), x: x - 6, y: height + 4, anchor: .end, classes: "quiet")
          }
        }
        draw(row, x: x, band: band, bottom: bottom, on: &canvas)
        canvas.line(x1: x, y1: bottom, x2: x + band * Double(chart.periods.count), y2: bottom, classes: "axis")
        ends(x: x, plot: band * Double(chart.periods.count), y: bottom + line + 1, on: &canvas)
      }
      y = bottom + line + 14
      place += columns
    }
    return y - 4
  }

  /// Writes the first and the last period under a chart, or the last alone where there is no room for both.
  private func ends(x: Double, plot: Double, y: Double, on canvas: inout ChartCanvas) {
    guard let first = chart.periods.first, let last = chart.periods.last else { return }
    let widths = (
      TextWidth.estimate(first, size: ChartCanvas.textSize), TextWidth.estimate(last, size: ChartCanvas.textSize)
    )
    // The last one may reach a little to the left of its bars, where nothing stands beside it.
    canvas.text(last, x: max(x + plot, widths.1), y: y, anchor: .end, classes: "quiet")
    if widths.0 + widths.1 + 8 <= plot { canvas.text(first, x: x, y: y, classes: "quiet") }
  }

  /// In so low a plot, only the ends of the scale and its middle have room.
  private func shows(_ tick: Double) -> Bool {
    tick == scale.lower || tick == scale.upper
      || (scale.ticks.count % 2 == 1 && tick == scale.ticks[scale.ticks.count / 2])
  }

  private func draw(
    _ row: Figure.Targets.Row, x: Double, band: Double, bottom: Double, on canvas: inout ChartCanvas
  ) {
    let bar = band * 0.66
    for point in row.points where chart.periods.indices.contains(point.period) {
      let start = x + Double(point.period) * band + (band - bar) / 2
      let height = scale.fraction(point.amount ?? 0) * Self.plotHeight
      if height > 0 { canvas.bar(series: 0, x: start, y: bottom - height, width: bar, height: height) }
      let mark = point.target.map { scale.fraction($0) * Self.plotHeight }
      if let mark {
        canvas.line(x1: start - 2, y1: bottom - mark, x2: start + bar + 2, y2: bottom - mark, classes: "target")
      }
      if point.period == chart.periods.count - 1, let amount = point.amount {
        let label = text(amount)
        let half = TextWidth.estimate(label, size: ChartCanvas.textSize, isBold: true) / 2
        canvas.text(
          label, x: min(start + bar / 2, width.points - half), y: bottom - max(height, mark ?? 0) - 5, anchor: .middle,
          classes: "total")
      }
    }
  }

  /// Says what the bars and the marks are; returns where that ends.
  private func keys(on canvas: inout ChartCanvas) -> Double {
    guard let name = chart.targetName else { return 0 }
    canvas.key(series: 0, x: 0, y: 2)
    canvas.text(chart.amountName, x: 15, y: 11)
    let x = TextWidth.estimate(chart.amountName, size: ChartCanvas.textSize) + 31
    canvas.line(x1: x, y1: 7, x2: x + 14, y2: 7, classes: "target")
    canvas.text(name, x: x + 19, y: 11)
    return ChartCanvas.lineHeight + 8
  }
}
