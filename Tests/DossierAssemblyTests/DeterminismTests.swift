import DossierAssembly
import PortfolioModel
import Testing

@Suite("The same input")
struct DeterminismTests {
  /// A generator that gives the same numbers on every machine.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }

  @Test("makes the same document, in whatever order records, sources and decisions come", arguments: [1, 2, 3, 4, 5])
  func order(_ seed: UInt64) throws {
    var career = Career.small
    career.decide(.feature(career.observations[4].identity))
    career.decide(.correct(career.observations[3].identity, field: "learnerCount", value: .number(13)))
    for name in ["promotion", "annual-review"] {
      let yaml = try ShippedTemplateTests.yaml(name)
      let expected = "\(try career.document(yaml, gaps: true))"
      var numbers = Numbers(state: seed)
      var shuffled = career
      shuffled.observations.shuffle(using: &numbers)
      shuffled.decisions.shuffle(using: &numbers)
      #expect("\(try shuffled.document(yaml, gaps: true))" == expected)
      let portfolio = career.portfolio
      let reordered = Portfolio(
        person: portfolio.person, records: portfolio.records.shuffled(using: &numbers),
        sources: portfolio.sources.shuffled(using: &numbers))
      let template = try DossierTemplate(yaml: yaml)
      func document(_ portfolio: Portfolio) -> Document {
        DossierAssembler.assemble(
          template, portfolio: portfolio, decisions: career.decisions, request: AssemblyRequest(asOf: day("2025-07-15"))
        )
      }
      #expect("\(document(reordered))" == "\(document(portfolio))")
    }
  }
}
