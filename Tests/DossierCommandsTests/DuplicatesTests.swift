import DossierCommands
import Foundation
import Testing

/// Records that look alike, and what becomes of the owner's word about them.
@Suite struct DuplicatesTests {
  /// The same paper as three systems of this test's know it: two without an identifier, one that knows them both.
  private let first = """
    ID,Title,Authors,Dates,"Journal, book or meeting",DOI
    1,Teaching on the ward: what residents notice,"Rivera A; Okafor B",2021,Journal of Clinical Teaching,

    """
  private let second = """
    ID,Title,Authors,Dates,"Journal, book or meeting",PMID,DOI
    7,Teaching on the ward,"Rivera, Ana; Okafor, Bola",2021-03,J Clin Teach,9900123,

    """

  /// Files of one plain layout are one system, so another mapping makes a second one.
  private func mapping(_ system: String) -> String {
    """
    mapping: \(system)
    version: 1
    format: csv
    system: \(system)
    summary: A test
    identify: { columns: [ID, Title, Authors, Dates] }
    records:
      - kind: scholarlyProduct
        key: [ID]
        fields:
          title: Title
          authors: { column: Authors, separator: ";" }
          spans: Dates
          venue: "Journal, book or meeting"
          pmid: PMID
          doi: DOI

    """
  }

  private func session() throws -> Session {
    let session = try Session()
    session.makePortfolio()
    for system in ["one", "two", "three"] { try session.write(mapping(system), to: "\(system).yml") }
    try session.write(first, to: "first.csv")
    try session.write(second, to: "second.csv")
    session.run("import first.csv --mapping one.yml --as-of 2025-01-01")
    session.run("import second.csv --mapping two.yml --as-of 2025-01-01")
    return session
  }

  private func ids(_ session: Session) -> [String] {
    session.run("records publications").output.split(separator: "\n").compactMap {
      $0.split(separator: " ").first.map(String.init)
    }.sorted()
  }

