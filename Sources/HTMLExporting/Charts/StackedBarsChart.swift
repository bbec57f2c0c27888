import DossierAssembly

/// Draws amounts by category, stacked by series; one panel under the other where the series have several.
struct StackedBarsChart {
  private let chart: Figure.StackedBars
  private let width: ChartWidth
  private let scale: AxisScale
  private let panels: [Panel]

  /// The series of one panel, with the look of each: series of the same name have the same in all panels.
  private struct Panel {
    let title: String?
    var series: [Figure.StackedBars.Series] = []
    var looks: [Int] = []
  }

  init(_ chart: Figure.StackedBars, width: ChartWidth) {
    (self.chart, self.width) = (chart, width)
    var panels: [Panel] = []
    var names: [String] = []
    for series in chart.series {
      if !names.contains(series.name) { names.append(series.name) }
      let place = panels.firstIndex { $0.title == series.panel } ?? panels.count
      if place == panels.count { panels.append(Panel(title: series.panel)) }
      panels[place].series.append(series)
      panels[place].looks.append(names.firstIndex(of: series.name) ?? 0)
    }
    self.panels = panels.isEmpty ? [Panel(title: nil)] : panels
    let totals = panels.flatMap { panel in
      chart.categories.indices.map { category in panel.series.reduce(0) { $0 + Self.amount($1, category) } }
    }
    let isCount = chart.series.allSatisfy { $0.values.allSatisfy { $0 == $0.rounded() } }
    scale = AxisScale(upTo: totals.max() ?? 0, isCount: isCount)
  }

  /// What a bar can show: nothing below zero.
  private static func amount(_ series: Figure.StackedBars.Series, _ category: Int) -> Double {
    guard series.values.indices.contains(category), series.values[category].isFinite else { return 0 }
    return max(series.values[category], 0)
  }

  /// Draws the chart and returns its height.
  func draw(on canvas: inout ChartCanvas) -> Double {
    var y = 0.0
    for panel in panels { y = draw(panel, from: y, on: &canvas) + (panels.count > 1 ? 10 : 0) }
    return y
  }

  private func names(_ series: [Figure.StackedBars.Series]) -> [[String]] {
    series.map {
      TextFitting.lines(
        $0.name, size: ChartCanvas.textSize, width: width == .wide ? 150 : width.points - 16, limit: 2)
    }
  }

  /// Draws a panel and returns where it ends.
  private func draw(_ panel: Panel, from start: Double, on canvas: inout ChartCanvas) -> Double {
    let line = ChartCanvas.lineHeight
    let size = ChartCanvas.textSize
    let ticks = scale.ticks.map { scale.label($0) }
    let left = (ticks.map { TextWidth.estimate($0, size: size) }.max() ?? 0) + 8
    let labels = names(panel.series)
    // The bars of all panels stand under one another.
    let labelWidth = names(chart.series).joined().map { TextWidth.estimate($0, size: size) }.max() ?? 0
    let isSingle = chart.series.count < 2
    // In a narrow chart, and with one series, no room is kept beside the bars.
    let right = width == .narrow || isSingle ? 4 : labelWidth + 40
    var y = start
    if let title = panel.title {
      for text in TextFitting.lines(title, size: size, width: width.points, limit: 2, isBold: true) {
        y += line
        canvas.text(text, x: 0, y: y - 3, classes: "panel")
      }
      y += 4
    }
    var top = y + line + 12
    if width == .narrow, !isSingle { top = keys(labels, panel.looks, from: y, on: &canvas) + line + 12 }
    let labelHeight = labels.reduce(4) { $0 + Double($1.count) * line + 2 }
    // Few steps need little height.
    let usual: Double = panels.count > 1 ? (scale.ticks.count <= 3 ? 60 : 95) : 150
    let height = width == .wide ? max(usual, isSingle ? 0 : labelHeight) : usual
    // A few bars stand together, instead of far apart.
    let count = Double(max(chart.categories.count, 1))
    let band = min((width.points - left - right) / count, 90)
    let plot = band * count
    let bottom = top + height

    for (tick, label) in zip(scale.ticks, ticks) {
      let y = bottom - scale.fraction(tick) * height
      if tick > 0 { canvas.line(x1: left, y1: y, x2: left + plot, y2: y, classes: "grid") }
      canvas.text(label, x: left - 6, y: y + 4, anchor: .end)
    }
    canvas.text(chart.unit, x: 0, y: top - line - 2, classes: "unit")
    let middles = bars(of: panel, x: left, bottom: bottom, height: height, band: band, on: &canvas)
    canvas.line(x1: left, y1: bottom, x2: left + plot, y2: bottom, classes: "axis")
    canvas.categories(chart.categories, x: left, band: band, y: bottom + line + 2)
    if width == .wide, !isSingle {
      let edge = left + plot - (band - barWidth(band)) / 2
      name(labels, panel.looks, middles: middles, x: edge, plot: (top, bottom), on: &canvas)
    }
    return bottom + line + 8
  }

