import DossierAssembly

/// Charts of the sample document, and charts with too much or too little in them.
enum ChartSamples {
  static let all: [Figure.Chart] =
    figures(in: SampleDocument.make().sections) + [
      manyBars, oneBar, noBar, manyLines, longOutcomes, shortYears,
    ] + GridSamples.all

  private static let years: [String] = (1990...2024).map { "\($0)–\(String($0 + 1).suffix(2))" }

  private static func figures(in sections: [Section]) -> [Figure.Chart] {
    sections.flatMap { section -> [Figure.Chart] in
      let own = section.blocks.compactMap { block -> Figure.Chart? in
        guard case .figure(let figure) = block else { return nil }
        return figure.chart
      }
      return own + figures(in: section.subsections)
    }
  }

  private static let manyBars: Figure.Chart = {
    let series = (1...9).map { number in
      Figure.StackedBars.Series(
        name: "A group of learners with a long name, number \(number)",
        values: years.indices.map { Double($0 * number * 17) })
    }
    return .stackedBars(.init(unit: "Contact hours", categories: years, series: series))
  }()

  private static let oneBar: Figure.Chart = .stackedBars(
    .init(unit: "h", categories: ["2024–25"], series: [.init(name: "Students", values: [0.4])]))

  private static let noBar: Figure.Chart = .stackedBars(.init(unit: "h", categories: [], series: []))

  private static let manyLines: Figure.Chart = {
    let series = (1...5).map { number in
      Figure.Lines.Series(
        name: "Learners of group \(number) at a place with a long name", isComparison: number == 5,
        points: years.indices.map { .init(category: $0, mean: 4.5, count: 1000 + $0) })
    }
    return .lines(
      .init(categories: years, panels: [.init(title: "Overall, 1 to 5", minimum: 1, maximum: 5, series: series)]))
  }()

  private static let longOutcomes: Figure.Chart = {
    let outcome = "Assistant Professor of something that takes a while to say, at a school far away"
    let bars = (0..<12).map { (number: Int) -> Figure.Timeline.Bar in
      let start = 1990 + Double(number) * 3
      return Figure.Timeline.Bar(
        label: "Mentee with a very long name indeed, number \(number)",
        outcome: number % 3 == 0 ? nil : outcome, start: start, end: number % 2 == 0 ? nil : start + 3,
        group: number < 6 ? "Residents and fellows" : "Students", recordID: nil)
    }
    return .timeline(.init(firstYear: 1990, lastYear: 2025, bars: bars))
  }()

  private static let shortYears: Figure.Chart = .timeline(
    .init(
      firstYear: 2024, lastYear: 2024,
      bars: [.init(label: "A", outcome: "B", start: 2024.9, end: nil, group: "", recordID: nil)]))
}
