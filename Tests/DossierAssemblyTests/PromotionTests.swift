import DossierAssembly
import PortfolioModel
import Testing

@Suite("Since the last promotion")
struct PromotionTests {
  private static let facts = template("- keyFacts: [rank, yearsInRank, lastPromotion]", period: "since-last-promotion")

  private func document(
    _ appointments: [KeyValuePairs<String, String>], asOf: String = "2025-07-15"
  ) throws -> Document {
    var career = Career()
    for appointment in appointments { career.add(.appointment, appointment) }
    return try career.document(Self.facts, asOf: asOf, gaps: true)
  }

  @Test("begins with the latest primary appointment whose rank is higher than the one before")
  func byRank() throws {
    let document = try document([
      ["rank": "instructor", "type": "primary", "spans": "2010-07/2013-06"],
      ["rank": "assistantProfessor", "type": "primary", "spans": "2013-07/2019-06"],
      ["rank": "associateProfessor", "type": "primary", "spans": "2019-07/2022-06"],
      ["rank": "associateProfessor", "type": "primary", "spans": "2022-07/.."],
      ["rank": "professor", "type": "adjunct", "spans": "2023-07/.."],
    ])
    #expect(
      document.text == """
        Test, for self, Since the last promotion, July 2019, as of 2025-07-15
        Ida B. Wellstone, MD
        Rank: Associate Professor
        Period: Since the last promotion, July 2019
        Date: 15 July 2025

        1 Section
        Rank: Associate Professor
        Years in rank: 6
        Last promotion: July 2019
        """)
  }

  @Test("begins with the latest appointment that is marked as a promotion")
  func byMark() throws {
    let document = try document([
      ["rank": "assistantProfessor", "spans": "2013-07/2019-06", "isPromotion": "yes"],
      ["rank": "associateProfessor", "spans": "2019/.."],
    ])
    #expect(document.periodLabel == "Since the last promotion, July 2013")
  }

  @Test("begins on the first day that a year can mean, and says the year alone")
  func byYear() throws {
    let document = try document([
      ["rank": "assistantProfessor", "spans": "2013/2018"], ["rank": "associateProfessor", "spans": "2019/.."],
    ])
    #expect(document.periodLabel == "Since the last promotion, 2019")
  }

  @Test("is the whole career where the appointments do not tell, and the gap report says why")
  func unknown() throws {
    let none = try document([])
    #expect(none.periodLabel == "Whole career")
    #expect(
      none.gaps.map(\.message) == [
        "The last promotion is not known, because no appointment is recorded; the whole career is covered.",
        "The section “Section” is empty and left out.",
      ])
    let first = try document([["rank": "assistantProfessor", "spans": "2013-07/.."]])
    #expect(first.periodLabel == "Whole career")
    #expect(
      first.gaps.map(\.message) == [
        "The last promotion is not known, because no appointment is marked as a promotion or follows one of a lower rank; the whole career is covered."
      ])
  }

  @Test("counts full years in rank only", arguments: [("2025-06-30", 5), ("2025-07-01", 6)])
  func yearsInRank(_ asOf: String, _ years: Int) throws {
    let document = try document(
      [
        ["rank": "assistantProfessor", "spans": "2013-07/2019-06"],
        ["rank": "associateProfessor", "spans": "2019-07/.."],
      ], asOf: asOf)
    guard case .keyFacts(let facts)? = document.sections.first?.blocks.first else {
      Issue.record("key facts are expected")
      return
    }
    #expect(facts.first { $0.label == "Years in rank" }?.cell.content == .number(Double(years), decimals: 0))
  }
}
