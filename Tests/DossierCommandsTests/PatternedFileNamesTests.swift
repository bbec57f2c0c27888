import DossierAssembly
import PortfolioModel
import Testing

@testable import DossierCommands

/// How everybody's files are called where a template says it.
@Suite struct PatternedFileNamesTests {
  private func names(_ pattern: String, _ people: [(Int64, String)]) throws -> [String] {
    let people = people.map { Person(id: $0.0, displayName: $0.1) }
    let names = PatternedFileNames(
      try FileNamePattern(pattern), people: people, title: "Teaching report", asOf: .unixEpoch, audience: .department)
    return people.map { names[$0] }
  }

  @Test func `each person has a name, and namesakes have their numbers`() throws {
    #expect(
      try names("{lastName}_{firstName}_CV", [(1, "Rivera, Ana"), (2, "Li, Wei"), (7, "LI, Wei"), (9, "Lí, Weì")])
        == ["Rivera_Ana_CV", "Li_Wei_CV-2", "LI_Wei_CV-7", "Lí_Weì_CV-9"])
    #expect(try names("review", [(1, "Rivera, Ana"), (2, "Li, Wei")]) == ["review-1", "review-2"])
  }

  @Test func `a number never makes a name that somebody else has`() throws {
    #expect(
      try names("{lastName}", [(2, "Li, A"), (3, "Li, B"), (4, "Li-2, C"), (5, "Li-2-4, D"), (6, "Okafor, E")])
        == ["Li-2", "Li-3", "Li-2-4", "Li-2-4-5", "Okafor"])
  }

  @Test func `no name leads out of the folder, is too long, or is a device`() throws {
    #expect(
      try names(
        "{lastName}",
        [
          (1, "../../etc/passwd"), (2, "Con, Ann"), (3, "…"), (4, "a/b\\c:d, E"),
          (5, String(repeating: "é", count: 200)),
        ])
        == ["etcpasswd", "Con-2", "document", "abcd", String(repeating: "é", count: 60)])
  }
}