  private func barWidth(_ band: Double) -> Double { min(band * 0.7, 52) }

  /// Draws the bars with their totals; returns where in the last bar the middle of each series is, and whether it has a part there.
  private func bars(
    of panel: Panel, x: Double, bottom: Double, height: Double, band: Double, on canvas: inout ChartCanvas
  ) -> [(y: Double, isShown: Bool)] {
    let bar = barWidth(band)
    var middles: [(y: Double, isShown: Bool)] = []
    let totals = chart.categories.indices.map { category in
      panel.series.reduce(0) { $0 + Self.amount($1, category) }
    }
    let totalLabels = totals.map { NumberText.make($0, decimals: $0 == $0.rounded() || $0 >= 20 ? 0 : 1) ?? "" }
    let showsTotals = totalLabels.allSatisfy { TextWidth.estimate($0, size: ChartCanvas.textSize) + 3 <= band }
    for category in chart.categories.indices {
      let start = x + Double(category) * band + (band - bar) / 2
      var sum = 0.0
      middles.removeAll()
      for (series, look) in zip(panel.series, panel.looks) {
        let amount = Self.amount(series, category)
        let low = bottom - scale.fraction(sum) * height
        sum += amount
        let high = bottom - scale.fraction(sum) * height
        middles.append(((low + high) / 2, amount > 0))
        guard amount > 0 else { continue }
        canvas.bar(series: look, x: start, y: high, width: bar, height: low - high)
      }
      if showsTotals, sum > 0 {
        let y = bottom - scale.fraction(sum) * height
        canvas.text(totalLabels[category], x: start + bar / 2, y: y - 4, anchor: .middle, classes: "total")
      }
    }
    return middles
  }

  /// Writes the series' names beside the last bar, top to bottom as they are stacked.
  private func name(
    _ labels: [[String]], _ looks: [Int], middles: [(y: Double, isShown: Bool)], x: Double,
    plot: (top: Double, bottom: Double),
    on canvas: inout ChartCanvas
  ) {
    let line = ChartCanvas.lineHeight
    // Blocks of different heights, placed from the top, each as near to its part of the bar as those above allow.
    let order = labels.indices.reversed()
    let heights = order.map { Double(labels[$0].count) * line + 2 }
    var rest = heights.reduce(0, +)
    var y = plot.top - 6
    for (index, height) in zip(order, heights) {
      let middle = middles.indices.contains(index) ? middles[index] : (y: plot.bottom, isShown: false)
      // No lower than leaves room for those below.
      y = max(y, min(middle.y - height / 2, plot.bottom + 6 - rest))
      let centre = y + height / 2
      if middle.isShown {
        canvas.path([(x + 2, middle.y), (x + 10, middle.y), (x + 18, centre)], classes: "leader")
      }
      canvas.key(series: looks[index], x: x + 21, y: y + 3)
      for (number, text) in labels[index].enumerated() {
        canvas.text(text, x: x + 36, y: y + 12 + Double(number) * line)
      }
      y += height
      rest -= height
    }
  }

  /// Writes the series' names above a narrow chart; returns where they end.
  private func keys(
    _ labels: [[String]], _ looks: [Int], from start: Double, on canvas: inout ChartCanvas
  ) -> Double {
    let line = ChartCanvas.lineHeight
    var (x, y) = (0.0, start)
    for (lines, look) in zip(labels, looks) {
      let label = lines.joined(separator: " ")
      let needed = TextWidth.estimate(label, size: ChartCanvas.textSize) + 28
      if x > 0, x + needed > width.points { (x, y) = (0, y + line + 2) }
      canvas.key(series: look, x: x, y: y + 2)
      canvas.text(label, x: x + 15, y: y + 11)
      x += needed
    }
    return y + line + 6
  }
}
