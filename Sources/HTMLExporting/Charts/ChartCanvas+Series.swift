extension ChartCanvas {
  /// How many series have a colour of their own; the next ones start again, with a texture.
  static let colourCount = 7

  /// A part of a bar: its colour, and lines across it where grey printing would not tell it from one before.
  mutating func bar(series: Int, x: Double, y: Double, width: Double, height: Double) {
    rectangle(x: x, y: y, width: width, height: height, classes: "f\(series % Self.colourCount + 1)")
    // The third and the sixth colour are as dark as the first and the second.
    let isAlike = [2, 5].contains(series % Self.colourCount)
    guard isAlike != (series / Self.colourCount % 2 == 1) else { return }
    hatch(x: x, y: y, width: width, height: height, isFalling: series >= Self.colourCount)
  }

  /// A small square in the look of a series.
  mutating func key(series: Int, x: Double, y: Double) { bar(series: series, x: x, y: y, width: 10, height: 10) }

  /// A dot that a number stands on: pale, so that the number is read in any colour scheme.
  mutating func dot(x: Double, y: Double, radius: Double) {
    circle(x: x, y: y, radius: radius, classes: "dot")
  }

  /// Writes names of series, each with its look, in as many lines as they take; returns where they end.
  mutating func keys(_ names: [String], series: [Int]? = nil, x start: Double = 0) -> Double {
    let line = Self.lineHeight
    var (x, y) = (start, 0.0)
    for (index, name) in names.enumerated() {
      let label = TextFitting.lines(name, size: Self.textSize, width: width.points - start - 16, limit: 1).first ?? ""
      let needed = TextWidth.estimate(label, size: Self.textSize) + 28
      // The blank after the last one may pass the edge.
      if x > start, x + needed - 12 > width.points { (x, y) = (start, y + line + 2) }
      key(series: series?[index] ?? index, x: x, y: y + 2)
      text(label, x: x + 15, y: y + 11)
      x += needed
    }
    return y + line
  }

  /// Slanted lines inside a rectangle, as one path: an SVG pattern would need an id of the page.
  private mutating func hatch(x: Double, y: Double, width: Double, height: Double, isFalling: Bool) {
    guard width > 0, height > 0 else { return }
    let gap = 5.0
    var data = HTMLBuffer(capacity: 512)
    var offset = gap / 2
    while offset < width + height {
      // The line u + v = offset, cut to the rectangle.
      let (u1, v1) = offset <= height ? (0, offset) : (offset - height, height)
      let (u2, v2) = offset <= width ? (offset, 0) : (width, offset - width)
      let (top, bottom) = isFalling ? (height - v2, height - v1) : (v2, v1)
      data.markup("M")
      Self.write(x + u1, to: &data)
      data.markup(" ")
      Self.write(y + bottom, to: &data)
      data.markup("L")
      Self.write(x + u2, to: &data)
      data.markup(" ")
      Self.write(y + top, to: &data)
      offset += gap
    }
    guard !data.isEmpty else { return }
    buffer.markup("<path d=\"")
    buffer.markup(data)
    buffer.markup("\" class=\"hatch\"/>\n")
  }

  /// A point of a series; each series has its own shape.
  mutating func marker(series: Int, isComparison: Bool, isHollow: Bool = false, x: Double, y: Double) {
    let number = series % Self.colourCount + 1
    let classes = isComparison ? "marker comparison" : isHollow ? "marker hollow s\(number)" : "marker f\(number)"
    let radius = isComparison ? 2.5 : 3.6
    switch isComparison ? 0 : series % 4 {
    case 1: rectangle(x: x - 3.2, y: y - 3.2, width: 6.4, height: 6.4, classes: classes)
    case 2: path([(x, y - 4.4), (x + 4.2, y + 3.2), (x - 4.2, y + 3.2)], isClosed: true, classes: classes)
    case 3: path([(x, y - 4.6), (x + 4.6, y), (x, y + 4.6), (x - 4.6, y)], isClosed: true, classes: classes)
    default: circle(x: x, y: y, radius: radius, classes: classes)
    }
  }

  /// An upright line with ends across: what a mean may be.
  mutating func whisker(series: Int, isComparison: Bool, x: Double, from low: Double, to high: Double) {
    let classes = isComparison ? "whisker comparison" : "whisker s\(series % Self.colourCount + 1)"
    line(x1: x, y1: low, x2: x, y2: high, classes: classes)
    for y in [low, high] { line(x1: x - 2.5, y1: y, x2: x + 2.5, y2: y, classes: classes) }
  }

  /// Labels under the middle of the bands of an axis, as many as stand without touching.
  mutating func categories(_ labels: [String], x: Double, band: Double, y: Double) {
    let widest = labels.map { TextWidth.estimate($0, size: Self.textSize) }.max() ?? 0
    // The last label moves left where it would pass the edge, toward the one before.
    let shift = max(x + (Double(labels.count) - 0.5) * band + widest / 2 - width.points, 0)
    let step = max(Int(((widest + 8 + shift) / max(band, 1)).rounded(.up)), 1)
    // The last one is shown in any case: counted from there, it falls on a step.
    for index in labels.indices where (labels.count - 1 - index) % step == 0 {
      let half = widest / 2
      let middle = x + (Double(index) + 0.5) * band
      text(labels[index], x: min(max(middle, half), width.points - half), y: y, anchor: .middle)
    }
  }
}
