import DossierAssembly
import PortfolioModel
import Testing

@Suite("Evaluations of teaching")
struct EvaluationTests {
  private static let table = """
    - table:
        records: evaluation-summaries
        caption: Evaluations
        splitBy: scale
        groupBy: evaluatorGroup
        totals: true
        columns: [academicYear, subject, mean, responses, responseRate, comparison]
    """

  private func evaluation(
    _ subject: String, n: String?, mean: String, scale: (String, String) = ("1", "5"), group: String = "residents",
    spans: String = "AY2023-24"
  ) -> FieldSet {
    var fields: FieldSet = [
      "subject": .text(subject), "evaluatorGroup": .token(group), "invited": .number(40),
      "overallMean": .number(Double(mean) ?? 0), "scaleMinimum": .number(Double(scale.0) ?? 0),
      "scaleMaximum": .number(Double(scale.1) ?? 0),
    ]
    if let n { fields["responded"] = .number(Double(n) ?? 0) }
    if let span = DateSpan(spans) { fields["spans"] = .spans([span]) }
    return fields
  }

  @Test("show n with every mean, weight means by n, and never average different scales")
  func scales() throws {
    var career = Career()
    career.add(.evaluationSummary, values: evaluation("Wards", n: "10", mean: "4.0"))
    career.add(.evaluationSummary, values: evaluation("Clinic", n: "30", mean: "4.8"))
    career.add(
      .evaluationSummary, values: evaluation("Course", n: "20", mean: "8.1", scale: ("1", "9"), group: "students"))
    let document = try career.document(template(Self.table))
    #expect(
      document.tables.map(\.text) == [
        """
        Evaluations, scale 1–5
        Year | What was evaluated | Mean | n | Response rate (%)
        = Residents
        2023–24 | Clinic | 4.80 | 30 | 75
        2023–24 | Wards | 4.00 | 10 | 25
        ~ Total |  | 4.60 | 40 | 
        """,
        """
        Evaluations, scale 1–9
        Year | What was evaluated | Mean | n | Response rate (%)
        = Students
        2023–24 | Course | 8.10 | 20 | 50
        ~ Total |  | 8.10 | 20 | 
        """,
      ])
  }

  @Test("of fewer responses than the threshold are not shown, and no total gives them away")
  func smallN() throws {
    var career = Career()
    career.add(.evaluationSummary, values: evaluation("Wards", n: "10", mean: "4.0"))
    career.add(.evaluationSummary, values: evaluation("Clinic", n: "4", mean: "1.5"))
    career.add(.evaluationSummary, values: evaluation("Night float", n: "5", mean: "4.3"))
    career.add(.evaluationSummary, values: evaluation("Lecture", n: nil, mean: "4.9"))
    let document = try career.document(template(Self.table))
    #expect(
      document.tables.map(\.text) == [
        """
        Evaluations, scale 1–5
        Year | What was evaluated | Mean | n | Response rate (%)
        = Residents
        2023–24 | Clinic | [n < 5, not shown] | [n < 5, not shown] | [n < 5, not shown]
        2023–24 | Lecture | [n not recorded, not shown] | – | –
        2023–24 | Night float | 4.30 | 5 | 13
        2023–24 | Wards | 4.00 | 10 | 25
        ~ Total |  | 4.10 | 15 | 
        Note: Not shown, and in no mean or total: 1 result of fewer than 5 responses.
        Note: Not shown, and in no mean or total: 1 result whose number of responses is not recorded.
        """
      ])
    #expect(!"\(document)".contains("1.5"), "the hidden mean is nowhere in the document")
    let strict = try career.document(template(Self.table), smallN: 11)
    #expect(strict.tables.first?.totals?[2].content == .text(""))
    let open = try career.document(template(Self.table), smallN: 4)
    #expect(open.tables.first?.totals?[3].content == .number(19, decimals: 0))
  }

  @Test("count the answers to the overall question, not the responses, in n, in weights and for the threshold")
  func overallCount() throws {
    var career = Career()
    var few = evaluation("Clinic", n: "10", mean: "4.5")
    few["overallCount"] = .number(2)
    career.add(.evaluationSummary, values: few)
    var many = evaluation("Wards", n: "10", mean: "4.0")
    many["overallCount"] = .number(6)
    career.add(.evaluationSummary, values: many)
    career.add(.evaluationSummary, values: evaluation("Night float", n: "18", mean: "4.4"))
    let document = try career.document(template(Self.table))
    #expect(
      document.tables.map(\.text) == [
        """
        Evaluations, scale 1–5
        Year | What was evaluated | Mean | n | Response rate (%)
        = Residents
        2023–24 | Clinic | [n < 5, not shown] | [n < 5, not shown] | [n < 5, not shown]
        2023–24 | Night float | 4.40 | 18 | 45
        2023–24 | Wards | 4.00 | 6 | 25
        ~ Total |  | 4.30 | 24 | 
        Note: Not shown, and in no mean or total: 1 result of fewer than 5 responses.
        """
      ])
  }

  @Test("of items alone have the n of the items, not that of the responses")
  func itemCount() throws {
    var career = Career()
    career.add(
      .evaluationSummary,
      values: [
        "subject": .text("Wards"), "responded": .number(10), "overallCount": .number(0), "scaleMinimum": .number(1),
        "scaleMaximum": .number(5),
        "items": .list([.group(["label": .text("Clarity"), "mean": .number(4), "count": .number(2)])]),
      ])
    let document = try career.document(
      template("- table:\n    records: evaluation-summaries\n    columns: [subject, mean, responses]"))
    #expect(
      document.tables.first?.groups.first?.rows.map { $0.cells.map(\.text) } == [
        ["Wards", "[n < 5, not shown]", "[n < 5, not shown]"]
      ])
  }

  @Test("hide fields of small results in any column, comments and distribution among them")
  func fields() throws {
    var career = Career()
    var fields = evaluation("Clinic", n: "3", mean: "1.5")
    fields["overallMedian"] = .number(1)
    fields["overallSD"] = .number(0.7)
    fields["overallCount"] = .number(3)
    fields["benchmarkPercentile"] = .number(3)
    fields["items"] = .list([.group(["label": .text("Clarity"), "mean": .number(1.4), "count": .number(3)])])
    fields["comments"] = .list([.group(["text": .text("Never on time"), "isReleased": .flag(true)])])
    career.add(.evaluationSummary, values: fields)
    let document = try career.document(
      template(
        """
        - table:
            records: evaluation-summaries
            columns: [overallMean, overallMedian, overallSD, responded, overallCount, items, comments, benchmarkPercentile]
        - list:
            records: evaluation-summaries
            format: comments
        - figure: evaluationMeans
        """))
    #expect(
      document.tables.first?.groups.first?.rows.first?.cells.map(\.text)
        == Array(repeating: "[n < 5, not shown]", count: 8))
    #expect(document.sections.first?.blocks.count == 1, "no list of comments and no figure")
    #expect(!"\(document)".contains("Never on time"))
  }

  @Test("have the mean of the items where nobody asked for an overall rating, and the table says so")
  func items() throws {
    var career = Career()
    let items: [Value] = [
      .group(["label": .text("Clarity"), "mean": .number(4), "count": .number(10)]),
      .group(["label": .text("Respect"), "mean": .number(5), "count": .number(30)]),
    ]
    career.add(
      .evaluationSummary,
      values: [
        "subject": .text("Wards"), "items": .list(items), "scaleMinimum": .number(1), "scaleMaximum": .number(5),
      ])
    let document = try career.document(
      template("- table:\n    records: evaluation-summaries\n    columns: [subject, mean, responses, scale]"))
    #expect(
      document.tables.first?.text == """
        Section
        What was evaluated | Mean | n | Scale
        Wards | 4.75 | 30 | 1–5
        Note: Where no overall rating is recorded, the mean is that of the items, weighted by their responses (1 result).
        """)
  }

  @Test("are drawn by academic year where it is certain, with a panel for each scale and the comparison beside")
  func figure() throws {
    var career = Career()
    var first = evaluation("Wards", n: "10", mean: "4.0")
    first["benchmarkMean"] = .number(4.2)
    first["benchmarkGroup"] = .text("Department")
    first["benchmarkCount"] = .number(90)
    career.add(.evaluationSummary, values: first)
    career.add(.evaluationSummary, values: evaluation("Clinic", n: "30", mean: "4.8"))
    career.add(.evaluationSummary, values: evaluation("Wards", n: "12", mean: "4.5", spans: "Fall 2025"))
    career.add(
      .evaluationSummary, values: evaluation("Course", n: "20", mean: "8", scale: ("1", "9"), group: "students"))
    career.add(.evaluationSummary, values: evaluation("Small", n: "2", mean: "1", spans: "AY2024-25"))
    let figure = try career.document(template("- figure: evaluationMeans")).figure("section-1")
    guard case .lines(let lines)? = figure?.chart else {
      Issue.record("lines are expected")
      return
    }
    #expect(lines.categories == ["2023–24", "2024–25", "2025–26"])
    #expect(lines.panels.map(\.title) == ["Scale 1–5", "Scale 1–9"])
    #expect(lines.panels.map { $0.series.map(\.name) } == [["Residents", "Department"], ["Students"]])
    let points = lines.panels.first?.series.first?.points ?? []
    #expect(points.map(\.category) == [0, 2], "a year whose only result is hidden has no point")
    #expect(points.map(\.count) == [40, 12])
    #expect(points.map { ($0.mean * 100).rounded() } == [460, 450])
    #expect(
      figure?.table.text == """
        Evaluation means over time
        Year | Evaluators | Scale | Mean | n
        2023–24 | Residents | 1–5 | 4.60 | 40
        2025–26 | Residents | 1–5 | 4.50 | 12
        2023–24 | Students | 1–9 | 8.00 | 20
        Note: 1 result is not plotted: fewer than 5 responses, or no mean, number of responses, scale or date recorded.
        """)
  }

  @Test("of a bare calendar year keep it, since it may be of two academic years")
  func calendarYear() throws {
    var career = Career()
    career.add(.evaluationSummary, values: evaluation("Wards", n: "10", mean: "4", spans: "2023"))
    career.add(.evaluationSummary, values: evaluation("Wards", n: "10", mean: "4", spans: "AY2023-24"))
    let figure = try career.document(template("- figure: evaluationMeans")).figure("section-1")
    guard case .lines(let lines)? = figure?.chart else {
      Issue.record("lines are expected")
      return
    }
    #expect(lines.categories == ["2023", "2023–24"])
  }
}
