import DossierAssembly
import Testing

@testable import HTMLExporting

/// Charts: nothing is cut, nothing lies on top of something else.
@Suite("A chart")
struct ChartTests {
  static let charts = ChartSamples.all

  private struct Label: CustomStringConvertible {
    let text: String
    let left, right, baseline: Double
    var description: String { "\(text) at \(left)–\(right), \(baseline)" }
  }

  private func labels(_ chart: Figure.Chart, _ width: ChartWidth) throws -> (labels: [Label], height: Double) {
    let table = Table(id: "t", caption: "", columns: [], groups: [])
    let figure = Figure(id: "f", caption: "c", description: "d", chart: chart, table: table)
    var canvas = ChartCanvas(width: width, titleAnchor: "t", descriptionAnchor: "d")
    var drawing = HTMLBuffer()
    canvas.draw(figure, asOf: SampleDocument.day, to: &drawing)
    let markup = try Markup(drawing.string)
    let box = try #require(
      markup.all("svg").first?.attributes["viewBox"]?.split(separator: " ").compactMap { Double($0) })
    let labels = try markup.all("text").map { element in
      let x = try #require(element.attributes["x"].flatMap { Double($0) })
      let classes = element.attributes["class"] ?? ""
      let length = TextWidth.estimate(
        element.text, size: ChartCanvas.textSize, isBold: classes.contains("panel") || classes.contains("total"))
      let left =
        switch element.attributes["text-anchor"] {
        case "middle": x - length / 2
        case "end": x - length
        default: x
        }
      let baseline = try #require(element.attributes["y"].flatMap { Double($0) })
      return Label(text: element.text, left: left, right: left + length, baseline: baseline)
    }
    return (labels, box[3])
  }

  @Test("keeps all text inside", arguments: charts.indices, ChartWidth.allCases)
  func inside(index: Int, width: ChartWidth) throws {
    let (labels, height) = try labels(Self.charts[index], width)
    for label in labels {
      #expect(label.left >= -0.2, "\(label)")
      #expect(label.right <= width.points + 0.2, "\(label)")
      #expect(label.baseline >= 9, "\(label)")
      #expect(label.baseline <= height, "\(label)")
    }
  }

  @Test("keeps texts apart", arguments: charts.indices, ChartWidth.allCases)
  func apart(index: Int, width: ChartWidth) throws {
    let labels = try labels(Self.charts[index], width).labels.filter { !$0.text.isEmpty }
    for (number, first) in labels.enumerated() {
      for second in labels.dropFirst(number + 1) {
        let areApart =
          first.right <= second.left + 0.2 || second.right <= first.left + 0.2
          || abs(first.baseline - second.baseline) >= 10
        #expect(areApart, "\(first) and \(second)")
      }
    }
  }

  @Test(
    "has an axis from zero to a round value",
    arguments: [(463.0, "0 200 400 600"), (1, "0 0.5 1"), (0, "0 0.5 1"), (7.2, "0 2 4 6 8")])
  func axis(largest: Double, ticks: String) {
    let scale = AxisScale(upTo: largest)
    #expect(scale.ticks.map { scale.label($0) }.joined(separator: " ") == ticks)
  }

  @Test(
    "shows the ends of a scale",
    arguments: [(1.0, 5.0, "1 2 3 4 5"), (1, 9, "1 2 4 6 8 9"), (0, 100, "0 50 100"), (3, 3, "3 3.5 4")])
  func scale(low: Double, high: Double, ticks: String) {
    let scale = AxisScale(from: low, to: high)
    #expect(scale.ticks.map { scale.label($0) }.joined(separator: " ") == ticks)
  }

  @Test("moves labels apart and keeps their order")
  func spreading() {
    #expect(LabelSpreading.spread([10, 10, 50], gap: 15, from: 0, to: 100) == [10, 25, 50])
    #expect(LabelSpreading.spread([95, 98, 99], gap: 15, from: 0, to: 100) == [70, 85, 100])
    #expect(LabelSpreading.spread([5, 5, 5], gap: 15, from: 0, to: 20) == [0, 15, 30])
  }

  @Test("breaks labels into lines, and shortens what does not fit")
  func fitting() {
    #expect(TextFitting.lines("Residents", size: 12, width: 100, limit: 2) == ["Residents"])
    #expect(TextFitting.lines("Practicing clinicians", size: 12, width: 80, limit: 2) == ["Practicing", "clinicians"])
    #expect(TextFitting.lines("Practicing clinicians", size: 12, width: 80, limit: 1) == ["Practicing…"])
    #expect(TextFitting.lines("", size: 12, width: 80, limit: 1) == [""])
  }
}
