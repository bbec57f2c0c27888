import DossierAssembly

extension LinesChart {
  /// How far each series of a panel stands from the middle of its categories, so that intervals are told apart.
  func shifts(in panel: Figure.Lines.Panel) -> [Double] {
    let drawn = panel.series.indices.filter { index in panel.series[index].points.contains { $0.interval != nil } }
    var shifts = [Double](repeating: 0, count: panel.series.count)
    guard drawn.count > 1 else { return shifts }
    for (place, index) in drawn.enumerated() {
      shifts[index] = (Double(place) - Double(drawn.count - 1) / 2) * 5
    }
    return shifts
  }

  /// Says under the chart what upright lines and hollow marks are; returns where that ends.
  func notes(from start: Double, on canvas: inout ChartCanvas) -> Double {
    let points = chart.panels.flatMap(\.series).flatMap(\.points)
    var notes: [String] = []
    if points.contains(where: { $0.interval != nil }) {
      notes.append("Upright lines: 95 % confidence interval of the mean.")
    }
    var labels: [String] = []
    for label in points.compactMap(\.label) where !labels.contains(label) { labels.append(label) }
    if !labels.isEmpty { notes.append("Hollow: \(labels.joined(separator: "; ")).") }
    var y = start
    for note in notes {
      for text in TextFitting.lines(note, size: ChartCanvas.textSize, width: width.points, limit: 4) {
        y += ChartCanvas.lineHeight
        canvas.text(text, x: 0, y: y, classes: "quiet")
      }
    }
    return notes.isEmpty ? start : y + 6
  }
}
