import Testing

@testable import PortfolioModel

/// What is a conflict, and what is only another way to say the same.
struct DisagreementTests {
  private static func spans(_ text: String) -> Value { .spans([DateSpan(text)].compactMap(\.self)) }

  private static func authors(_ names: String...) -> Value {
    .list(
      names.compactMap { PersonName($0) }.map { .group(["family": .text($0.family), "given": .text($0.given)]) })
  }

  @Test(
    arguments: [
      ("title", .text("On the Ward."), .text("On the ward"), .spelling),
      ("title", .text("On the ward of clinicians"), .text("On the ward of clinicians: a study"), .precision),
      ("title", .text("On the ward"), .text("In the clinic"), .real),
      ("venue", .text("J Clin Teach"), .text("Journal of Clinical Teaching"), .precision),
      ("venue", .text("Ward"), .text("Clinic"), .real),
      ("organization", .text("Northfield University"), .text("Northfield University School of Medicine"), .precision),
      ("pages", .text("211-8"), .text("211–218"), .precision), ("pages", .text("211"), .text("211-218"), .precision),
      ("pages", .text("211-218"), .text("311-318"), .real),
      ("spans", spans("2021"), spans("2021-03"), .precision),
      ("spans", spans("2021"), spans("2021-03-04/2021-03-05"), .precision),
      ("spans", spans("2021"), spans("2022"), .real),
      ("spans", spans("2019/"), spans("2019/2021"), .precision), ("spans", spans("2019/.."), spans("2019/2021"), .real),
      ("authors", authors("Rivera A", "Okafor B"), authors("Rivera, Ana", "Okafor, Bola"), .precision),
      ("authors", authors("Rivera A"), authors("Rivera A", "Okafor B"), .real),
      ("mentee", .text("Okafor, Bola"), .text("Bola Okafor"), .spelling),
      ("mentee", .text("Okafor B"), .text("Bola Okafor"), .precision), ("mentee", .text("Ana"), .text("Bola"), .real),
      ("abstract", .text("One"), .text("Another"), .detail), ("contactHours", .number(2), .number(3), .real),
      ("contactHours", .hours(Hours(20, .unstated)), .hours(Hours(20, .total)), .precision),
      ("contactHours", .hours(Hours(20, .perYear)), .hours(Hours(20, .total)), .real),
      ("type", .token("review"), .token("letter"), .real), ("type", .token("review"), .token("review"), .none),
    ] as [(FieldName, Value, Value, Disagreement)])
  func `differences are told apart by how much they matter`(
    field: FieldName, one: Value, two: Value, expected: Disagreement
  ) {
    #expect(Disagreement(one, two, of: field) == expected)
    #expect(Disagreement(two, one, of: field) == expected)
  }

  @Test func `the reason for a value is the rule that decided it`() throws {
    func source(_ number: Int64, _ system: String, _ date: String?) -> SourceDescription {
      SourceDescription(
        number: number, fileName: "", sha256: "\(number)", system: system, importer: "",
        exportDate: date.flatMap { CalendarDay($0) })
    }
    let (old, new) = (source(1, "a", "2024-01-01"), source(2, "b", "2025-01-01"))
    let undated = source(3, "c", nil)
    #expect(ResolvePolicy().preference(of: new, over: old) == .newestExport)
    #expect(ResolvePolicy().preference(of: old, over: undated) == .newestExport)
    #expect(ResolvePolicy().preference(of: undated, over: source(4, "d", nil)) == .tieBreak)
    #expect(ResolvePolicy(sourceOrder: ["a"]).preference(of: old, over: new) == .sourceOrder)
    #expect(ResolvePolicy(sourceOrder: ["x"]).preference(of: new, over: old) == .newestExport)
  }
}
