import DossierAssembly
import PortfolioModel
import Testing

@Suite("The timeline of mentees")
struct MenteeFigureTests {
  @Test("has a bar from start to end for each stretch, the outcome after the last, and none for the undated")
  func bars() throws {
    var career = Career()
    career.add(
      .mentoringRelationship,
      [
        "mentee": "Rivera, Ana", "menteeLevel": "resident", "spans": "2019-07-01/2021-06-30", "status": "completed",
        "outcomes": "kind: award",
      ])
    career.add(
      .mentoringRelationship,
      [
        "mentee": "Okafor, Ben", "menteeLevel": "medStudent", "spans": "2018, 2020/2021", "status": "completed",
        "currentPosition": "Resident",
      ])
    career.add(.mentoringRelationship, ["mentee": "Chen, Li", "spans": "2024-01/..", "status": "current"])
    career.add(.mentoringRelationship, ["mentee": "Diaz, Eva", "status": "completed"])
    let document = try career.document(template("- figure: menteeTimeline"), asOf: "2025-07-15")
    let figure = try #require(document.figure("section-1"))
    #expect(figure.caption == "3 mentees since 2018; 2 have completed, 1 of them with a recorded outcome.")
    guard case .timeline(let timeline) = figure.chart else {
      Issue.record("a timeline is expected")
      return
    }
    #expect(timeline.firstYear == 2018)
    #expect(timeline.lastYear == 2025)
    #expect(
      timeline.bars.map { bar in
        "\(bar.label), \(bar.group): \(bar.start)–\(bar.end.map { "\($0)" } ?? "") \(bar.outcome ?? "-")"
      } == [
        "Okafor, Ben, Medical students: 2018.0–2019.0 -", "Okafor, Ben, Medical students: 2020.0–2022.0 Resident",
        "Rivera, Ana, Residents: 2019.496–2021.496 Award", "Chen, Li, Level not recorded: 2024.0– -",
      ])
    #expect(
      figure.table.text == """
        Mentees over time
        Mentee | Level | Dates | Outcomes | Current position
        Okafor, Ben | Medical student | 2018, 2020–2021 | – | Resident
        Rivera, Ana | Resident | July 2019 – June 2021 | Award | –
        Chen, Li | – | since January 2024 | – | –
        Note: Without a date, 1 mentoring relationship is not plotted.
        """)
  }

  @Test("counts a mentee of whom two systems tell once, in the caption and in the key fact, under one code")
  func twoRecords() throws {
    var career = Career()
    career.add(
      .mentoringRelationship,
      ["mentee": "Núñez, Eva", "spans": "2019/2020", "status": "completed", "outcomes": "kind: award"])
    career.add(.mentoringRelationship, ["mentee": "Eva Nunez", "spans": "2019/2020", "status": "completed"])
    career.add(.mentoringRelationship, ["mentee": "Okafor, Ben", "spans": "2021/..", "status": "current"])
    let blocks = "- figure: menteeTimeline\n- keyFacts: [mentees]"
    for audience in [Audience.owner, .publicReader] {
      let document = try career.document(template(blocks), audience: audience)
      #expect(
        document.figure("section-1")?.caption
          == "2 mentees in 3 mentoring relationships since 2019; 1 has completed, 1 of them with a recorded outcome.")
      #expect(document.text.contains("2 in 3 relationships, 1 with a recorded outcome"))
    }
    let open = try career.document(template(blocks), audience: .publicReader)
    #expect(
      open.figure("section-1")?.table.groups.flatMap(\.rows).map { $0.cells[0].text } == [
        "Mentee 1", "Mentee 1", "Mentee 2",
      ])
  }

  @Test("counts people, not relationships, and puts those of no level last")
  func people() throws {
    var career = Career()
    career.add(.mentoringRelationship, ["mentee": "Chen, Li", "spans": "2017/2018", "status": "completed"])
    career.add(
      .mentoringRelationship,
      ["mentee": "Rivera, Ana", "menteeLevel": "medStudent", "spans": "2019/2020", "status": "completed"])
    career.add(
      .mentoringRelationship,
      ["mentee": "Rivera, Ana", "menteeLevel": "resident", "spans": "2021/..", "status": "current"])
    let document = try career.document(template("- figure: menteeTimeline"), asOf: "2025-07-15")
    let figure = try #require(document.figure("section-1"))
    let open = try career.document(template("- figure: menteeTimeline"), asOf: "2025-07-15", audience: .publicReader)
    #expect(open.figure("section-1")?.caption == figure.caption)
    #expect(
      figure.caption
        == "2 mentees in 3 mentoring relationships since 2017; 2 have completed, 0 of them with a recorded outcome.")
    guard case .timeline(let timeline) = figure.chart else {
      Issue.record("a timeline is expected")
      return
    }
    #expect(timeline.bars.map(\.group) == ["Medical students", "Residents", "Level not recorded"])
  }
}
