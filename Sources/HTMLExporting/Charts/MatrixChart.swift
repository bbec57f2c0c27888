import DossierAssembly

/// Draws counts where rows and columns cross: a dot as large as the count, with the number on it.
///
/// The columns' names stand on steps, each with a line down to its column, so that no name is turned or cut.
struct MatrixChart {
  private let chart: Figure.Matrix
  private let width: ChartWidth

  init(_ chart: Figure.Matrix, width: ChartWidth) { (self.chart, self.width) = (chart, width) }

  private static func label(_ count: Int) -> String { NumberText.make(Double(count), decimals: 0) ?? "" }

  /// Draws the chart and returns its height.
  func draw(on canvas: inout ChartCanvas) -> Double {
    let line = ChartCanvas.lineHeight
    let size = ChartCanvas.textSize
    let labels = chart.rows.map {
      TextFitting.lines($0.name, size: size, width: width == .wide ? 250 : 128, limit: width == .wide ? 2 : 3)
    }
    let left = (labels.joined().map { TextWidth.estimate($0, size: size) }.max() ?? 0) + 10
    let columns = max(chart.columns.count, 1)
    let band = min((width.points - left) / Double(columns), 64)
    func x(_ column: Int) -> Double { left + (Double(column) + 0.5) * band }

    let top = Double(columns) * line + 8
    let rowHeights = labels.map { max(Double($0.count) * line + 4, 21) }
    let bottom = top + rowHeights.reduce(0, +)
    for (column, name) in chart.columns.enumerated() {
      // The last column's name is the highest: names reach to the left, over the lines of the columns before.
      let baseline = Double(columns - 1 - column) * line + 12
      canvas.line(x1: x(column), y1: baseline + 4, x2: x(column), y2: bottom, classes: "grid")
      let end = min(x(column) + 4, width.points)
      let text = TextFitting.lines(name, size: size, width: end, limit: 1).first ?? ""
      canvas.text(text, x: end, y: baseline, anchor: .end)
    }
    let largest = Double(max(chart.rows.flatMap(\.counts).max() ?? 1, 1))
    let radius = min(9.5, band / 2 - 0.5)
    // Numbers that would run into one another are left to the table.
    let showsNumbers = TextWidth.estimate(Self.label(Int(largest)), size: size, isBold: true) + 2 <= band
    var y = top
    for ((row, label), height) in zip(zip(chart.rows, labels), rowHeights) {
      let middle = y + height / 2
      canvas.line(x1: 0, y1: y, x2: left + band * Double(columns), y2: y, classes: "grid")
      let first = middle + 4 - Double(label.count - 1) * line / 2
      for (number, text) in label.enumerated() { canvas.text(text, x: 0, y: first + Double(number) * line) }
      for (column, count) in row.counts.enumerated() where count > 0 && column < columns {
        // The area tells the count; the smallest dot still holds its number.
        let share = (Double(count) / largest).squareRoot()
        canvas.dot(x: x(column), y: middle, radius: max(radius * share, radius * 0.55))
        if showsNumbers {
          canvas.text(Self.label(count), x: x(column), y: middle + 4, anchor: .middle, classes: "count")
        }
      }
      y += height
    }
    return y + 4
  }
}
