import DossierCommands
import Foundation
import TestSupport
import Testing

@Suite("Diagnostics as SARIF")
struct SARIFTests {
  private func log(of session: Session, _ arguments: [String]) throws -> String {
    session.run(["import"] + arguments + ["--output", "sarif"]).output
  }

  @Test("Each diagnostic is a result with its rule and its place")
  func results() throws {
    let session = try Session()
    session.makePortfolio()
    try session.write(
      "Title,Dates,Course code,Role,Contact hours\nGood,2024-01-01,IM 1,,2\nBad,2024-13-01,IM 1,,2\nWorse,2024-01-01,IM 1,,-3\n",
      to: "my hours.csv")
    let text = try log(of: session, ["my hours.csv", "--max-rejects", "100"])
    let root = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let described = results.map { result -> String in
      let location = (result["locations"] as? [[String: Any]])?.first
      let physical = location?["physicalLocation"] as? [String: Any]
      let uri = (physical?["artifactLocation"] as? [String: Any])?["uri"] ?? "-"
      let line = (physical?["region"] as? [String: Any])?["startLine"] ?? "-"
      return "\(result["ruleId"] ?? "-") \(result["level"] ?? "-") \(uri):\(line)"
    }
    #expect(described == ["VAL001 error my%20hours.csv:3", "VAL004 error my%20hours.csv:4"])
  }

  @Test(
    "Logs of sound, faulty and unreadable files are valid SARIF 2.1.0", .needsPythonValidator, .needsPublishedSchemas)
  func schema() throws {
    let session = try Session()
    session.makePortfolio()
    try session.write(
      "Title,Dates,Course code,Role,Contact hours\nGood,2024-01-01,IM 1,,2\nBad,2024-13-01,IM 1,,x\n", to: "a.csv")
    try session.write("<Data><Record>", to: "b c.xml")
    try session.write("no header of any kind\n", to: "ü.csv")
    let logs = try [["a.csv", "b c.xml", "ü.csv", "absent.csv"], ["a.csv", "--max-rejects", "100"]].map {
      try log(of: session, $0)
    }
    let problems = try PythonValidator.problems(in: logs, schema: PublishedSchemas.sarif)
    #expect(problems == [[], []])
    #expect(logs[0].contains("\"ruleId\""))
  }
}
