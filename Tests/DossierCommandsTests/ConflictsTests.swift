import DossierCommands
import Foundation
import Testing

/// What sources disagree on, and how the owner settles it.
@Suite struct ConflictsTests {
  private func session() throws -> Session {
    let session = try Session()
    session.makePortfolio()
    for (system, rows) in [
      ("one", "1,On the ward,2021,J Clin Teach,12,10.5555/a"),
      ("two", "7,On the ward.,2021-03,Journal of Clinical Teaching,13,10.5555/a"),
    ] {
      try session.write(
        """
        mapping: \(system)
        version: 1
        format: csv
        system: \(system)
        summary: A test
        identify: { columns: [ID, Title] }
        records:
          - { kind: scholarlyProduct, key: [ID], fields: { title: Title, spans: Dates, venue: Venue, volume: Volume, doi: DOI } }

        """, to: "\(system).yml")
      try session.write("ID,Title,Dates,Venue,Volume,DOI\n\(rows)\n", to: "\(system).csv")
      session.run("import \(system).csv --mapping \(system).yml --as-of 202\(system == "one" ? 4 : 5)-01-01")
    }
    return session
  }

  @Test func `real conflicts are listed with what counts and why, and small ones are counted`() throws {
    let session = try session()
    let listed = session.run("conflicts")
    let id = try #require(listed.output.split(separator: " ").first)
    #expect(listed.status == .attention)
    #expect(
      listed.output == """
        \(id)  On the ward. – Journal of Clinical Teaching
          Volume  *  13  two, import 2, two.csv:2; the newest export
                     12  one, import 1, one.csv:2

        """)
    #expect(
      listed.messages == """

        1 value to decide (* counts); 3 small differences: --all lists them.
        `dossier correct ID field=value` decides a value, `dossier mark ID --confirmed` all of a record.

        """)
    let all = session.run("conflicts publications --all").output
    #expect(all.contains("J Clin Teach                  one, import 1, one.csv:2; only precision"))
    // Whom to believe is a decision, too.
    session.run("settings set source-order one,two")
    #expect(session.run("conflicts").status == .done)
    #expect(session.run("conflicts --all").output.contains("one, import 1, one.csv:2; by the source order"))
  }

  @Test func `a correction settles a conflict, and so does confirming the record`() throws {
    let session = try session()
    let id = try #require(session.run("conflicts").output.split(separator: " ").first)
    session.run("correct \(id) volume=14")
    let settled = session.run("conflicts")
    #expect(settled.status == .done)
    #expect(settled.output.isEmpty)
    #expect(session.run("conflicts --all").output.contains("Volume                    *  14"))
    session.run("correct \(id) --clear volume")
    #expect(session.run("conflicts").status == .attention)
    session.run("mark \(id) --confirmed")
    #expect(session.run("conflicts").status == .done)
  }

  @Test func `a program reads each value with its place`() throws {
    let output = try session().run("conflicts --output json").output
    let json = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: [[String: Any]]])
    let fields = try #require(json["records"]?.first?["fields"] as? [[String: Any]])
    #expect(fields.map { $0["field"] as? String } == ["volume"])
    #expect(fields.first?["preference"] as? String == "newestExport")
    let said = try #require(fields.first?["said"] as? [[String: Any]])
    #expect(said.map { $0["value"] as? String } == ["13", "12"])
    #expect(said.map { $0["system"] as? String } == ["two", "one"])
  }

  @Test func `a record shows what every source says, what counts and why`() throws {
    let session = try session()
    let id = try #require(session.run("conflicts").output.split(separator: " ").first)
    let shown = session.run("show \(id)").output
    for line in [
      "Volume                    13                                    the newest export: two, import 2, two.csv:2",
      "                            said: 13                            two, import 2, two.csv:2",
      "                            said: 12                            one, import 1, one.csv:2",
      "DOI                       10.5555/a                             all agree: two, import 2, two.csv:2",
    ] { #expect(shown.contains(line), "\(shown)") }
    let json = session.run("show \(id) --output json").output
    #expect(json.contains(#""preference": "newestExport""#))
    #expect(json.contains(#""preference": "agreement""#))
  }
}
