import DossierCommands
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Each kind of bad input: a diagnostic with place, code and remedy, the right status, the portfolio untouched.
@Suite struct BadInputTests {
  /// Imports a file and checks that nothing has changed.
  private func refusal(
    of content: [UInt8], named name: String, arguments: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let session = try Session()
    session.makePortfolio()
    let before = try session.snapshot()
    try session.write(content, to: name)
    let outcome = session.run("import \(name) \(arguments)")
    #expect(outcome.status == .refused, "\(outcome.output)\(outcome.messages)", sourceLocation: sourceLocation)
    #expect(try session.snapshot() == before, sourceLocation: sourceLocation)
    #expect(session.run("imports").output.split(separator: "\n").count == 1, sourceLocation: sourceLocation)
    return outcome.messages
  }

  private func refusal(
    of text: String, named name: String, arguments: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try refusal(of: Array(text.utf8), named: name, arguments: arguments, sourceLocation: sourceLocation)
  }

  @Test func `an empty file`() throws {
    #expect(
      try refusal(of: "", named: "a.csv")
        == "  a.csv: error CLI017: The file is empty. Export it again; an export without rows still has a header.\n")
  }

  @Test func `a folder, and a file that is not there`() throws {
    let session = try Session()
    session.makePortfolio()
    try FileManager.default.createDirectory(
      at: session.folder.appending(path: "exports"), withIntermediateDirectories: false)
    let outcome = session.run("import exports nothing.csv")
    #expect(outcome.status == .refused)
    #expect(outcome.messages.contains("exports: error CLI016: This is a folder, not a file."))
    #expect(outcome.messages.contains("nothing.csv: error CLI015: The file cannot be read"))
  }

  @Test(.enabled(if: getuid() != 0, "root reads every file"))
  func `an unreadable file`() throws {
    let session = try Session()
    session.makePortfolio()
    let name = try session.write("a,b\n1,2\n", to: "a.csv")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: session.folder.appending(path: name).path())
    let outcome = session.run("import a.csv")
    #expect(outcome.status == .refused)
    #expect(outcome.messages.contains("a.csv: error CLI015"))
  }

  @Test func `a binary file`() throws {
    let messages = try refusal(of: [0x1F, 0x8B, 8, 0, 0, 0, 1, 0, 0, 9, 0, 0, 0], named: "a.csv")
    #expect(messages.contains("a.csv: error CLI023: This is not a text file, so neither CSV nor XML."))
  }

  @Test func `a workbook that is cut off`() throws {
    let messages = try refusal(of: [0x50, 0x4B, 3, 4, 0, 0, 0, 1, 0, 0, 9, 0, 0, 0], named: "a.csv")
    #expect(messages.contains("a.csv: error SHT003: The workbook is damaged, or was not copied to its end"))
  }

  @Test func `a header that no mapping knows names the nearest and the difference`() throws {
    let messages = try refusal(
      of: "PMID,Title,Authors,Citation,First Author,Publication Year,Create Date\n1,2,3,4,5,6,7\n", named: "a.csv")
    #expect(messages.contains("a.csv: error CLI018: No mapping knows this file; the nearest is pubmed-csv"))
    #expect(messages.contains("Journal/Book"))
  }

  @Test func `two mappings that both claim a file are both named`() throws {
    let session = try Session()
    session.makePortfolio()
    let templates = session.folder.appending(path: "ours/mappings")
    try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
    for name in ["one", "two"] {
      try session.write(
        """
        mapping: \(name)
        version: 1
        format: csv
        system: \(name)
        summary: A test
        identify: { columns: [Odd, Even] }
        records:
          - { kind: goal, fields: { title: Odd } }

        """, to: "ours/mappings/\(name).yml")
    }
    try session.write("Odd,Even\n1,2\n", to: "a.csv")
    let outcome = session.run("import a.csv --templates ours")
    #expect(outcome.status == .refused)
    #expect(outcome.messages.contains("a.csv: error CLI019: 2 mappings claim this file: one ("))
    #expect(outcome.messages.contains("Say which with --mapping one."))
    #expect(session.run("import a.csv --templates ours --mapping two").status == .done)
  }

  private func pubmed(_ inside: String, head: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    \(head)<PubmedArticleSet>
    \(inside)
    </PubmedArticleSet>

    """
  }

  private let article = """
    <PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>One</ArticleTitle>
    <AuthorList><Author><LastName>Rivera</LastName><ForeName>Ana</ForeName></Author></AuthorList>
    </Article></MedlineCitation></PubmedArticle>
    """

  @Test func `XML that breaks off`() throws {
    let whole = pubmed(article + "\n" + article.replacing(">1<", with: ">2<"))
    let messages = try refusal(of: String(whole.prefix(whole.count - 60)), named: "a.xml")
    #expect(messages.contains("error XML"))
    #expect(messages.contains("a.xml:"))
  }

  @Test func `XML with a DOCTYPE internal subset, the billion laughs, and an external entity`() throws {
    for head in [
      "<!DOCTYPE PubmedArticleSet [ <!ELEMENT PubmedArticleSet ANY> ]>\n",
      "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>\n",
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n",
    ] {
      let messages = try refusal(of: pubmed(article, head: head), named: "a.xml", arguments: "--mapping pubmed")
      #expect(messages.contains("a.xml"), "\(messages)")
      #expect(messages.contains("error XML"), "\(messages)")
      #expect(!messages.contains("root:"))
    }
  }

  @Test func `a start tag of two megabytes`() throws {
    let tag = "<PubmedArticle a=\"" + String(repeating: "x", count: 2_000_000) + "\"/>"
    let messages = try refusal(of: pubmed(article + tag), named: "a.xml")
    #expect(messages.contains("error XML"))
  }

  @Test func `an ambiguous date, an end before its start and a negative hour, all at once`() throws {
    let messages = try refusal(
      of: "Title,Dates,Contact hours\nOne,03/04/05,1\nTwo,2024/2023,1\nThree,2024,-3\n", named: "a.csv")
    #expect(messages.contains("a.csv:2:2 (Dates)"))
    #expect(messages.contains("“03/04/05”"))
    #expect(messages.contains("a.csv:3:2 (Dates)"))
    #expect(messages.contains("a.csv:4:3 (Contact hours)"))
  }

  @Test func `a file that is not a portfolio, or that a newer program wrote`() throws {
    let session = try Session()
    try session.write("not a database at all, but long enough to be looked at", to: "a.portfolio")
    let foreign = session.run("records")
    #expect(foreign.status == .refused)
    #expect(foreign.messages.hasPrefix("a.portfolio: error STO"), "\(foreign.messages)")
  }

  @Test func `an unknown record, and the beginning of several ids`() throws {
    let session = try Session()
    session.makePortfolio()
    session.run("add goals title=One")
    session.run("add goals title=Two")
    #expect(
      session.run("show T-ZZZZ").messages
        == "error CLI006: There is no record “T-ZZZZ”. `dossier records` lists the ids; the beginning of one is enough.\n"
    )
    let ambiguous = session.run("show O-")
    #expect(ambiguous.status == .refused)
    #expect(ambiguous.messages.hasPrefix("error CLI007: “O-” is the beginning of several ids: O-"))
  }

  @Test func `all that is wrong with a correction is said at once, and nothing is corrected`() throws {
    let session = try Session()
    session.makePortfolio()
    session.run("add teaching title=One")
    let before = try session.snapshot()
    let id = try #require(session.run("records teaching").output.split(separator: " ").first)
    let outcome = session.run("correct \(id) contactHour=24 sessions=many title=Two")
    #expect(outcome.status == .refused)
    #expect(
      outcome.messages == """
        error CLI009: There is no field “contactHour” in a teaching activity. Did you mean contactHours?
        error CLI010: The value of sessions cannot be read: “many” is not a number such as 24 or 4.35. Type a number such as 24 or 4.35.

        """)
    #expect(try session.snapshot() == before)
  }

  @Test func `an export is never written over a portfolio`() throws {
    let session = try Session()
    session.makePortfolio()
    let bytes = try Data(contentsOf: session.folder.appending(path: "career.portfolio"))
    let outcome = session.run("export career.portfolio")
    #expect(outcome.status == .refused)
    #expect(
      outcome.messages == """
        career.portfolio: error CLI022: There is such a file already; it is left as it is. Choose another name.

        """)
    #expect(try Data(contentsOf: session.folder.appending(path: "career.portfolio")) == bytes)
    #expect(session.run("export career.json").status == .done)
    #expect(session.run("export career.json").status == .done)
  }

  @Test func `a person needs a name`() throws {
    let session = try Session()
    let outcome = session.run("init a.portfolio --name", " ")
    #expect(outcome.status == .refused)
    #expect(
      outcome.messages == """
        error CLI024: “ ” is not a name. Use a name such as "Rivera, Ana M." or "Rivera AM".

        """)
    #expect(!session.exists("a.portfolio"))
  }

  @Test func `a command line that makes no sense is a matter of usage`() throws {
    let session = try Session()
    #expect(session.run("imprt a.csv").status == .usage)
    #expect(session.run("import").status == .usage)
    #expect(session.run("init --institution --orcid 0000-0002-1825-0097").status == .usage)
  }
}
