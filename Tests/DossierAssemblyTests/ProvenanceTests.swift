import DossierAssembly
import PortfolioModel
import Testing

@Suite("Where values come from")
struct ProvenanceTests {
  private static let second = SourceDescription(
    number: 7, fileName: "second.xml", sha256: "07", system: "faculty-system", importer: "xml 1", exportDate: nil)

  @Test("Every cell names its import, line and field; a computed one its records; a corrected one the decision")
  func origins() throws {
    var career = Career()
    let wards = career.add(.teachingActivity, ["title": "Wards", "contactHours": "10 total", "spans": "AY2023-24"])
    career.add(.teachingActivity, ["title": "Clinic", "contactHours": "6 total", "spans": "AY2023-24"])
    career.decide(
      .correct(wards, field: "contactHours", value: .hours(Hours(24, .total))),
      sourceValue: .hours(Hours(10, .total)))
    let document = try career.document(
      template("- table: {records: teaching-activities, sort: title, totals: true, columns: [title, hoursInPeriod]}"))
    let table = try #require(document.tables.first)
    let rows = table.groups.flatMap(\.rows)
    #expect(rows.map { $0.cells.map(\.text) } == [["Clinic", "6"], ["Wards", "24†"]])
    #expect(
      rows.map { $0.cells.map(\.origins) } == [
        [
          [.source(record: "T-7HQF", field: "title", importNumber: 1, line: 3, elementPath: nil)],
          [.source(record: "T-7HQF", field: "contactHours", importNumber: 1, line: 3, elementPath: nil)],
        ],
        [
          [.source(record: "T-KRVQ", field: "title", importNumber: 1, line: 2, elementPath: nil)],
          [.decision(record: "T-KRVQ", field: "contactHours", number: 1)],
        ],
      ])
    #expect(table.totals?.last?.origins == [.computed(records: ["T-7HQF", "T-KRVQ"])])
    #expect(
      document.decisions == [
        DecisionNote(
          number: 1, text: "Contact hours of T-KRVQ corrected to 24 in total; the source says 10 in total.",
          madeOn: "2025-06-15")
      ])
    #expect(document.sources == [Career.source])
  }

  @Test("Only the imports and decisions that values come from are listed")
  func cited() throws {
    var career = Career()
    career.add(.honour, ["title": "Shown", "spans": "2024"])
    career.add(.honour, ["title": "Not shown", "spans": "2010"], source: Self.second)
    career.decide(.correct(career.observations[1].identity, field: "granter", value: .text("Nobody")))
    let blocks = "- table: {records: honours, columns: [title]}"
    let year = try career.document(template(blocks), period: "2024")
    #expect(year.sources.map(\.number) == [1])
    #expect(year.decisions == [])
    let all = try career.document(template(blocks))
    #expect(all.sources.map(\.number) == [1, 7])
    #expect(all.decisions == [])
  }

  @Test("Additions, themes and corrections that no source contradicts are said in words")
  func decisions() throws {
    var career = Career()
    let own = ObservationIdentity(high: 42 << 40, low: 1)
    career.decide(.add(own, .honour, ["title": .text("Added")]))
    let honour = career.add(.honour, ["title": "Imported"])
    career.decide(.correct(honour, field: "granter", value: .text("The class")))
    career.decide(.tag(honour, theme: "T04"))
    let document = try career.document(
      template("- table: {records: honours, sort: title, columns: [title, granter, themes]}"))
    #expect(
      document.decisions.map(\.text) == [
        "Honour or award H-0002 added by the owner.",
        "Granted by of H-KRVQ corrected to The class; no source says it.",
        "“Mentorship, advising, sponsorship” added to the themes of H-KRVQ.",
      ])
  }

  @Test("The notes count records by import, tell what was corrected and show where sources differ")
  func notes() throws {
    var career = Career()
    let first = career.add(
      .scholarlyProduct, ["title": "A paper", "doi": "10.5555/a", "venue": "One", "spans": "2022", "volume": "2"])
    career.add(
      .scholarlyProduct,
      ["title": "The Paper", "doi": "10.5555/a", "venue": "ONE", "spans": "2022-05", "volume": "3"],
      source: Self.second)
    career.add(.scholarlyProduct, ["title": "Another"])
    career.decide(.correct(first, field: "venue", value: .text("Journal one")), sourceValue: .text("Other"))
    let document = try career.document(
      template("- list: {records: scholarly-products}\n- provenanceNotes"))
    #expect(
      document.text.split(separator: "\n").dropFirst(5).joined(separator: "\n") == """
        - [2022] A paper. _Journal one_. 2022;2. <doi:10.5555/a>
        - [not dated] Another.
        Where the records come from
        Import | File | Exported | Records
        1 | export.csv | 1 June 2025 | 2
        7 | second.xml | – | 1
        Note: 1 value was corrected by the owner.
        Note: The source has changed since a correction was made in P-7HQF. The correction stands.
        Where sources differ
        Record | Field | Shown | What the sources say
        A paper | Title | A paper | registrar: A paper; faculty-system: The Paper
        A paper | Volume | 2 | registrar: 2; faculty-system: 3
        Decision 1, 2025-06-15: Journal, book or meeting of P-7HQF corrected to Journal one; the source says One.
        """)
  }
}
