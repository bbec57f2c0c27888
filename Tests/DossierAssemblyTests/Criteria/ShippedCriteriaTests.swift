import Foundation
import Testing

@testable import DossierAssembly

@Suite("The packs that come with the program")
struct ShippedCriteriaTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "templates/criteria").path())
        .filter { $0.hasSuffix(".yml") }.sorted()
    }
  }

  static func pack(_ name: String) throws -> CriteriaPack {
    try CriteriaPack(
      yaml: String(contentsOf: root.appending(path: "templates/criteria/\(name)"), encoding: .utf8))
  }

  @Test("are read, are called like their file, and say where each rule is from, when, and to verify it")
  func sources() throws {
    let names = try Self.names
    #expect(names.count == 5)
    for name in names {
      let pack = try Self.pack(name)
      #expect("\(pack.id).yml" == name)
      #expect(pack.note.contains("erify"))
      #expect(pack.source.retrieved != nil)
      #expect(!pack.rules.isEmpty)
      for rule in pack.rules {
        let source = rule.source ?? pack.source
        #expect(source.retrieved != nil, "\(name): \(rule.id)")
        #expect(source.url != nil, "\(name): \(rule.id)")
        #expect(rule.message != nil, "\(name): \(rule.id)")
      }
    }
  }

  @Test("hold the ten rules, in their order")
  func tenRules() throws {
    #expect(
      try Self.pack("ten-rules.yml").rules.map { "\($0.id): \($0.kind)" } == [
        "time-in-rank: timeInRank", "sections: sectionsPresent", "statement-length: statementLength",
        "evaluations: allOf", "referees: refereeCount", "reputation: scopeReach", "period: periodDiscipline",
        "consistency: allOf", "prohibited: prohibitedContent", "small-groups: smallN",
      ])
  }

  @Test("docs/criteria.md names every kind and every pack; add the missing ones to the page")
  func documentation() throws {
    let page = try String(contentsOf: Self.root.appending(path: "docs/criteria.md"), encoding: .utf8)
    let packs = try Self.names.map { String($0.dropLast(".yml".count)) }
    let words =
      CriterionKinds.names + packs + CriterionRule.Severity.allCases.map(\.rawValue)
      + CriterionOutcome.allCases.map(\.label)
    #expect(words.filter { !page.contains("`\($0)`") && !page.contains("| \($0) |") } == [])
  }

  @Test("docs/criteria.md has a first pack that can be read")
  func example() throws {
    let page = try String(contentsOf: Self.root.appending(path: "docs/criteria.md"), encoding: .utf8)
    let start = try #require(page.range(of: "```yaml\n"))
    let end = try #require(page.range(of: "```", range: start.upperBound..<page.endIndex))
    let pack = try CriteriaPack(yaml: String(page[start.upperBound..<end.lowerBound]))
    #expect(pack.rules.map(\.id) == ["time-in-rank"])
  }
}
