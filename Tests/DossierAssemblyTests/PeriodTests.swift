import DossierAssembly
import PortfolioModel
import Testing

@Suite("What time a document covers")
struct PeriodTests {
  private static let honours = """
    - table:
        records: honours
        columns: [dates, title]
    """

  private func titles(
    _ spans: [String], period: String, calendar: AcademicCalendar = .july
  ) throws -> [String] {
    var career = Career()
    for span in spans { career.add(.honour, ["title": span, "spans": span]) }
    let document = try career.document(template(Self.honours), period: period, calendar: calendar)
    return document.table("section-1")?.groups.flatMap(\.rows).map { $0.cells[1].text } ?? []
  }

  @Test("A record lies in an academic year when a day of it can")
  func academicYear() throws {
    let spans = [
      "2024-06-30", "2024-07-01", "2025-06-30", "2025-07-01", "2024-06", "2024-07", "2024", "2025", "Fall 2024",
      "Spring 2025", "Summer 2025", "AY2023-24", "AY2024-25", "2020/2024-06", "2020/2024-07", "2010/..", "2010/",
    ]
    #expect(
      Set(try titles(spans, period: "AY2024-25")) == [
        "2024-07-01", "2025-06-30", "2024-07", "2024", "2025", "Fall 2024", "Spring 2025", "AY2024-25",
        "2020/2024-07", "2010/..",
      ])
  }

  @Test("An academic year that starts in January is the calendar year")
  func january() throws {
    let calendar = AcademicCalendar(firstMonth: 1)
    #expect(
      try titles(["2023-12-31", "2024", "2025-01-01"], period: "AY2024-25", calendar: calendar) == ["2024"])
  }

  @Test("A career holds everything, dated or not")
  func career() throws {
    var career = Career()
    career.add(.honour, ["title": "Dated", "spans": "1999"])
    career.add(.honour, ["title": "Undated"])
    #expect(
      try career.document(template(Self.honours)).text == """
        Test, for self, Whole career, as of 2025-07-15
        Ida B. Wellstone, MD
        Period: Whole career
        Date: 15 July 2025

        1 Section
        Section
        Dates | Title
        1999 | Dated
        not dated | Undated
        """)
  }

  @Test(
    "The last academic year is the one that has ended on the day of the document",
    arguments: [("2025-06-30", "AY 2023–24"), ("2025-07-01", "AY 2024–25"), ("2026-01-15", "AY 2024–25")])
  func lastAcademicYear(_ asOf: String, _ expected: String) throws {
    let document = try Career().document(template(Self.honours, period: "last-academic-year"), asOf: asOf)
    #expect(document.periodLabel == expected)
  }

  @Test("A template's period is of the calendar of the request, and so is what follows it")
  func templateCalendar() throws {
    var career = Career()
    for span in ["2024-08-31", "2024-09-01", "2025-08-31", "2025-09-01"] {
      career.add(.honour, ["title": span, "spans": span])
    }
    let honours = "{records: honours, columns: [title]}"
    let document = try career.document(
      """
      id: test
      title: Test
      audience: self
      period: AY2024-25
      sections:
        - {id: year, title: The year, blocks: [{table: \(honours)}]}
        - {id: next, title: Ahead, period: following, blocks: [{table: \(honours)}]}
      """, calendar: AcademicCalendar(firstMonth: 9))
    #expect(
      document.sections.map { Set($0.tables.flatMap(\.groups).flatMap(\.rows).map { $0.cells[0].text }) } == [
        ["2024-09-01", "2025-08-31"], ["2025-09-01"],
      ])
  }

  @Test("The request's period goes before the template's")
  func request() throws {
    var career = Career()
    career.add(.honour, ["title": "Old", "spans": "2010"])
    career.add(.honour, ["title": "New", "spans": "2024"])
    let document = try career.document(template(Self.honours, period: "\"2010\""), period: "2024-01..2024-12")
    #expect(document.periodLabel == "2024")
    #expect(document.table("section-1")?.groups.flatMap(\.rows).map { $0.cells[1].text } == ["New"])
  }

  @Test("A section can cover a career in a document that covers a year, and what follows it")
  func policies() throws {
    var career = Career()
    career.add(.goal, ["title": "Past", "spans": "AY2023-24"])
    career.add(.goal, ["title": "Now", "spans": "AY2024-25"])
    career.add(.goal, ["title": "Next", "spans": "AY2025-26"])
    let goals = "{records: goals, columns: [title]}"
    let document = try career.document(
      """
      id: test
      title: Test
      audience: self
      period: AY2024-25
      sections:
        - {id: year, title: The year, blocks: [{table: \(goals)}]}
        - {id: all, title: The career, period: career, blocks: [{table: \(goals)}]}
        - {id: next, title: Ahead, period: following, blocks: [{table: \(goals)}]}
      """)
    #expect(
      document.sections.map { $0.tables.flatMap(\.groups).flatMap(\.rows).map { $0.cells[0].text } } == [
        ["Now"], ["Past", "Now", "Next"], ["Next"],
      ])
  }
}
