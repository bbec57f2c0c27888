import DossierAssembly
import PortfolioModel
import Testing

@Suite("Rows that repeat one another")
struct RepeatedLinesTests {
  private var career: Career {
    var career = Career()
    for year in 2021...2023 {
      career.add(
        .teachingActivity,
        ["title": "Methods", "role": "instructor", "spans": "\(year)", "learnerCount": "10", "contactHours": "4 total"])
    }
    career.add(.teachingActivity, ["title": "Methods", "role": "director", "spans": "2024", "contactHours": "4 total"])
    career.add(.teachingActivity, ["title": "Methods", "role": "instructor", "spans": "2024", "learnerCount": "10"])
    return career
  }

  @Test("become one, with all dates, and hours and learners added, where the template asks for it")
  func combined() throws {
    let table = try #require(
      try career.document(
        template(
          """
          - table:
              id: t
              records: teaching-activities
              combine: true
              totals: true
              columns: [dates, courseOrTopic, roleAndShare, {field: learnerCount, header: Learners, numeric: true}, hoursInPeriod]
          """)
      ).table("t"))
    #expect(
      table.groups[0].rows.map { $0.cells.map(\.text).joined(separator: " | ") } == [
        "2021, 2022, 2023 | Methods | Instructor | 30 | 12", "2024 | Methods | Instructor | 10 | –",
        "2024 | Methods | Director | – | 4",
      ])
    // What stands in no row of its own is told by the mark.
    #expect(table.groups[0].rows.map { $0.recordID == nil } == [true, false, false])
    guard case .computed(let records)? = table.groups[0].rows[0].cells[0].origins.first else {
      Issue.record("the records are expected")
      return
    }
    #expect(records.count == 3)
    #expect(table.totals?.last?.text == "16")
  }

  @Test("stay apart where hours are told in words, and where nobody asks")
  func apart() throws {
    for (combine, hours) in [("true", "contactHours"), ("false", "hoursInPeriod")] {
      let document = try career.document(
        template(
          "- table: {id: t, records: teaching-activities, combine: \(combine), columns: [dates, courseOrTopic, \(hours)]}"
        ))
      #expect(document.table("t")?.groups[0].rows.count == 5, "\(hours)")
    }
  }

  @Test("Works that are cited in full elsewhere have their title, their venue and the mentees among their authors")
  func brief() throws {
    var career = Career()
    career.add(.mentoringRelationship, ["mentee": "Rivera, Ana M.", "spans": "2020"])
    career.add(
      .scholarlyProduct,
      [
        "title": "One", "venue": "Journal", "spans": "2022-05", "doi": "10.5555/a", "status": "inPress",
        "authors": "family: Rivera | given: AM; family: Wellstone | given: Ida B.",
      ])
    for (condition, expected) in [
      ("where: {withMentee: true}, ", "- [2022] With Rivera AM: One. _Journal_. In press."),
      ("", "- [2022] One. _Journal_. In press."),
    ] {
      let document = try career.document(
        template("- list: {records: scholarly-products, \(condition)format: brief}"))
      #expect(document.text.split(separator: "\n").last.map(String.init) == expected)
    }
  }
}
