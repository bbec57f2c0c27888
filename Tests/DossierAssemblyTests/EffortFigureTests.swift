import DossierAssembly
import PortfolioModel
import Testing

@Suite("The figure of effort")
struct EffortFigureTests {
  private func career(_ lines: [(category: String, planned: String, actual: String, year: String)]) -> Career {
    var career = Career()
    for line in lines {
      career.add(
        .effortAllocation,
        ["category": line.category, "planned": line.planned, "actual": line.actual, "spans": line.year])
    }
    return career
  }

  private let year = [
    (category: "clinical", planned: "60", actual: "45", year: "AY2024-25"),
    (category: "teaching", planned: "40", actual: "45", year: "AY2024-25"),
  ]

  @Test("puts what was done beside what was planned, and names the largest difference")
  func oneYear() throws {
    let figure = try #require(career(year).document(template("- figure: effort")).figure("section-1"))
    #expect(
      figure.caption
        == "Clinical took 45 % of effort in 2024–25, 15 points less than planned, the largest difference from the plan."
    )
    #expect(
      figure.description
        == "Bars of actual effort. A mark across a bar is what was planned. Teaching: 45 %, planned 40 %. Clinical: 45 %, planned 60 %."
    )
    #expect(
      figure.table.text == """
        Planned and actual effort, 2024–25
        Category | Planned (%) | Actual (%)
        Teaching | 40 | 45
        Clinical | 60 | 45
        ~ Total | 100 | 90
        Note: Actual effort of 2024–25 adds to 90 %, not to 100 %.
        """)
  }

  @Test("has a chart for each category where there are several years, in their order")
  func severalYears() throws {
    let earlier = [(category: "teaching", planned: "100", actual: "100", year: "AY2023-24")]
    let figure = try #require(career(year + earlier).document(template("- figure: effort")).figure("section-1"))
    #expect(figure.caption == "Actual effort by year beside the plan, by category.")
    guard case .targets(let targets) = figure.chart else {
      Issue.record("targets are expected")
      return
    }
    #expect(targets.periods == ["2023–24", "2024–25"])
    #expect(targets.rows.map { "\($0.name) \($0.points.map(\.period))" } == ["Teaching [0, 1]", "Clinical [1]"])
  }

  @Test("says that all was as planned only where it was")
  func asPlanned() throws {
    let same = [(category: "teaching", planned: "100", actual: "100", year: "AY2023-24")]
    #expect(
      try career(same).document(template("- figure: effort")).figure("section-1")?.caption
        == "Effort in 2023–24 was as planned in every category.")
  }

  @Test("is for the owner and the department only", arguments: Audience.allCases)
  func redacted(audience: Audience) throws {
    let document = try career(year).document(template("- figure: effort"), audience: audience)
    #expect((document.figure("section-1") != nil) == (audience == .owner || audience == .department))
    if audience == .external || audience == .publicReader { #expect(!document.text.contains("45")) }
  }
}
