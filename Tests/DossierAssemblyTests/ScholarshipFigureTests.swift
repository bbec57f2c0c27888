import DossierAssembly
import PortfolioModel
import Testing

@Suite("The figure of scholarship")
struct ScholarshipFigureTests {
  private func career(_ marks: [String?]) -> Career {
    var career = Career()
    for (place, mark) in marks.enumerated() {
      let type = ["journalArticle", "mededportal", "poster"][place % 3]
      let year = String(2020 + place)
      if let mark {
        career.add(.scholarlyProduct, ["title": "Work \(place)", "type": type, "spans": year, "isEducational": mark])
      } else {
        career.add(.scholarlyProduct, ["title": "Work \(place)", "type": type, "spans": year])
      }
    }
    return career
  }

  @Test("sets education scholarship apart, by year and type")
  func panels() throws {
    let figure = try #require(
      career(["yes", "yes", "no"]).document(template("- figure: scholarship")).figure("section-1"))
    #expect(figure.caption == "2 of 3 works are education scholarship, by year and type.")
    #expect(
      figure.description
        == "Stacked bars of works per calendar year from 2020 to 2022. Education scholarship: 2 works (articles 1, MedEdPORTAL 1). Other scholarship: 1 work (abstracts, papers and posters 1)."
    )
    #expect(
      figure.table.text == """
        Works by year and type
        Year | Articles | MedEdPORTAL | Abstracts, papers and posters | Total
        = Education scholarship
        2020 | 1 | 0 | 0 | 1
        2021 | 0 | 1 | 0 | 1
        ~ Total | 1 | 1 | 0 | 2
        = Other scholarship
        2022 | 0 | 0 | 1 | 1
        ~ Total | 0 | 0 | 1 | 1
        ~ Total | 1 | 1 | 1 | 3
        """)
  }

  @Test("does not call other what is only not marked")
  func unmarked() throws {
    let figure = try #require(career(["yes", nil]).document(template("- figure: scholarship")).figure("section-1"))
    #expect(figure.caption == "Works by year and type, education scholarship apart from the rest.")
    #expect(figure.table.groups.map(\.title) == ["Education scholarship", "Other works"])
    let plain = try #require(career([nil, nil]).document(template("- figure: scholarship")).figure("section-1"))
    #expect(plain.caption == "Works by year and type.")
    #expect(plain.table.groups.map(\.title) == [nil])
  }

  @Test("leaves out what is not accepted and what is of no certain year, and says so")
  func leftOut() throws {
    var career = career([nil, nil])
    career.add(.scholarlyProduct, ["title": "Sent", "type": "journalArticle", "spans": "2022", "status": "submitted"])
    career.add(.scholarlyProduct, ["title": "Somewhen", "type": "journalArticle", "spans": "2019/2022"])
    let figure = try #require(career.document(template("- figure: scholarship")).figure("section-1"))
    #expect(
      figure.table.notes.map(\.text) == [
        "1 work that is not accepted is not in the figure.",
        "1 work without a certain calendar year is not in the figure.",
      ])
  }

  @Test("is left out where all works are of one year")
  func oneYear() throws {
    #expect(try career(["yes"]).document(template("- figure: scholarship")).figure("section-1") == nil)
  }
}
