import DossierCommands
import Foundation
import TestSupport
import Testing

/// `dossier check` on the package's own examples.
@Suite("dossier check")
struct CheckCommandTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected")

  /// The example’s exports, statements and settings; what `examples/import` corrects and joins is not in it.
  private static func example() throws -> Session {
    let session = try Session()
    session.makeExamplePortfolio()
    _ = try session.run(["import", "--as-of", "2025-08-15"] + Session.exampleExports().map { $0.path() })
    session.setExampleStatements()
    session.run("settings set rank-sought Professor")
    session.run("settings set track Clinician-educator")
    session.run("settings set area-of-excellence Education")
    _ = session.run(["settings", "set", "department", "Department of Medicine"])
    return session
  }

  @Test(.needsPythonValidator)
  func `judges the example by every pack that comes with the program, as shown in Expected`() throws {
    let session = try Self.example()
    for pack in [
      "ten-rules", "yearly-peer-review", "summary-per-learner-group", "contributions-by-role",
      "reputation-or-sustained-teaching",
    ] {
      let outcome = session.run("check \(pack) --as-of 2025-09-01")
      let file = Self.folder.appending(path: "\(pack).txt")
      if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil {
        try outcome.output.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(pack).txt; run again without RECORD_EXPECTED")
        continue
      }
      let expected = try String(contentsOf: file, encoding: .utf8)
      #expect(outcome.output == expected, "RECORD_EXPECTED=1 swift test --filter CheckCommandTests records it anew")
      #expect(outcome.status == (expected.contains("\nnot met         ") ? outcome.status : .done))
      #expect(outcome.messages == "")
      let json = session.run("check \(pack) --as-of 2025-09-01 --output json").output
      #expect(try PythonValidator.problems(json, schema: Schemas.criteriaReport) == [])
    }
  }

  @Test func `a required rule that is not met ends with status 2, a recommended one does not`() throws {
    let session = try Session()
    session.makePortfolio()
    func pack(_ severity: String) -> String {
      """
      id: ours
      title: Ours
      source: {title: Handbook}
      note: Verify it.
      rules:
        - id: papers
          title: Papers
          kind: recordCount
          severity: \(severity)
          params: {records: publications, period: career, atLeast: 1}
      """
    }
    for (severity, status) in [("required", 2), ("prohibited", 2), ("recommended", 0)] as [(String, Int32)] {
      try session.write(pack(severity), to: "ours.yml")
      #expect(session.run("check ours.yml").status.rawValue == status, "\(severity)")
    }
    _ = session.run(["add", "publications", "title=A paper", "spans=2024"])
    try session.write(pack("required"), to: "ours.yml")
    #expect(session.run("check ours.yml").status == .done)
  }

  @Test func `the setting chooses the pack, a folder of templates overrides it, and the matrix follows`() throws {
    let session = try Session()
    session.makePortfolio()
    session.run("settings set criteria ten-rules")
    #expect(session.run("check").output.hasPrefix("Ten rules for an educator’s promotion (ten-rules)\n"))
    session.run("build promotion -o out")
    #expect(try session.text("out/promotion.html").contains("Ten rules for an educator’s promotion"))

    session.run("templates eject ours")
    let changed = try session.text("ours/criteria/ten-rules.yml").replacing(
      "Ten rules for an", with: "Our rules for an")
    try session.write(changed, to: "ours/criteria/ten-rules.yml")
    #expect(session.run("check --templates ours").output.hasPrefix("Our rules for an educator’s promotion"))
  }

  @Test func `a template that names criteria that are not there builds nothing`() throws {
    let session = try Session()
    session.makePortfolio()
    try session.write(
      """
      id: matrix
      title: Matrix
      sections:
        - id: criteria
          title: Criteria
          blocks:
            - criteria: {pack: nowhere}
      """, to: "matrix.yml")
    let outcome = session.run("build matrix.yml -o out")
    #expect(outcome.status == .refused)
    #expect(outcome.messages.contains("CLI110"))
    #expect(!session.exists("out/matrix.html"))
  }
}
