import DossierAssembly

/// Draws amounts by category as bars that lie, their parts by series, each with its sum behind it.
struct LyingBarsChart {
  private let chart: Figure.StackedBars
  private let width: ChartWidth
  private let sums: [Double]

  init(_ chart: Figure.StackedBars, width: ChartWidth) {
    (self.chart, self.width) = (chart, width)
    sums = chart.categories.indices.map { category in
      chart.series.reduce(0) { $0 + Self.amount($1, category) }
    }
  }

  private static let barHeight = 14.0

  /// What a bar can show: nothing below zero.
  private static func amount(_ series: Figure.StackedBars.Series, _ category: Int) -> Double {
    guard series.values.indices.contains(category), series.values[category].isFinite else { return 0 }
    return max(series.values[category], 0)
  }

  /// Draws the chart and returns its height.
  func draw(on canvas: inout ChartCanvas) -> Double {
    let line = ChartCanvas.lineHeight
    let size = ChartCanvas.textSize
    let labels = chart.categories.map {
      TextFitting.lines($0, size: size, width: width == .wide ? 190 : 110, limit: 3)
    }
    let left = (labels.joined().map { TextWidth.estimate($0, size: size) }.max() ?? 0) + 10
    let numbers = sums.map { NumberText.make($0, decimals: $0 == $0.rounded() ? 0 : 1) ?? "" }
    let behind = (numbers.map { TextWidth.estimate($0, size: size, isBold: true) }.max() ?? 0) + 8
    // Short bars are read as well as long ones; the page is not filled for its own sake.
    let room = min(width.points - left - behind, 380)
    let largest = max(sums.max() ?? 0, 1)
    var y = chart.series.count > 1 ? canvas.keys(chart.series.map(\.name), x: width == .wide ? left : 0) + 6 : 2
    let top = y
    for category in chart.categories.indices {
      let height = max(Double(labels[category].count) * line, Self.barHeight) + 7
      let middle = y + height / 2
      let first = middle + 4 - Double(labels[category].count - 1) * line / 2
      for (row, text) in labels[category].enumerated() {
        canvas.text(text, x: left - 10, y: first + Double(row) * line, anchor: .end)
      }
      var x = left
      for (index, series) in chart.series.enumerated() {
        let length = Self.amount(series, category) / largest * room
        guard length > 0 else { continue }
        canvas.bar(
          series: index, x: x, y: middle - Self.barHeight / 2, width: length, height: Self.barHeight)
        x += length
      }
      canvas.text(numbers[category], x: x + 6, y: middle + 4, classes: sums[category] > 0 ? "total" : "quiet")
      y += height
    }
    canvas.line(x1: left, y1: top, x2: left, y2: y, classes: "axis")
    return y + 4
  }
}
