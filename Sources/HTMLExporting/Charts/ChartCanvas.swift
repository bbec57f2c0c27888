import DossierAssembly
import PortfolioModel

/// Draws one chart as inline SVG. Colours and letters are classes that the page's style sheet sets.
struct ChartCanvas {
  let width: ChartWidth
  let titleAnchor: String
  let descriptionAnchor: String
  var buffer = HTMLBuffer(capacity: 8192)

  init(width: ChartWidth, titleAnchor: String, descriptionAnchor: String) {
    (self.width, self.titleAnchor, self.descriptionAnchor) = (width, titleAnchor, descriptionAnchor)
  }

  /// The size of all letters in a chart, as in the style sheet.
  static let textSize = 12.0
  static let lineHeight = 15.0

  /// Appends the figure's chart as an SVG element; what goes on is drawn up to the day given.
  func draw(_ figure: Figure, asOf day: CalendarDay, to result: inout HTMLBuffer) {
    var canvas = self
    let height: Double
    switch figure.chart {
    case .stackedBars(let chart): height = StackedBarsChart(chart, width: width).draw(on: &canvas)
    case .lines(let chart): height = LinesChart(chart, width: width).draw(on: &canvas)
    case .timeline(let chart): height = TimelineChart(chart, width: width, today: Self.year(day)).draw(on: &canvas)
    case .lyingBars(let chart): height = LyingBarsChart(chart, width: width).draw(on: &canvas)
    case .targets(let chart): height = TargetsChart(chart, width: width).draw(on: &canvas)
    case .matrix(let chart): height = MatrixChart(chart, width: width).draw(on: &canvas)
    }
    let size = "\(Self.number(width.points)) \(Self.number(height))"
    result.markup("<svg class=\"chart \(width.rawValue)\" role=\"img\" viewBox=\"0 0 \(size)\" ")
    result.markup("aria-labelledby=\"\(titleAnchor) \(descriptionAnchor)\"><title id=\"\(titleAnchor)\">")
    result.text(figure.caption)
    result.markup("</title><desc id=\"\(descriptionAnchor)\">")
    result.text(figure.description)
    result.markup("</desc>\n")
    result.markup(canvas.buffer.bytes)
    result.markup("</svg>\n")
  }

  /// A day as years and a fraction.
  private static func year(_ day: CalendarDay) -> Double {
    Double(day.year) + (Double(day.month - 1) + Double(day.day - 1) / 31) / 12
  }

  enum Anchor: String { case start, middle, end }

  mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, classes: String = ""
  ) {
    write("<text x=\"", x, "\" y=\"", y)
    buffer.markup("\"")
    if anchor != .start { buffer.markup(" text-anchor=\"\(anchor.rawValue)\"") }
    if !classes.isEmpty { buffer.markup(" class=\"\(classes)\"") }
    buffer.markup(">")
    buffer.text(text)
    buffer.markup("</text>\n")
  }

  mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, classes: String) {
    write("<line x1=\"", x1, "\" y1=\"", y1)
    write("\" x2=\"", x2, "\" y2=\"", y2)
    buffer.markup("\" class=\"\(classes)\"/>\n")
  }

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double, classes: String) {
    write("<rect x=\"", x, "\" y=\"", y)
    write("\" width=\"", width, "\" height=\"", height)
    buffer.markup("\" class=\"\(classes)\"/>\n")
  }

  /// A line through points, or a closed shape.
  mutating func path(_ points: [(x: Double, y: Double)], isClosed: Bool = false, classes: String) {
    guard points.count > 1 else { return }
    buffer.markup("<path d=\"")
    for (index, point) in points.enumerated() { write(index == 0 ? "M" : "L", point.x, " ", point.y) }
    buffer.markup("\(isClosed ? "Z" : "")\" class=\"\(classes)\"/>\n")
  }

  private mutating func write(_ before: String, _ x: Double, _ between: String, _ y: Double) {
    buffer.markup(before)
    buffer.markup(Self.number(x))
    buffer.markup(between)
    buffer.markup(Self.number(y))
  }

  /// A coordinate with at most one digit after the point.
  static func number(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e6 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    if rest == 0 { return sign.isEmpty ? String(whole) : sign + String(whole) }
    return "\(sign)\(whole).\(rest)"
  }
}
