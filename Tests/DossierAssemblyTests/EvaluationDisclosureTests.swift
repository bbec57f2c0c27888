import DossierAssembly
import PortfolioModel
import Testing

@Suite("Small evaluation results")
struct EvaluationDisclosureTests {
  private static let table = """
    - table:
        records: evaluation-summaries
        caption: Evaluations
        totals: true
        columns: [academicYear, subject, mean, interval, responses, responseRate]
    """

  /// Adds a result of "AY2019-20" and so on; nil leaves the field out.
  private static func add(
    _ career: inout Career, _ year: Int?, n: Int, mean: Double, subject: String? = "Wards", sd: Double? = nil,
    section: String? = nil, group: String? = "residents", scale: Double = 5
  ) {
    var fields: FieldSet = [
      "responded": .number(Double(n)), "invited": .number(Double(2 * n)), "overallMean": .number(mean),
      "scaleMinimum": .number(1), "scaleMaximum": .number(scale),
    ]
    if let subject { fields["subject"] = .text(subject) }
    if let section { fields["section"] = .text(section) }
    if let group { fields["evaluatorGroup"] = .token(group) }
    if let sd { fields["overallSD"] = .number(sd) }
    if let year { fields["spans"] = .spans([DateSpan(.academicYear(start: year))]) }
    career.add(.evaluationSummary, values: fields)
  }

  private func text(_ career: Career, period: String? = nil) throws -> String? {
    try career.document(template(Self.table), period: period).tables.first?.text
  }

  @Test("of adjacent years are pooled until enough have answered, and the row says over which years")
  func pooled() throws {
    var career = Career()
    Self.add(&career, 2018, n: 12, mean: 4.5)
    Self.add(&career, 2019, n: 3, mean: 4)
    Self.add(&career, 2020, n: 1, mean: 5)
    Self.add(&career, 2021, n: 4, mean: 3.5)
    Self.add(&career, 2022, n: 2, mean: 2)
    #expect(
      try text(career) == """
        Evaluations
        Year | What was evaluated | Mean | n | Response rate (%)
        2018–19 | Wards | 4.50 | 12 | 50
        2019–20 to 2021–22 pooled | Wards | 3.88 | 8 | 50
        2022–23 | Wards | [n < 5, not shown] | [n < 5, not shown] | [n < 5, not shown]
        ~ Total |  | 4.25 | 20 | 
        Note: Pooled, since each alone has fewer than 5 responses: 3 results, in 1 row.
        Note: Not shown, and in no mean or total: 1 result of fewer than 5 responses.
        Note: No confidence interval: the sources give no standard deviation.
        """)
  }

  @Test("are not pooled across scales, subjects, evaluators, a year that is large enough, or more than five years")
  func notPooled() throws {
    var career = Career()
    Self.add(&career, 2010, n: 4, mean: 4)
    Self.add(&career, 2011, n: 4, mean: 4, scale: 9)
    Self.add(&career, 2011, n: 4, mean: 4, subject: "Clinic")
    Self.add(&career, 2011, n: 4, mean: 4, group: "fellows")
    Self.add(&career, 2015, n: 4, mean: 4)
    Self.add(&career, 2016, n: 20, mean: 4)
    Self.add(&career, 2017, n: 4, mean: 4)
    #expect(try text(career)?.contains("pooled") == false)
  }

  @Test("are pooled once for the career: a section that covers a part of a pool shows nothing of it")
  func partOfPool() throws {
    var career = Career()
    Self.add(&career, 2019, n: 3, mean: 4)
    Self.add(&career, 2020, n: 3, mean: 5)
    #expect(try text(career)?.contains("2019–20 to 2020–21 pooled | Wards | 4.50 | 6 | 50") == true)
    #expect(
      try text(career, period: "AY2020-21")?.contains("2020–21 | Wards | [n < 5, not shown] | [n < 5, not shown]")
        == true)
  }

  @Test("stay pooled as they were when later years arrive")
  func laterYears() throws {
    var career = Career()
    Self.add(&career, 2019, n: 3, mean: 4)
    Self.add(&career, 2020, n: 3, mean: 5)
    Self.add(&career, 2021, n: 1, mean: 1)
    Self.add(&career, 2022, n: 4, mean: 3)
    let text = try #require(try text(career))
    #expect(text.contains("2019–20 to 2020–21 pooled | Wards | 4.50 | 6 | 50"))
    #expect(text.contains("2021–22 to 2022–23 pooled | Wards | 2.60 | 5 | 50"))
  }

  @Test("withhold the total of a source that counts them, in the table, the figure and the headline")
  func sourceTotal() throws {
    var career = Career()
    Self.add(&career, 2020, n: 20, mean: 4.2, section: "001")
    Self.add(&career, 2020, n: 3, mean: 1.8, section: "002")
    Self.add(&career, 2020, n: 23, mean: 3.89)
    let document = try career.document(
      template(Self.table + "\n- figure: evaluationMeans\n- keyFacts: [teachingEvaluations]"))
    #expect(
      document.tables.map(\.text) == [
        """
        Evaluations
        Year | What was evaluated | Mean | n | Response rate (%)
        2020–21 | Wards | [n < 5, not shown] | [n < 5, not shown] | [n < 5, not shown]
        2020–21 | Wards | 4.20 | 20 | 50
        2020–21 | Wards | [not shown, protects n < 5] | [not shown, protects n < 5] | [not shown, protects n < 5]
        ~ Total |  | 4.20 | 20 | 
        Note: Not shown, and in no mean or total: 1 result of fewer than 5 responses.
        Note: Not shown either, and in no mean or total: 1 result from which one of fewer than 5 responses could be worked out.
        Note: No confidence interval: the sources give no standard deviation.
        """,
        """
        Evaluation means over time
        Year | Evaluators | Scale | Mean | n
        2020–21 | Residents | 1–5 | 4.20 | 20
        Note: 2 results are not plotted: fewer than 5 responses, or no mean, number of responses, scale or date recorded.
        """,
      ])
    #expect(document.text.contains("1 summary, 20 responses"))
  }

  @Test("withhold a total of which a few answers are in no other result")
  func rest() throws {
    var career = Career()
    Self.add(&career, 2020, n: 20, mean: 4.2, section: "001")
    Self.add(&career, 2020, n: 18, mean: 4.4, section: "002")
    Self.add(&career, 2020, n: 41, mean: 4.1)
    #expect(try text(career)?.contains("[not shown, protects n < 5]") == true)
  }

  @Test("leave a total alone whose parts are all large")
  func largeParts() throws {
    var career = Career()
    Self.add(&career, 2020, n: 20, mean: 4.2, section: "001")
    Self.add(&career, 2020, n: 18, mean: 4.4, section: "002")
    Self.add(&career, 2020, n: 38, mean: 4.3)
    #expect(try text(career)?.contains("not shown") == false)
  }

  @Test("withhold a result that is the sum of others, although nothing in its name says so")
  func sum() throws {
    var career = Career()
    Self.add(&career, 2020, n: 20, mean: 4.2, subject: "Clinic A")
    Self.add(&career, 2020, n: 3, mean: 2, subject: "Clinic B")
    Self.add(&career, 2020, n: 23, mean: 3.91, subject: "Both clinics")
    Self.add(&career, 2020, n: 30, mean: 4.8, subject: "Lectures")
    let text = try #require(try text(career))
    #expect(text.contains("2020–21 | Both clinics | [not shown, protects n < 5]"))
    #expect(text.contains("2020–21 | Lectures | 4.80"))
  }
}

