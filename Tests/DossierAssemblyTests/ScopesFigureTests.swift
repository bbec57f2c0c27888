import DossierAssembly
import PortfolioModel
import Testing

@Suite("The figure of scopes")
struct ScopesFigureTests {
  private func career(missing: Int = 0) -> Career {
    var career = Career()
    career.add(.leadershipRole, ["title": "Clerkship director", "scope": "local", "spans": "2020-07/.."])
    career.add(.leadershipRole, ["title": "Section chair", "scope": "national", "spans": "2022/2023"])
    career.add(.leadershipRole, ["title": "Course director", "scope": "local", "spans": "2012/2014"])
    career.add(.serviceActivity, ["title": "Item writer", "scope": "national", "spans": "2021"])
    for _ in 0..<missing { career.add(.serviceActivity, ["title": "Reviewer", "spans": "2022"]) }
    return career
  }

  @Test("counts roles that the period overlaps, and says how far they reach")
  func counts() throws {
    let document = try career().document(template("- figure: scopes"), period: "2019..")
    let figure = try #require(document.figure("section-1"))
    #expect(figure.caption == "Of 3 roles in leadership and service, 2 reach beyond the local: 2 national.")
    #expect(
      figure.description
        == "Bars of roles that the period overlaps, by scope. Local: leadership roles 1. Regional: none. National: leadership roles 1, service 1. International: none."
    )
    #expect(
      figure.table.text == """
        Leadership and service by scope
        Scope | Leadership roles | Service | Total
        Local | 1 | 0 | 1
        National | 1 | 1 | 2
        ~ Total | 2 | 1 | 3
        """)
    guard case .lyingBars(let bars) = figure.chart else {
      Issue.record("bars are expected")
      return
    }
    #expect(bars.categories == ["Local", "Regional", "National", "International"])
    #expect(bars.series.map(\.values) == [[1, 0, 1, 0], [0, 0, 1, 0]])
  }

  @Test("claims no reach where a scope is not recorded, and says how many are left out")
  func missing() throws {
    let document = try career(missing: 2).document(template("- figure: scopes"))
    let figure = try #require(document.figure("section-1"))
    #expect(figure.caption == "Leadership and service by scope, local to international.")
    #expect(figure.table.notes.map(\.text) == ["2 roles without a recorded scope are not in the figure."])
  }

  @Test("is left out where one number would say it")
  func nothing() throws {
    var career = Career()
    career.add(.leadershipRole, ["title": "Clerkship director", "scope": "local", "spans": "2020-07/.."])
    career.add(.leadershipRole, ["title": "Course director", "scope": "local", "spans": "2012/2014"])
    #expect(try career.document(template("- figure: scopes")).figure("section-1") == nil)
  }
}
