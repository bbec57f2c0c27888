import DossierAssembly
import PortfolioModel
import Testing

@Suite("The block changes")
struct ChangesBlockTests {
  private static let yaml = template("- changes: {since: 2024-06-30, limit: 1}\n- keyFacts: [date]")

  private static func career() -> Career {
    var career = Career()
    career.add(.teachingActivity, ["title": "Sepsis", "spans": "2024", "contactHours": "2 total"])
    career.add(.honour, ["title": "Prize", "spans": "2023"])
    return career
  }

  private static func document(_ career: Career, since earlier: Portfolio?, audience: Audience = .owner) throws
    -> Document
  {
    DossierAssembler.assemble(
      try DossierTemplate(yaml: yaml), portfolio: career.portfolio, decisions: career.decisions,
      earlier: earlier.map { EarlierPortfolio($0, asOf: day("2024-06-30")) },
      request: AssemblyRequest(asOf: day("2025-07-15"), audience: audience))
  }

  @Test("says how much changed, lists what did, and counts what is beyond the limit")
  func table() throws {
    let before = Self.career().portfolio
    var career = Self.career()
    let source = SourceDescription(
      number: 2, fileName: "newer.csv", sha256: "11", system: "registrar", importer: "plain 1",
      exportDate: day("2025-07-01"))
    let identity = career.observations[0].identity
    career.decide(.correct(identity, field: "contactHours", value: .hours(Hours(3, .total))))
    career.add(.serviceActivity, ["title": "Curriculum committee", "spans": "2025"], source: source)
    career.add(.honour, ["title": "Second prize", "spans": "2025"], source: source)
    let text = try Self.document(career, since: before).text
    #expect(
      text.contains(
        """
        Compared with: 30 June 2024
        Added: 2
        Changed: 1
        No longer there: 0
        The same: 1
        """), "\(text)")
    #expect(
      text.contains(
        """
        What changed since 30 June 2024
        Record | What changed | Why
        = Added
        Honour or award: Second prize | 2025 | newer export: newer.csv of 1 July 2025
        = Changed
        Teaching activity: Sepsis | Contact hours: 2 in total → 3 in total† | corrected by the owner on 15 June 2025
        """), "\(text)")
    #expect(text.contains("Added: 1 more is not listed."), "\(text)")
  }

  @Test("is left out where there is nothing to compare with, and no template without it asks for an earlier portfolio")
  func nothing() throws {
    let career = Self.career()
    var empty = Career()
    empty.person = career.person
    for earlier in [nil, empty.portfolio] {
      let text = try Self.document(career, since: earlier).text
      #expect(!text.contains("Compared with"), "\(text)")
    }
    #expect(try DossierTemplate(yaml: Self.yaml).changesSince == .day(day("2024-06-30")))
    #expect(try DossierTemplate(yaml: template("- changes")).changesSince == .lastReview)
    #expect(try DossierTemplate(yaml: template("- undated")).changesSince == nil)
  }
}
