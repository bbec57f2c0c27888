import DossierAssembly
import PortfolioModel

/// Draws one chart as inline SVG. Colours and letters are classes that the page's style sheet sets.
struct ChartCanvas: ~Copyable {
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

  /// Appends the figure's chart as an SVG element; what goes on is drawn up to the day given. A canvas holds one chart.
  mutating func draw(_ figure: Figure, asOf day: CalendarDay, to result: inout HTMLBuffer) {
    let height: Double
    switch figure.chart {
    case .stackedBars(let chart): height = StackedBarsChart(chart, width: width).draw(on: &self)
    case .lines(let chart): height = LinesChart(chart, width: width).draw(on: &self)
    case .timeline(let chart): height = TimelineChart(chart, width: width, today: Self.year(day)).draw(on: &self)
    case .lyingBars(let chart): height = LyingBarsChart(chart, width: width).draw(on: &self)
    case .targets(let chart): height = TargetsChart(chart, width: width).draw(on: &self)
    case .matrix(let chart): height = MatrixChart(chart, width: width).draw(on: &self)
    }
    result.markup("<svg class=\"chart \(width.rawValue)\" role=\"img\" viewBox=\"0 0 ")
    Self.write(width.points, to: &result)
    result.markup(" ")
    Self.write(height, to: &result)
    result.markup("\" aria-labelledby=\"\(titleAnchor) \(descriptionAnchor)\"><title id=\"\(titleAnchor)\">")
    result.text(figure.caption)
    result.markup("</title><desc id=\"\(descriptionAnchor)\">")
    result.text(figure.description)
    result.markup("</desc>\n")
    result.markup(buffer)
    result.markup("</svg>\n")
  }

  /// A day as years and a fraction.
  private static func year(_ day: CalendarDay) -> Double {
    Double(day.year) + (Double(day.month - 1) + Double(day.day - 1) / 31) / 12
  }

  enum Anchor { case start, middle, end }

  mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, classes: String = ""
  ) {
    write("<text x=\"", x, "\" y=\"", y)
    switch anchor {
    case .start: buffer.markup("\"")
    case .middle: buffer.markup("\" text-anchor=\"middle\"")
    case .end: buffer.markup("\" text-anchor=\"end\"")
    }
    if !classes.isEmpty { write(classes: classes) }
    buffer.markup(">")
    buffer.text(text)
    buffer.markup("</text>\n")
  }

  mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, classes: String) {
    write("<line x1=\"", x1, "\" y1=\"", y1)
    write("\" x2=\"", x2, "\" y2=\"", y2)
    end(classes: classes)
  }

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double, classes: String) {
    write("<rect x=\"", x, "\" y=\"", y)
    write("\" width=\"", width, "\" height=\"", height)
    end(classes: classes)
  }

  /// A line through points, or a closed shape.
  mutating func path(_ points: [(x: Double, y: Double)], isClosed: Bool = false, classes: String) {
    guard points.count > 1 else { return }
    buffer.markup("<path d=\"")
    for (index, point) in points.enumerated() { write(index == 0 ? "M" : "L", point.x, " ", point.y) }
    if isClosed { buffer.markup("Z") }
    end(classes: classes)
  }

  /// A circle.
  mutating func circle(x: Double, y: Double, radius: Double, classes: String) {
    write("<circle cx=\"", x, "\" cy=\"", y)
    buffer.markup("\" r=\"")
    Self.write(radius, to: &buffer)
    end(classes: classes)
  }

  /// Ends the last attribute of an element, and the element.
  private mutating func end(classes: String) {
    buffer.markup("\"")
    write(classes: classes)
    buffer.markup("/>\n")
  }

  private mutating func write(classes: String) {
    buffer.markup(" class=\"")
    buffer.markup(classes)
    buffer.markup("\"")
  }

  private mutating func write(_ before: StaticString, _ x: Double, _ between: StaticString, _ y: Double) {
    buffer.markup(before)
    Self.write(x, to: &buffer)
    buffer.markup(between)
    Self.write(y, to: &buffer)
  }

  /// Writes a coordinate with at most one digit after the point.
  static func write(_ value: Double, to buffer: inout HTMLBuffer) {
    guard value.isFinite, value.magnitude < 1e6 else { return buffer.markup("0") }
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    if tenths < 0 { buffer.markup("-") }
    buffer.digits(Int(whole))
    if rest > 0 {
      buffer.markup(".")
      buffer.digits(Int(rest))
    }
  }
}
