import PortfolioModel
import Testing

@testable import DossierAssembly

@Suite("The matrix of criteria and evidence")
struct CriteriaMatrixTests {
  /// A pack with a rule about honours, one about effort, and one about letters.
  private static let rules = """
    id: test
    title: Our rules
    source: {title: A handbook, retrieved: 2025-07-01}
    effective: July 2025
    note: Verify it.
    rules:
      - id: honours
        title: Honours
        kind: recordCount
        params: {records: honours, atLeast: 2}
        source: {title: Another handbook}
      - id: effort
        title: Effort
        kind: effortSum
      - id: promotion
        title: For instructors
        appliesTo: {fromRank: instructor}
        kind: timeInRank
        params: {years: 1}
      - id: letters
        title: Letters
        severity: recommended
        kind: heldElsewhere
        params: {holder: the department, reason: Letters are never kept here.}
    """

  private func document(_ career: Career, audience: Audience, gaps: Bool = false) throws -> Document {
    let pack = try CriteriaPack(yaml: Self.rules)
    var request = AssemblyRequest(asOf: day("2025-09-01"), audience: audience, includesGapReport: gaps)
    request.criteria = CriteriaChoice(own: pack)
    return DossierAssembler.assemble(
      try DossierTemplate(yaml: template("- criteria\n- table: {records: honours, columns: [title]}")),
      portfolio: career.portfolio, request: request)
  }

  private var career: Career {
    var career = Career()
    career.add(.appointment, ["rank": "associateProfessor", "type": "primary", "spans": "2019-07/.."])
    career.add(.honour, ["title": "Prize", "spans": "2022"])
    career.add(.honour, ["title": "Medal", "spans": "2023"])
    career.add(.effortAllocation, ["title": "Teaching", "planned": "90", "spans": "AY2024-25"])
    return career
  }

  @Test("gives the owner what to add, and the rules that are not asked here")
  func owner() throws {
    let table = try #require(try document(career, audience: .owner).tables.first)
    try expectOutcomes([table.text], "matrix-self")
  }

  @Test("gives other readers evidence, and neither advice nor what is not theirs")
  func external() throws {
    let table = try #require(try document(career, audience: .external).tables.first)
    try expectOutcomes([table.text], "matrix-external")
    #expect(table.groups.first?.rows.first?.cells[1].references.count == 2)
  }

  @Test("leaves a rule out where what a reader sees would end it otherwise, and tells the department so")
  func hidden() throws {
    // One honour is public and one private, where two are asked for.
    var career = Career()
    career.add(.honour, ["title": "Prize", "spans": "2022"])
    career.add(.honour, ["title": "Secret", "spans": "2024", "visibility": "private"])
    let tables = try [Audience.owner, .department, .external].map { audience in
      try document(career, audience: audience).tables.first?.text ?? "no table"
    }
    try expectOutcomes(tables, "matrix-hidden")
    #expect(!tables[1].contains("Secret") && !tables[2].contains("Honours"))
  }

  @Test("reports required rules that are not met as gaps")
  func gaps() throws {
    let gaps = try document(career, audience: .owner, gaps: true).gaps.filter { $0.kind == .criterionNotMet }
    try expectOutcomes(gaps.map { "\($0.message) → \($0.remedy)" }, "matrix-gaps")
  }

  @Test("is empty while nobody has chosen criteria")
  func withoutPack() throws {
    let document = try career.document(template("- criteria"))
    #expect(document.emptySections == ["Section"])
  }
}
