import DossierAssembly
import Foundation
import Testing

@testable import DossierCommands

/// What `dossier build --all` writes: documents, the index and the summary, which say the same of everybody.
@Suite("What no reader may find in everybody's documents")
struct EveryoneLeakTests {
  @Test("Neither the documents nor the index and the summary have it", arguments: Audience.allCases)
  func leaks(_ audience: Audience) throws {
    let file = try PlantedFile()
    let session = file.session
    try session.write(PlantedDocuments.everythingYAML(), to: "everything.yml")
    let outcome = session.run([
      "build", "everything.yml", "--all", "--audience", audience.rawValue, "--criteria", "ten-rules", "--period",
      "career",
      "--format", "html,json,csv,csl,jsonresume,jsonld", "--as-of", "2025-07-15", "-o", "out",
    ])
    #expect(outcome.status == .done, "\(outcome.messages)")
    let url = session.folder.appending(path: "out")
    let files = try FileManager.default.subpathsOfDirectory(atPath: url.path()).sorted().compactMap { name in
      (try? Data(contentsOf: url.appending(path: name))).map { (name: name, bytes: Array($0)) }
    }
    #expect(
      MarkerSearch(files).found(try file.planted.forbidden(to: audience) + PlantedPortfolio.nowhere) == [],
      "for \(audience)")
    // The summary of an own copy is for the department.
    let summary = files.filter { !$0.name.contains("/") }
    #expect(summary.map(\.name) == ["index.html", "summary.csv", "summary.json"])
    let reader = audience == .owner ? Audience.department : audience
    #expect(
      MarkerSearch(summary).found(try file.planted.forbidden(to: reader) + PlantedPortfolio.nowhere) == [],
      "for \(reader)")
    #expect(MarkerSearch(summary).contains("people/wellstone-ida-b-1.html"))
  }
}
