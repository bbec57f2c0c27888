import DossierAssembly
import PortfolioModel
import Testing

@Suite("The matrix of themes")
struct ThemesFigureTests {
  private func career() -> Career {
    var career = Career()
    career.add(.teachingActivity, ["title": "Debriefing", "spans": "2022", "themes": "T05; T15"])
    career.add(.teachingActivity, ["title": "Feedback", "spans": "2023", "themes": "T05"])
    career.add(.honour, ["title": "Mentor of the year", "spans": "2024", "educatorCategory": "mentoringAdvising"])
    career.add(.scholarlyProduct, ["title": "Rounds", "spans": "2024", "themes": "T15"])
    career.add(.serviceActivity, ["title": "No theme", "spans": "2024"])
    return career
  }

  @Test("counts records by theme and domain, and names them")
  func counts() throws {
    var career = career()
    career.decide(.tag(career.observations[2].identity, theme: "T04"))
    let ids = Dictionary(uniqueKeysWithValues: career.portfolio.records.map { ($0.text("title") ?? "", $0.shortID) })
    func id(_ title: String) -> String { ids[title] ?? "" }
    let document = try career.document(template("- figure: themes"))
    let figure = try #require(document.figure("section-1"))
    #expect(figure.caption == "4 records are evidence for 3 of the 16 leadership themes, by educator domain.")
    let both = [id("Debriefing"), id("Feedback")].sorted { first, second in
      first == id("Debriefing") && second == id("Feedback")
    }
    #expect(
      figure.table.text == """
        Evidence by theme and domain
        Theme | Teaching | Mentoring and advising | Scholarship
        Mentorship, advising, sponsorship |  | \(id("Mentor of the year")) | 
        Safe, challenging learning climate | \(both.joined(separator: " ")) |  | 
        Active learning and critical reflection | \(id("Debriefing")) |  | \(id("Rounds"))
        Note: A record with several themes counts under each of them.
        """)
    guard case .matrix(let matrix) = figure.chart else {
      Issue.record("a matrix is expected")
      return
    }
    #expect(
      matrix.columns == [
        "Teaching", "Learner assessment", "Curriculum", "Mentoring and advising", "Leadership and administration",
        "Scholarship",
      ])
    #expect(matrix.rows.map(\.counts) == [[0, 0, 0, 1, 0, 0], [2, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 1]])
  }

  @Test("has no prompts, no words to suggest by, and nothing where nothing is tagged")
  func nothing() throws {
    var career = Career()
    career.add(.teachingActivity, ["title": "Feedback", "spans": "2023"])
    #expect(try career.document(template("- figure: themes")).figure("section-1") == nil)
  }

  @Test("takes away what the owner refused, though a source says it, and gives it back")
  func refused() throws {
    var career = career()
    career.decide(.refuse(career.observations[0].identity, theme: "T05"))
    career.decide(.refuse(career.observations[3].identity, theme: "T15"))
    let records = career.portfolio.records
    func themes(_ title: String) -> [String] {
      records.first { $0.text("title") == title }?.texts("themes") ?? ["no record"]
    }
    #expect(themes("Debriefing") == ["T15"])
    #expect(themes("Rounds") == [])
    career.decide(.tag(career.observations[3].identity, theme: "T15"))
    let again = career.portfolio.records.first { $0.text("title") == "Rounds" }
    #expect(again?.texts("themes") == ["T15"])
    #expect(again?.removed.isEmpty == true)
  }

  @Test("goes by the school’s set, in its order, and keeps tags of another one")
  func otherSet() throws {
    var career = Career()
    career.add(.teachingActivity, ["title": "Feedback", "spans": "2023", "themes": "B; A; T15; zz"])
    let set = ThemeSet(
      id: "school", title: "values of the school",
      themes: [Theme(id: "A", name: "Care"), Theme(id: "B", name: "Rigour")])
    let document = DossierAssembler.assemble(
      try DossierTemplate(
        yaml: template(
          "- figure: themes\n- table: {id: t, records: teaching-activities, where: {themes: B}, columns: [themes]}")),
      portfolio: career.portfolio,
      request: AssemblyRequest(asOf: day("2025-07-15"), includesGapReport: false, themes: set))
    let figure = try #require(document.figure("section-1"))
    #expect(
      figure.table.groups[0].rows.map(\.cells[0].text) == [
        "Care", "Rigour", "Active learning and critical reflection", "zz",
      ])
    #expect(figure.caption == "1 record by theme and educator domain.")
    #expect(
      document.table("t")?.groups.first?.rows.first?.cells.first?.text
        == "Rigour; Care; Active learning and critical reflection; zz")
  }
}
