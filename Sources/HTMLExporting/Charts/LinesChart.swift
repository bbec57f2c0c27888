import DossierAssembly

/// Draws means over time: one panel for each scale, with the number of responses under every point.
struct LinesChart {
  let chart: Figure.Lines
  let width: ChartWidth
  private let left: Double
  private let right: Double
  /// The lines of the series' names, by panel and series.
  private let labels: [[[String]]]

  private static let plotHeight = 110.0

  init(_ chart: Figure.Lines, width: ChartWidth) {
    let chart = Self.inOrder(chart)
    (self.chart, self.width) = (chart, width)
    let size = ChartCanvas.textSize
    let ticks = chart.panels.flatMap { panel -> [String] in
      let scale = AxisScale(from: panel.minimum, to: panel.maximum)
      return scale.ticks.map { scale.label($0) }
    }
    labels = chart.panels.map { $0.series.map { Self.label($0) } }
    let beside = (labels.joined().joined().map { TextWidth.estimate($0, size: size) }.max() ?? 0) + 24
    // Numbers of responses stand under the first and the last point, and may be wider than a band.
    let counts = chart.panels.flatMap(\.series).flatMap(\.points).compactMap { $0.count.map(Self.label) }
    let half = (counts.map { TextWidth.estimate($0, size: size) }.max() ?? 0) / 2
    left = max((ticks.map { TextWidth.estimate($0, size: size) }.max() ?? 0) + 10, 26 + half)
    right = max(width == .wide ? beside : 8, half)
  }

  /// The width of a category; a few points stand together, instead of far apart.
  private var band: Double { min((width.points - left - right) / Double(max(chart.categories.count, 1)), 110) }

  private static func label(_ count: Int) -> String { NumberText.make(Double(count), decimals: 0) ?? "" }

  /// The series' name in lines that fit, with its last value.
  private static func label(_ series: Figure.Lines.Series) -> [String] {
    var name = series.name
    if let last = series.points.max(by: { $0.category < $1.category }),
      let value = NumberText.make(last.mean, decimals: 1)
    {
      name += " \(value)"
    }
    return TextFitting.lines(name, size: ChartCanvas.textSize, width: 150, limit: 2)
  }

  /// Draws the chart and returns its height.
  func draw(on canvas: inout ChartCanvas) -> Double {
    var y = 0.0
    for (panel, labels) in zip(chart.panels, labels) { y = draw(panel, labels: labels, from: y, on: &canvas) + 14 }
    return max(notes(from: y - 14, on: &canvas), 20)
  }

  private func draw(
    _ panel: Figure.Lines.Panel, labels: [[String]], from start: Double, on canvas: inout ChartCanvas
  ) -> Double {
    let line = ChartCanvas.lineHeight
    let scale = AxisScale(from: panel.minimum, to: panel.maximum)
    var y = start
    for text in TextFitting.lines(
      panel.title, size: ChartCanvas.textSize, width: width.points, limit: 2, isBold: true)
    {
      y += line
      canvas.text(text, x: 0, y: y - 3, classes: "panel")
    }
    if width == .narrow { y = keys(panel, labels: labels, from: y + 2, on: &canvas) }
    let top = y + 10
    let bottom = top + Self.plotHeight
    let plot = band * Double(max(chart.categories.count, 1))
    for tick in scale.ticks {
      let y = bottom - scale.fraction(tick) * Self.plotHeight
      canvas.line(x1: left, y1: y, x2: left + plot, y2: y, classes: tick == scale.lower ? "axis" : "grid")
      canvas.text(scale.label(tick), x: left - 7, y: y + 4, anchor: .end)
    }
    func position(_ point: Figure.Lines.Point) -> (x: Double, y: Double) {
      (left + (Double(point.category) + 0.5) * band, bottom - scale.fraction(point.mean) * Self.plotHeight)
    }
    let shifts = shifts(in: panel)
    // Comparisons first, so that they lie under what matters.
    let order = panel.series.indices.sorted { first, second in
      (panel.series[first].isComparison ? 0 : 1, first) < (panel.series[second].isComparison ? 0 : 1, second)
    }
    for index in order {
      let series = panel.series[index]
      for run in runs(of: series) {
        let classes = series.isComparison ? "line comparison" : "line s\(index % ChartCanvas.colourCount + 1)"
        canvas.path(run.map { (position($0).x + shifts[index], position($0).y) }, classes: classes)
      }
      for point in series.points {
        let place = position(point)
        let x = place.x + shifts[index]
        if let interval = point.interval {
          let ends = (interval.lowerBound, interval.upperBound)
          canvas.whisker(
            series: index, isComparison: series.isComparison, x: x,
            from: bottom - scale.fraction(ends.0) * Self.plotHeight,
            to: bottom - scale.fraction(ends.1) * Self.plotHeight)
        }
        canvas.marker(
          series: index, isComparison: series.isComparison, isHollow: point.label != nil, x: x, y: place.y)
      }
    }
    if width == .wide {
      name(panel, labels: labels, x: left + plot, plot: (top, bottom), position: position, on: &canvas)
    }
    canvas.categories(chart.categories, x: left, band: band, y: bottom + line + 2)
    return counts(panel, band: band, from: bottom + line + 6, on: &canvas)
  }

