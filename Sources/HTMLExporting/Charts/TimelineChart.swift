import DossierAssembly

/// Draws bars from a start to an end: who was mentored when, and what came of it.
struct TimelineChart {
  private let chart: Figure.Timeline
  private let width: ChartWidth
  /// Where bars without an end stop: the day of the document.
  private let today: Double
  /// The groups in the order of their first bar.
  private let groups: [String]

  init(_ chart: Figure.Timeline, width: ChartWidth, today: Double) {
    (self.chart, self.width, self.today) = (chart, width, today)
    var seen: Set<String> = []
    groups = chart.bars.map(\.group).filter { seen.insert($0).inserted }
  }

  /// Draws the chart and returns its height.
  func draw(on canvas: inout ChartCanvas) -> Double {
    let line = ChartCanvas.lineHeight
    let size = ChartCanvas.textSize
    let first = Double(chart.firstYear)
    let last = Double(max(chart.lastYear, chart.firstYear)) + 1
    let labels = chart.bars.map {
      TextFitting.lines($0.label, size: size, width: width == .wide ? 170 : width.points, limit: 2)
    }
    let labelWidth = labels.joined().map { TextWidth.estimate($0, size: size) }.max() ?? 0
    let left = width == .wide ? labelWidth + 12 : 0
    let scale = pointsPerYear(first: first, last: last, left: left)
    func x(_ year: Double) -> Double { left + (min(max(year, first), last) - first) * scale }

    // Under the bars, the years; drawn first, but their height is known only at the end.
    var rows = ChartCanvas(
      width: canvas.width, titleAnchor: canvas.titleAnchor, descriptionAnchor: canvas.descriptionAnchor)
    var y = line + 6
    for (index, group) in groups.enumerated() {
      if !group.isEmpty || groups.count > 1 {
        let title = TextFitting.lines(group, size: size, width: width.points, limit: 1, isBold: true)
        rows.text(title.first ?? "", x: 0, y: y + 13, classes: "panel")
        y += line + 5
      }
      for (bar, label) in zip(chart.bars, labels) where bar.group == group {
        y = draw(bar, label: label, series: index, y: y, left: left, x: x, on: &rows)
      }
      y += 5
    }
    years(first: first, last: last, bottom: y, x: x, on: &canvas)
    canvas.buffer.markup(rows.buffer)
    return y + 4
  }

  /// The width of a year that leaves room for every outcome after its bar.
  private func pointsPerYear(first: Double, last: Double, left: Double) -> Double {
    let room = width.points - left - 2
    let full = room / (last - first)
    guard width == .wide else { return full }
    var scale = full
    for bar in chart.bars {
      let length = max(min(bar.end ?? today, last) - first, 0.1)
      let text = min(TextWidth.estimate(after(bar), size: ChartCanvas.textSize), 190)
      scale = min(scale, (room - text - 20) / length)
    }
    // Bars that become too short to read are worse than outcomes in two lines.
    return max(scale, full * 0.45)
  }

  /// The words after a bar.
  private func after(_ bar: Figure.Timeline.Bar) -> String {
    if let outcome = bar.outcome, !outcome.isEmpty { return outcome }
    return bar.end == nil ? "ongoing" : ""
  }

  private func draw(
    _ bar: Figure.Timeline.Bar, label: [String], series: Int, y start: Double, left: Double, x: (Double) -> Double,
    on canvas: inout ChartCanvas
  ) -> Double {
    let line = ChartCanvas.lineHeight
    var y = start
    for (row, text) in label.enumerated() { canvas.text(text, x: 0, y: y + 12 + Double(row) * line) }
    if width == .narrow { y += Double(label.count) * line }
    let begin = x(bar.start)
    let end = max(x(bar.end ?? today), begin + 3)
    canvas.bar(series: series, x: begin, y: y + 3, width: end - begin, height: 9)
    var free = end + 6
    if bar.end == nil {
      canvas.path(
        [(end, y + 1.5), (end + 8, y + 7.5), (end, y + 13.5)], isClosed: true,
        classes: "f\(series % ChartCanvas.colourCount + 1)")
      free += 8
    }
    let text = after(bar)
    var lines = 0
    if !text.isEmpty {
      let room = width.points - free
      let length = TextWidth.estimate(text, size: ChartCanvas.textSize)
      if width == .narrow, length > room, length <= begin - 6 {
        canvas.text(text, x: begin - 6, y: y + 12, anchor: .end, classes: "quiet")
      } else if width == .narrow, length > room {
        let broken = TextFitting.lines(text, size: ChartCanvas.textSize, width: width.points - 12, limit: 3)
        for (row, part) in broken.enumerated() {
          canvas.text(part, x: 12, y: y + 12 + Double(row + 1) * line, classes: "quiet")
        }
        lines = broken.count + 1
      } else {
        let broken = TextFitting.lines(text, size: ChartCanvas.textSize, width: room, limit: 5)
        for (row, part) in broken.enumerated() {
          canvas.text(part, x: free, y: y + 12 + Double(row) * line, classes: "quiet")
        }
        lines = broken.count
      }
    }
    let rows = width == .narrow ? max(lines, 1) : max(lines, label.count, 1)
    return y + Double(rows) * line + 4
  }

  private func years(
    first: Double, last: Double, bottom: Double, x: (Double) -> Double, on canvas: inout ChartCanvas
  ) {
    let line = ChartCanvas.lineHeight
    let room = TextWidth.estimate("2020", size: ChartCanvas.textSize) + 10
    let perYear = x(first + 1) - x(first)
    // Every year where there is room, else every second, fifth or tenth.
    let step = [1, 2, 5, 10, 20, 50].first { Double($0) * perYear >= room } ?? 100
    for year in Int(first)...Int(last) where year % step == 0 {
      let position = x(Double(year))
      canvas.line(x1: position, y1: line + 2, x2: position, y2: bottom, classes: "grid")
      let half = room / 2 - 5
      canvas.text(
        String(year), x: min(max(position, half), width.points - half), y: line - 4, anchor: .middle,
        classes: "quiet")
    }
  }
}