@Suite("Confidence intervals of means")
struct ConfidenceIntervalTests {
  @Test("are Student’s t from the standard deviation and n, cut at the ends of the scale")
  func single() throws {
    var career = Career()
    career.add(
      .evaluationSummary,
      [
        "subject": "Wards", "responded": "16", "overallMean": "4.2", "overallSD": "0.8", "scaleMinimum": "1",
        "scaleMaximum": "5", "spans": "AY2020-21",
      ])
    career.add(
      .evaluationSummary,
      [
        "subject": "Clinic", "responded": "5", "overallMean": "4.9", "overallSD": "0.2", "scaleMinimum": "1",
        "scaleMaximum": "5", "spans": "AY2021-22",
      ])
    let document = try career.document(
      template(
        """
        - table: {records: evaluation-summaries, totals: true, columns: [subject, mean, interval, responses]}
        - figure: evaluationMeans
        """))
    // 0.8 / 4 × 2.1314 = 0.43; of both, the standard deviation is that of all 21 answers.
    #expect(
      document.tables.first?.text == """
        Section
        What was evaluated | Mean | 95 % CI | n
        Wards | 4.20 | 3.77–4.63 | 16
        Clinic | 4.90 | 4.65–5.00 | 5
        ~ Total | 4.37 | 4.02–4.71 | 21
        Note: 95 % CI: the confidence interval of the mean, by Student’s t from the standard deviation and n.
        """)
    guard case .lines(let lines)? = document.figure("section-2")?.chart else {
      Issue.record("lines are expected")
      return
    }
    let intervals = lines.panels.first?.series.first?.points.compactMap(\.interval) ?? []
    #expect(intervals.map { ($0.lowerBound * 100).rounded() } == [377, 465])
  }
}