  @Test func `the list says why two records look alike, and what differs, side by side`() throws {
    let session = try session()
    let listed = session.run("duplicates")
    let ids = self.ids(session)
    #expect(listed.status == .attention)
    #expect(
      listed.output == """
        \(ids[0])  \(ids[1])  Scholarly product
          same year and authors; title with and without a subtitle; journal abbreviated in one
                                    \(ids[0])                                        \(ids[1])
          Title                     Teaching on the ward: what residents notice   Teaching on the ward
          Dates                     2021                                          2021-03
          Authors                   Rivera A; Okafor B                            Rivera, Ana; Okafor, Bola
          Journal, book or meeting  Journal of Clinical Teaching                  J Clin Teach
          Only here                                                               PMID
          From                      one (import 1:2)                              two (import 2:2)

        """)
    #expect(listed.messages.contains("1 pair looks alike."))
  }

  @Test func `the same becomes one record for good, and taking it back makes it two`() throws {
    let session = try session()
    let ids = self.ids(session)
    let before = try session.snapshot()
    #expect(session.run("duplicates same \(ids[0]) \(ids[1])").output.hasSuffix("one record now\n"))
    #expect(self.ids(session).count == 1)
    #expect(session.run("duplicates").status == .done)
    let joined = try session.snapshot()
    // The same exports again, and a newer one with another title.
    session.run("import first.csv --mapping one.yml --as-of 2025-01-01")
    try session.write(second.replacing("ward,", with: "wards,"), to: "newer.csv")
    session.run("import newer.csv --mapping two.yml --as-of 2025-06-01")
    #expect(self.ids(session).count == 1)
    session.run("imports undo 3")
    #expect(try session.snapshot() == joined)
    #expect(session.run("duplicates list --decided").output.contains("same  2025-09-01"))
    #expect(session.run("duplicates take-back \(ids[0]) \(ids[1])").status == .done)
    #expect(try session.snapshot() == before)
    #expect(session.run("duplicates").status == .attention)
  }

  @Test func `what is different is not offered again, and no identifier joins it`() throws {
    let session = try session()
    let ids = self.ids(session)
    #expect(session.run("duplicates different \(ids[0]) \(ids[1])").output.hasSuffix("two records for good\n"))
    #expect(session.run("duplicates").output.isEmpty)
    #expect(session.run("duplicates").status == .done)
    // A third source knows both, by an identifier that a newer export of the first gives as well.
    try session.write(first.replacing("Teaching,\n", with: "Teaching,10.5555/a\n"), to: "first2.csv")
    session.run("import first2.csv --mapping one.yml --as-of 2025-06-01")
    try session.write(
      second.replacing("7,", with: "8,").replacing("9900123,", with: "9900123,10.5555/a"), to: "third.csv")
    session.run("import third.csv --mapping three.yml --as-of 2025-06-01")
    #expect(self.ids(session).count == 2)
    #expect(session.run("duplicates").status == .done)
    session.run("duplicates take-back \(ids[0]) \(ids[1])")
    #expect(self.ids(session).count == 1)
  }

  @Test func `an answer holds when an import that it was given about is undone`() throws {
    let session = try session()
    // The third joins the second by its PMID, so that the answer is about two identities on one side.
    try session.write(second.replacing("7,", with: "8,"), to: "third.csv")
    session.run("import third.csv --mapping three.yml --as-of 2025-01-01")
    let ids = self.ids(session)
    #expect(ids.count == 2)
    for answer in ["different", "same"] {
      session.run("duplicates \(answer) \(ids[0]) \(ids[1])")
      let whole = try session.snapshot()
      for number in [2, 3] {
        session.run("imports undo \(number)")
        #expect(self.ids(session).count == (answer == "same" ? 1 : 2))
        #expect(session.run("duplicates").status == .done)
        session.run("imports redo \(number)")
      }
      #expect(try session.snapshot() == whole)
    }
    // Taken back while one of them is away, it does not come back with it.
    session.run("imports undo 2")
    #expect(session.run("duplicates take-back \(ids[0]) \(ids[1])").status == .done)
    session.run("imports redo 2")
    #expect(self.ids(session).count == 2)
    #expect(session.run("duplicates").status == .attention)
  }

  @Test func `the list can be read by a program`() throws {
    let session = try session()
    let output = session.run("duplicates --output json").output
    let json = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: [[String: Any]]])
    let pair = try #require(json["pairs"]?.first)
    #expect(pair["kind"] as? String == "scholarlyProduct")
    let findings = try #require(pair["findings"] as? [[String: String]])
    #expect(
      findings == [
        ["field": "title", "manner": "subtitle", "outcome": "alike"], ["field": "spans", "outcome": "same"],
        ["field": "authors", "outcome": "same"], ["field": "venue", "manner": "abbreviation", "outcome": "alike"],
      ])
  }

  @Test func `an import says how many records look alike, and a program can count them`() throws {
    let session = try Session()
    session.makePortfolio()
    for system in ["one", "two"] { try session.write(mapping(system), to: "\(system).yml") }
    try session.write(first, to: "first.csv")
    try session.write(second, to: "second.csv")
    #expect(!session.run("import first.csv --mapping one.yml").output.contains("look"))
    #expect(
      session.run("import second.csv --mapping two.yml --dry-run --output json").output.contains("lookAlikes") == false)
    let imported = session.run("import second.csv --mapping two.yml")
    #expect(imported.output.hasSuffix("\n1 pair of records looks alike: `dossier duplicates` shows it.\n"))
    try session.write(second.replacing("7,", with: "8,"), to: "third.csv")
    #expect(session.run("import third.csv --mapping one.yml --output json").output.contains(#""lookAlikes": 1"#))
  }

  @Test func `an answer about two kinds, one record, or nothing said is refused with a remedy`() throws {
    let session = try session()
    session.run("add goal", "title=Publish")
    let ids = self.ids(session)
    let goal = try #require(session.run("records goals").output.split(separator: " ").first)
    for (line, code) in [
      ("same \(ids[0]) \(goal)", "CLI030"), ("same \(ids[0]) \(ids[0])", "CLI031"),
      ("take-back \(ids[0]) \(ids[1])", "CLI032"),
    ] {
      let outcome = session.run("duplicates \(line)")
      #expect(outcome.status == .refused)
      #expect(outcome.messages.contains(code))
    }
  }
}
