import DossierCommands
import Foundation
import TestSupport
import Testing

/// The whole path on the package's own examples.
@Suite struct ExampleTests {
  private func imported(_ files: [URL]? = nil) throws -> Session {
    let session = try Session()
    session.makeExamplePortfolio()
    let paths = try (files ?? Session.exampleExports()).map { $0.path() }
    let outcome = session.run(["import", "--as-of", "2025-06-30"] + paths)
    #expect(outcome.status == .attention)
    #expect(!outcome.output.contains("not imported"), "\(outcome.output)")
    #expect(!outcome.output.contains("rejected"), "\(outcome.output)")
    return session
  }

  @Test func `the order in which the examples are imported does not matter`() throws {
    let files = try Session.exampleExports()
    #expect(files.count >= 28)
    let forward = try imported(files).snapshot()
    let backward = try imported(files.reversed()).snapshot()
    #expect(forward == backward)
  }

  @Test(.needsPythonValidator) func `both documents are built, and their JSON validates`() throws {
    let session = try imported()
    for (name, arguments) in [
      ("promotion", "build promotion -o out"),
      ("annual-review-AY2024-25", "build annual-review --period AY2024-25 -o out"),
    ] {
      #expect(session.run(arguments).status == .done)
      #expect(try PythonValidator.problems(session.text("out/\(name).json"), schema: Schemas.document) == [])
      let html = try session.text("out/\(name).html")
      #expect(html.hasPrefix("<!DOCTYPE html>"))
      // Data for machines, which a browser does not run.
      let data = "<script type=\"application/ld+json\">"
      #expect(html.components(separatedBy: data).count == 2)
      #expect(html.components(separatedBy: "<script").count == 2)
      for outside in ["<link", "<iframe", "src=\"http", "url(http", "@import"] {
        #expect(!html.contains(outside), "\(outside) in \(name)")
      }
    }
    #expect(try PythonValidator.problems(session.snapshot(), schema: Schemas.portfolio) == [])
  }

  @Test func `every number that the statements claim is cited or computed`() throws {
    let session = try imported()
    #expect(session.setExampleStatements().allSatisfy { $0.status == .done })
    let check = session.run("statement check")
    #expect(check.output.hasSuffix("Nothing to look at.\n"), "\(check.output)")
    #expect(check.status == .done)
    session.run("build promotion -o out")
    let html = try session.text("out/promotion.html")
    #expect(html.contains(##"<a class="evidence" href="#L-T8N2">L-T8N2</a></span>."##))
    #expect(html.contains("; cited in "))
  }

  @Test func `the same portfolio gives the same bytes`() throws {
    let session = try imported()
    session.run("build promotion -o one")
    session.run("build promotion -o two")
    #expect(try session.text("one/promotion.html") == session.text("two/promotion.html"))
    #expect(try session.text("one/promotion.json") == session.text("two/promotion.json"))
  }

  @Test func `rows about other instructors are reported and not imported`() throws {
    let session = try imported()
    #expect(session.run("records evaluations --search Okonkwo").status == .done)
    let listed = session.run("records evaluations").output
    #expect(listed.contains("Foundations of Clinical Reasoning"))
    let exported = session.run("records evaluations --output json").output
    #expect(!exported.contains("Lindqvist-Moor") && !exported.contains("Vossberg"))
  }

  @Test(.needsChromium, .timeLimit(.minutes(3)))
  func `printed by Chromium, every page has its running head and its number`() throws {
    let session = try imported()
    session.run("build annual-review --period AY2024-25 -o out")
    let pages = try PrintedPage.text(of: session.folder.appending(path: "out/annual-review-AY2024-25.html"))
    #expect(pages.count > 3)
    for (index, page) in pages.enumerated() {
      #expect(page.contains("Page \(index + 1) of \(pages.count)"))
      if index > 0 { #expect(page.contains("Miriam A. Okonkwo-Hale, MD, MEd") && page.contains("Annual review")) }
    }
  }
}
