import DossierCommands
import Foundation
import Testing

/// Every number of the example's documents can be asked where it comes from.
@Suite struct ProvenanceTests {
  private func built(_ arguments: String) throws -> String {
    let session = try Session()
    session.run(
      "init career.portfolio --orcid 0009-0070-4417-8628 --employee-number 900471826 --username mokonkwo --name",
      "Miriam A. Okonkwo-Hale, MD, MEd")
    let files = try FileManager.default.contentsOfDirectory(at: Session.examples, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "csv" }.sorted { $0.path() < $1.path() }
    _ = session.run(["import", "--as-of", "2025-06-30"] + files.map { $0.path() })
    session.run(arguments + " -o out")
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: session.folder.appending(path: "out").path()).first {
        $0.hasSuffix(".html")
      })
    return try session.text("out/\(name)")
  }

  @Test(arguments: ["promotion --audience self", "annual-review --period AY2024-25"])
  func `each number in a table or a fact has a mark or an evidence id beside it`(document: String) throws {
    let html = try built("build \(document) --format html")
    var numbers = 0
    // Rows of tables, and facts; what tells of sources is itself where values come from.
    for row in html.matches(of: /<tr[^>]*>.*?<\/tr>|<div><dt>.*?<\/div>/.dotMatchesNewlines()) {
      let text = String(row.output)
      guard !text.contains("scope=\"col\""), text.contains(/>\d[\d,.]*(<|[\u{2007}\u{2008}])/) else { continue }
      if text.contains("class=\"hash\"") || text.contains("data-label=\"Import\"") { continue }
      numbers += 1
      // Nothing at all was counted, so there is nothing to lead to.
      if text.matches(of: />(\d[\d,.]*)(?:<|[\u{2007}\u{2008}])/).allSatisfy({ Double($0.output.1) == 0 }) { continue }
      #expect(text.contains("class=\"evidence\""), "\(text.prefix(400))")
    }
    #expect(numbers > 50)
  }

  @Test func `without provenance there is neither appendix nor mark`() throws {
    let html = try built("build promotion --no-provenance --format html")
    #expect(!html.contains("id=\"sources\"") && !html.contains("Σ") && !html.contains("#from-"))
    #expect(html.contains("<span class=\"evidence\">T-"))
  }
}