  /// The chart with the points that can be drawn, from left to right.
  private static func inOrder(_ chart: Figure.Lines) -> Figure.Lines {
    let panels = chart.panels.map { panel in
      let series = panel.series.map { series in
        let points = series.points.filter { chart.categories.indices.contains($0.category) && $0.mean.isFinite }
        return Figure.Lines.Series(
          name: series.name, isComparison: series.isComparison, points: points.sorted { $0.category < $1.category })
      }
      return Figure.Lines.Panel(
        title: panel.title, minimum: panel.minimum, maximum: panel.maximum, series: series)
    }
    return Figure.Lines(categories: chart.categories, panels: panels)
  }

  /// Points of neighbouring categories; a year without a mean leaves a gap in the line.
  private func runs(of series: Figure.Lines.Series) -> [[Figure.Lines.Point]] {
    series.points.reduce(into: []) { runs, point in
      if let last = runs.last?.last, last.category + 1 == point.category {
        runs[runs.count - 1].append(point)
      } else {
        runs.append([point])
      }
    }
  }

  /// Writes the series' names beside their last points.
  private func name(
    _ panel: Figure.Lines.Panel, labels all: [[String]], x: Double, plot: (top: Double, bottom: Double),
    position: (Figure.Lines.Point) -> (x: Double, y: Double), on canvas: inout ChartCanvas
  ) {
    let line = ChartCanvas.lineHeight
    let ends = panel.series.indices.compactMap { index in
      panel.series[index].points.last.map { (index: index, place: position($0)) }
    }
    let labels = ends.map { all[$0.index] }
    let gap = line * Double(labels.map(\.count).max() ?? 1) + 1
    let spread = LabelSpreading.spread(ends.map(\.place.y), gap: gap, from: plot.top - 2, to: plot.bottom + 4)
    for (number, end) in ends.enumerated() {
      let first = spread[number] + 4 - Double(labels[number].count - 1) * line / 2
      for (row, text) in labels[number].enumerated() {
        canvas.text(
          text, x: x + 20, y: first + Double(row) * line,
          classes: panel.series[end.index].isComparison ? "quiet" : "")
      }
      canvas.marker(
        series: end.index, isComparison: panel.series[end.index].isComparison, x: x + 10,
        y: first - 4)
    }
  }

  /// Writes the series' names above a narrow panel, each with its line; returns where they end.
  private func keys(
    _ panel: Figure.Lines.Panel, labels: [[String]], from start: Double, on canvas: inout ChartCanvas
  ) -> Double {
    var y = start
    for (index, series) in panel.series.enumerated() {
      let middle = y + 8
      canvas.path(
        [(0, middle), (26, middle)],
        classes: series.isComparison ? "line comparison" : "line s\(index % ChartCanvas.colourCount + 1)")
      canvas.marker(series: index, isComparison: series.isComparison, x: 13, y: middle)
      let label = TextFitting.lines(
        labels[index].joined(separator: " "), size: ChartCanvas.textSize, width: width.points - 34, limit: 1)
      canvas.text(label.first ?? "", x: 34, y: y + 12)
      y += ChartCanvas.lineHeight
    }
    return y
  }

  /// Writes the numbers of responses under the points, a row for each series; returns where they end.
  private func counts(
    _ panel: Figure.Lines.Panel, band: Double, from start: Double, on canvas: inout ChartCanvas
  ) -> Double {
    let line = ChartCanvas.lineHeight
    var y = start
    for (index, series) in panel.series.enumerated() {
      let counted = series.points.compactMap { point in point.count.map { (point.category, $0) } }
      guard !counted.isEmpty else { continue }
      let labels = counted.map { Self.label($0.1) }
      let widest = labels.map { TextWidth.estimate($0, size: ChartCanvas.textSize) }.max() ?? 0
      // Numbers wider than their band take turns on several rows.
      let rows = max(Int(((widest + 4) / max(band, 1)).rounded(.up)), 1)
      canvas.marker(series: index, isComparison: series.isComparison, x: 6, y: y + 8)
      canvas.text("n", x: 16, y: y + 12, classes: "quiet n")
      for (label, count) in zip(labels, counted) {
        let x = left + (Double(count.0) + 0.5) * band
        canvas.text(
          label, x: x, y: y + 12 + Double(count.0 % rows) * line, anchor: .middle, classes: "quiet")
      }
      y += Double(rows) * line
    }
    return y + 4
  }
}
