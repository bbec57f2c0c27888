import DossierCommands
import Foundation
import Testing

/// `dossier build --pdf`, read back as a reader of the file has it.
@Suite("Printing", .needsChromium, .serialized, .timeLimit(.minutes(3))) struct PrintingTests {
  private func session() throws -> Session {
    let session = try Session()
    session.environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    _ = session.run([
      "init", "career.portfolio", "--name", "Miriam A. Okonkwo-Hale, MD, MEd", "--orcid", "0009-0070-4417-8628",
      "--employee-number", "900471826",
    ])
    let files = ["teaching-activities.csv", "mentoring-relationships.csv", "goals.csv", "leadership-roles.csv"]
    let outcome = session.run(
      ["import", "--as-of", "2025-06-30"] + files.map { Session.examples.appending(path: $0).path() })
    #expect(outcome.output.contains("teaching-activities.csv"))
    return session
  }

  @Test func `every page has its running head and its number, and the contents say the pages of sections`() throws {
    let session = try session()
    let outcome = session.run("build promotion --period career --format pdf -o out")
    #expect(outcome.status == .done, "\(outcome.messages)")
    #expect(outcome.output == "out/promotion-career.pdf\n")
    let pages = try PrintedPage.pages(of: session.folder.appending(path: "out/promotion-career.pdf"))
    #expect(pages.count > 5)
    for (index, page) in pages.enumerated() {
      #expect(page.contains("Page \(index + 1) of \(pages.count)"))
      #expect(page.contains("1 September 2025"))
      if index > 0 { #expect(page.contains("Miriam A. Okonkwo-Hale, MD, MEd") && page.contains("Promotion dossier")) }
    }
    // "6.2 Mentees and outcomes 14" in the contents, and the heading on that page.
    let contents = try #require(pages.dropFirst().first)
    for title in ["Teaching activities", "Mentees and outcomes", "Leadership roles", "Where the values come from"] {
      let match = try #require(try contents.firstMatch(of: Regex("\(title)\\s+(\\d+)")), "\(title)")
      let number = try #require(match.output[1].substring.flatMap { Int($0) })
      #expect(pages[number - 1].contains(title), "\(title) on page \(number)")
    }
  }

  @Test(arguments: ["letter", "a4"]) func `no page ends with a heading, a caption or a table's head`(paper: String)
    throws
  {
    let session = try session()
    session.run("build promotion --period career --format html,pdf -o out --paper \(paper)")
    let html = try session.text("out/promotion-career.html")
    let pages = try PrintedPage.pages(of: session.folder.appending(path: "out/promotion-career.pdf"))
    var titles: Set<String> = []
    for match in html.matches(of: /<(h[2-6]|caption|figcaption)>(.*?)<\/\1>/) {
      let plain = match.output.2.replacing(/<[^>]*>/, with: "").split(whereSeparator: \.isWhitespace)
      titles.insert(plain.joined(separator: " "))
    }
    #expect(titles.count > 20)
    for (index, page) in pages.enumerated() {
      // Above the foot with the date and the number.
      let lines = page.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        .filter { !$0.isEmpty }
      let last = try #require(lines.dropLast().last)
      #expect(!titles.contains(last), "page \(index + 1) ends with “\(last)”")
      #expect(!last.hasSuffix(" Evidence"), "page \(index + 1) ends with a table's head: “\(last)”")
    }
  }

  @Test func `a document without contents is printed once, and nothing is said of page numbers`() throws {
    let session = try session()
    let outcome = session.run("build teaching-summary --period career --format pdf -o out")
    #expect(outcome.status == .done, "\(outcome.messages)")
    #expect(!outcome.messages.contains("CLI094"))
    #expect(session.exists("out/teaching-summary-career.pdf"), "\(outcome.output)")
  }

  @Test func `the file is tagged, has an outline, a title and a language, and is on the paper asked for`() throws {
    let session = try session()
    for (paper, size) in [("letter", "612 x 792 pts (letter)"), ("a4", "594.96 x 841.92 pts (A4)")] {
      let outcome = session.run("build promotion --format pdf -o \(paper) --paper \(paper)")
      #expect(outcome.status == .done, "\(outcome.messages)")
      let file = session.folder.appending(path: "\(paper)/promotion.pdf")
      let facts = try PrintedPage.facts(of: file)
      #expect(facts["Tagged"] == "yes")
      #expect(facts["Page size"] == size)
      #expect(facts["Title"] == "Miriam A. Okonkwo-Hale, MD, MEd: Promotion dossier")
      #expect(facts["Creator"] == "dossier")
      #expect(facts["CreationDate"]?.contains("Sep  1 00:00:00 2025") == true)
      let text = try String(decoding: Data(contentsOf: file), as: UTF8.self)
      #expect(text.contains("/Outlines ") && text.contains("/Lang (en)"))
      #expect(text.contains("/Title (1 Candidate)"))
    }
  }

  @Test func `the same document gives the same bytes, and leaves nothing behind`() throws {
    let session = try session()
    let before = try Self.folders()
    session.run("build annual-review --period AY2024-25 --format pdf -o one")
    session.run("build annual-review --period AY2024-25 --format pdf -o two")
    let name = "annual-review-AY2024-25.pdf"
    #expect(
      try Data(contentsOf: session.folder.appending(path: "one/\(name)"))
        == Data(contentsOf: session.folder.appending(path: "two/\(name)")))
    #expect(try Self.folders().subtracting(before).isEmpty)
  }

  private static func folders() throws -> Set<String> {
    Set(
      try FileManager.default.contentsOfDirectory(atPath: FileManager.default.temporaryDirectory.path()).filter {
        $0.hasPrefix("dossier-") && !$0.hasPrefix("dossier-session-")
      })
  }
}
