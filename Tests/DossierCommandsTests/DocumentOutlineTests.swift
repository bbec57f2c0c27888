import DossierCommands
import Foundation
import TestSupport
import Testing

/// The documents that the templates make of the example, as their tables of contents.
///
/// `RECORD_EXPECTED=1 swift test --filter DocumentOutlineTests` writes the expected files again, and fails once.
@Suite struct DocumentOutlineTests {
  static let templates = [
    "promotion", "educator-portfolio", "annual-review", "cv", "teaching-summary", "five-domain-portfolio-12-pages",
    "cv-oldest-first-local-to-international", "portfolio-checklist-summary-evaluations", "data-summary-since-january",
  ]

  /// A portfolio of the example exports with its statements, imported once for all templates.
  private static func session() throws -> Session {
    let session = try Session()
    session.makeExamplePortfolio()
    #expect(
      try session.run(["import", "--as-of", "2025-08-15"] + Session.exampleExports().map { $0.path() }).status
        == .attention)
    return session
  }

  @Test(.timeLimit(.minutes(5))) func `every shipped template makes its document of the example, in order`() throws {
    let session = try Self.session()
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Outlines")
    let records = ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil
    for template in Self.templates {
      let outcome = session.run("build \(template) --format json --as-of 2025-09-01 -o \(template)")
      #expect(outcome.status == .done, "\(template): \(outcome.messages)")
      let names = try FileManager.default.contentsOfDirectory(atPath: session.folder.appending(path: template).path())
      let name = try #require(names.first)
      let data = try Data(contentsOf: session.folder.appending(path: "\(template)/\(name)"))
      let document = try JSONDecoder().decode(Outline.self, from: data)
      let text = "\(name)\n\(document.title)\n" + document.sections.map(\.lines).joined()
      let expected = folder.appending(path: "\(template).txt")
      if records { try text.write(to: expected, atomically: true, encoding: .utf8) }
      #expect(try text == String(contentsOf: expected, encoding: .utf8), "\(template)")
    }
    if records { Issue.record("The outlines are written; look at what changed, and run the test again.") }
  }

  @Test(.needsChromium, .timeLimit(.minutes(5))) func `the summary of teaching is one printed page`() throws {
    let session = try Self.session()
    session.run("build teaching-summary --format html --as-of 2025-09-01 -o out")
    #expect(try PrintedPage.text(of: session.folder.appending(path: "out/teaching-summary.html")).count == 1)
  }

  private struct Outline: Decodable {
    let title: String
    let sections: [Section]

    struct Section: Decodable {
      let number: String
      let title: String
      let subsections: [Section]

      var lines: String { "\(number) \(title)\n" + subsections.map(\.lines).joined() }
    }
  }
}
