import DossierAssembly
import PortfolioModel
import Testing

@Suite("Which records a block shows, in which order")
struct SelectionTests {
  private func titles(_ career: Career, _ query: String, period: String? = nil) throws -> [String] {
    let document = try career.document(
      template("- table:\n    records: honours\n    columns: [title]\n    \(query)"), period: period)
    return document.table("section-1")?.groups.flatMap(\.rows).map { $0.cells[0].text } ?? []
  }

  private static var honours: Career {
    var career = Career()
    career.add(.honour, ["title": "B", "spans": "2020", "scope": "local", "type": "teaching"])
    career.add(.honour, ["title": "A", "spans": "2020", "scope": "international", "type": "research"])
    career.add(.honour, ["title": "Going on", "spans": "2018/..", "scope": "national"])
    career.add(.honour, ["title": "Undated"])
    career.add(.honour, ["title": "Newest", "spans": "2024-05", "scope": "national", "type": "teaching"])
    return career
  }

  @Test("Dates sort both ways, what goes on is newest, and what has no date comes last")
  func dates() throws {
    #expect(try titles(Self.honours, "sort: oldestFirst") == ["Going on", "A", "B", "Newest", "Undated"])
    #expect(try titles(Self.honours, "sort: newestFirst") == ["Going on", "Newest", "A", "B", "Undated"])
    #expect(try titles(Self.honours, "sort: title") == ["A", "B", "Going on", "Newest", "Undated"])
  }

  @Test("The owner's order goes before every other, and featured records before the rest")
  func ownOrder() throws {
    var career = Self.honours
    career.decide(.order(career.observations[4].identity, 1))
    career.decide(.order(career.observations[0].identity, 2))
    career.decide(.feature(career.observations[3].identity))
    #expect(try titles(career, "sort: oldestFirst") == ["Newest", "B", "Going on", "A", "Undated"])
    #expect(try titles(career, "sort: order") == ["Newest", "B", "Undated", "Going on", "A"])
    #expect(try titles(career, "where: {featured: true}") == ["Undated"])
    #expect(try titles(career, "sort: oldestFirst\n    limit: 2") == ["Newest", "Undated"])
  }

  @Test("Hidden records are shown nowhere and counted nowhere")
  func hidden() throws {
    var career = Career()
    career.add(.teachingActivity, ["title": "Shown", "contactHours": "10 total", "spans": "AY2023-24"])
    career.add(.teachingActivity, ["title": "Hidden", "contactHours": "99 total", "spans": "AY2023-24"])
    career.add(.teachingActivity, ["title": "Hidden and undated"])
    career.decide(.hide(career.observations[1].identity))
    career.decide(.hide(career.observations[2].identity))
    let blocks = """
      - keyFacts: [contactHours]
      - table: {records: teaching-activities, columns: [title, hoursInPeriod], totals: true}
      - provenanceNotes
      """
    let document = try career.document(template(blocks), period: "AY2023-24", gaps: true)
    #expect(!"\(document)".contains("Hidden"))
    #expect(document.tables.first?.totals?[1].content == .number(10, decimals: 0))
  }

  @Test("Conditions look at tokens, at their place in the vocabulary, at groups and at absence")
  func conditions() throws {
    let career = Self.honours
    #expect(try titles(career, "where: {scope: national}") == ["Going on", "Newest"])
    #expect(try titles(career, "where: {scope: [local, international]}") == ["A", "B"])
    #expect(try titles(career, "where: {scope: {not: national}}") == ["A", "B", "Undated"])
    #expect(try titles(career, "where: {scope: {atLeast: national}}") == ["Going on", "A", "Newest"])
    #expect(try titles(career, "where: {scope: {present: false}}") == ["Undated"])
    #expect(try titles(career, "where: {scope: {atLeast: national}, type: teaching}") == ["Newest"])
    var teaching = Career()
    teaching.add(.teachingActivity, ["title": "Wards", "learnerLevels": "resident; medClerkship", "required": "yes"])
    teaching.add(.teachingActivity, ["title": "Course", "learnerLevels": "medStudent", "required": "no"])
    teaching.add(.teachingActivity, ["title": "Club"])
    func found(_ condition: String) throws -> [String] {
      try teaching.document(
        template("- table: {records: teaching-activities, columns: [title], where: {\(condition)}}")
      ).tables.first?.groups.flatMap(\.rows).map { $0.cells[0].text } ?? []
    }
    #expect(try found("learnerLevels: {group: GME}") == ["Wards"])
    #expect(try found("learnerLevels: {group: [UME, GME]}") == ["Course", "Wards"])
    #expect(try found("required: true") == ["Wards"])
    #expect(try found("required: false") == ["Club", "Course"])
  }

  @Test("Records without a date are listed at the end, each once, and named in the gap report")
  func undated() throws {
    var career = Career()
    career.add(.honour, ["title": "Dated", "spans": "2024-09"])
    career.add(.honour, ["title": "Undated honour", "granter": "The class"])
    career.add(.scholarlyProduct, ["title": "Undated paper", "venue": "Journal"])
    career.add(.education, ["title": "Shown elsewhere", "degree": "MD"])
    career.add(.grant, ["title": "Not asked for"])
    let document = try career.document(
      """
      id: test
      title: Test
      audience: self
      period: AY2024-25
      sections:
        - {id: year, title: The year, blocks: [{list: {records: [honours, education, scholarly-products]}}]}
        - {id: cv, title: Education, period: career, blocks: [{list: {records: education}}]}
      """, gaps: true)
    #expect(
      document.text == """
        Test, for self, AY 2024–25, as of 2025-07-15
        Ida B. Wellstone, MD
        Period: AY 2024–25
        Date: 15 July 2025

        1 The year
        - [September 2024] *Dated*

        2 Education
        - [not dated] *Shown elsewhere*. MD

        3 Undated, not counted in any period
        Honours:
        - [not dated] *Undated honour*. The class
        Scholarly products:
        - [not dated] Undated paper. _Journal_.
        Gap undated: 1 education or training without a date: Shown elsewhere (Q-F3EY).
        Gap undated: 1 honour or award without a date: Undated honour (H-7HQF).
        Gap undated: 1 scholarly product without a date: Undated paper (P-VAK6).
        """)
  }

  @Test("The undated list stands where the template puts it")
  func undatedPlace() throws {
    var career = Career()
    career.add(.honour, ["title": "Undated"])
    let document = try career.document(
      """
      id: test
      title: Test
      period: "2024"
      sections:
        - {id: dateless, title: Dateless, blocks: [undated]}
        - {id: honours, title: Honours, blocks: [{list: {records: honours}}]}
      """)
    #expect(document.sections.map(\.title) == ["Dateless"])
    #expect(document.emptySections == ["Honours"])
  }

  @Test("Credentials and goals without spans take their own dates")
  func ownDates() throws {
    var career = Career()
    career.add(.credential, ["title": "Licence", "issued": "2012-05", "expires": "2026"])
    career.add(.goal, ["title": "Goal", "target": "2024-06"])
    let document = try career.document(
      template("- table: {records: [credentials, goals], columns: [kind, dates, title], sort: title}"))
    #expect(
      document.tables.first?.text == """
        Section
        Kind | Dates | Title
        Goal | June 2024 | Goal
        Credential | May 2012 – 2026 | Licence
        """)
  }
}
