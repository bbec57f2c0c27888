import DossierCommands
import Foundation
import Testing

/// What evaluators wrote, and how the owner releases it.
@Suite struct CommentsTests {
  private static let mapping = """
    mapping: survey
    version: 1
    format: csv
    system: survey
    summary: A survey
    identify: { columns: [ID, Course] }
    records:
      - kind: evaluationSummary
        key: [ID]
        fields:
          subject: Course
          spans: Dates
          evaluatorGroup: { const: residents }
          responded: n
          comments: { column: Comments, separator: "|" }

    """

  /// A portfolio with one evaluation of twelve responses and three comments.
  private func session(n: Int = 12) throws -> Session {
    let session = try Session()
    session.makePortfolio()
    try session.write(Self.mapping, to: "survey.yml")
    try importing(
      ["Superb at the bedside", "Dr. Rivera is late, says Ben Okafor", "Explains well"], n: n, "1", session)
    return session
  }

  private func importing(_ comments: [String], n: Int = 12, _ day: String, _ session: Session) throws {
    let cell = comments.joined(separator: "|")
    try session.write("ID,Course,Dates,n,Comments\n1,Wards,AY2023-24,\(n),\"\(cell)\"\n", to: "survey-\(day).csv")
    let outcome = session.run("import survey-\(day).csv --mapping survey.yml --as-of 2025-01-0\(day)")
    #expect(outcome.status == .done, "\(outcome.messages)")
  }

  /// What a reader of a document sees of the comments.
  private func shown(to audience: String, _ session: Session) throws -> [String] {
    let template = """
      id: words
      title: Words
      sections:
        - {id: words, title: Words, blocks: [{list: {records: evaluations, format: comments}}]}
      """
    try session.write(template, to: "words.yml")
    session.run("build words.yml --format json --audience \(audience) -o out")
    let json = try JSONDecoder().decode(Page.self, from: Data(try session.text("out/words.json").utf8))
    return json.sections.flatMap(\.blocks).flatMap(\.entries).map { $0.runs.map(\.text).joined() }
  }

  private struct Page: Decodable {
    struct Section: Decodable { let blocks: [Block] }
    struct Block: Decodable { let entries: [Entry] }
    struct Entry: Decodable { let runs: [Run] }
    struct Run: Decodable { let text: String }
    let sections: [Section]
  }

  /// The id of the comment that begins so.
  private func id(_ beginning: String, _ session: Session) throws -> String {
    struct Listed: Decodable {
      struct Evaluation: Decodable { let comments: [Comment] }
      struct Comment: Decodable {
        let id: String
        let text: String
      }
      let evaluations: [Evaluation]
    }
    let text = session.run("comments --output json").output
    let listed = try JSONDecoder().decode(Listed.self, from: Data(text.utf8))
    return try #require(
      listed.evaluations.flatMap(\.comments).first { $0.text.hasPrefix(beginning) }?.id, "\(beginning)")
  }

  @Test func `comments are listed with what was decided about each`() throws {
    let session = try session()
    let (superb, late) = (try id("Superb", session), try id("Dr. Rivera", session))
    #expect(session.run("comments release \(superb)").output == "\(superb) released\n")
    #expect(session.run("comments redact \(late)", "[The attending] is late").output == "\(late) released, redacted\n")
    let record = try #require(superb.split(separator: "#").first)
    let listed = session.run("comments")
    #expect(
      listed.output == """
        \(record)  Wards
          \(superb)  released
            Superb at the bedside
          \(late)  released, redacted
            Dr. Rivera is late, says Ben Okafor
            shown as: [The attending] is late
          \(try id("Explains", session))  not reviewed
            Explains well

        """)
    #expect(
      listed.messages == """

        3 comments; 1 not reviewed, which only you see.
        `dossier comments release ID#CODE` lets readers see one, `redact ID#CODE "…"` in other words.

        """)
    #expect(session.run("comments list --open").output.contains("Superb") == false)
  }

  @Test func `nobody but the owner sees a comment that is not released, and the public sees none`() throws {
    let session = try session()
    #expect(try shown(to: "department", session) == [])
    session.run("comments release \(try id("Superb", session))")
    session.run("comments redact \(try id("Dr. Rivera", session))", "[The attending] is late")
    let released = [
      "Superb at the bedside (residents)", "[The attending] is late [redacted by the faculty member] (residents)",
    ]
    #expect(try shown(to: "department", session) == released)
    #expect(try shown(to: "external", session) == released)
    #expect(try shown(to: "public", session) == [])
    #expect(try shown(to: "self", session) == released + ["Not released: Explains well (residents)"])
  }

  @Test func `a decision holds in whatever order a later export has the comments, and not for changed words`() throws {
    let session = try session()
    session.run("comments release \(try id("Superb", session))")
    try importing(["Never on time", "Explains well", "Superb  at the bedside"], "2", session)
    #expect(try shown(to: "department", session) == ["Superb  at the bedside (residents)"])
    try importing(["Never on time", "Superb, at the bedside"], "3", session)
    #expect(try shown(to: "department", session) == [])
    session.run("imports undo 3")
    #expect(try shown(to: "department", session) == ["Superb  at the bedside (residents)"])
  }

  @Test func `withholding and taking back`() throws {
    let session = try session()
    let superb = try id("Superb", session)
    session.run("comments release \(superb)")
    #expect(session.run("comments withhold \(superb)").output == "\(superb) withheld\n")
    #expect(try shown(to: "department", session) == [])
    #expect(session.run("comments take-back \(superb)").output == "\(superb) not reviewed\n")
  }

  @Test func `a comment on a result of few responses stays out although it is released`() throws {
    let session = try session(n: 4)
    let superb = try id("Superb", session)
    #expect(
      session.run("comments release \(superb)").output
        == "\(superb) released\n  stays out all the same: fewer than 5 have answered\n")
    #expect(try shown(to: "self", session) == [])
  }

  @Test func `a released comment that may identify a patient is warned of with its place, and released`() throws {
    let session = try session()
    try importing(
      ["She saw MRN 4471983 with us\nand a 93-year-old", "Superb at the bedside", "Explains well"], "2", session)
    let (patient, superb) = (try id("She saw", session), try id("Superb", session))
    let outcome = session.run("comments release \(superb) \(patient)")
    #expect(outcome.status == .done)
    #expect(outcome.output == "\(superb) released\n\(patient) released\n")
    #expect(
      outcome.messages == """
        \(patient):1:9: warning STM020: This looks like a patient’s record number. “MRN •••••••” Take it out before others read it. The search is not complete.
        \(patient):2:7: warning STM025: This looks like an age over 89. “••-year-old” Take it out before others read it. The search is not complete.
        The search knows record numbers, dates of birth, telephone numbers, e-mail addresses, social security numbers and ages over 89 by their form. It is not complete: names, for one, it does not see.

        """)
    // The words that readers see are searched, not those that they replace.
    #expect(session.run("comments redact \(patient)", "She saw patients with us").messages == "")
    let again = session.run("comments redact \(patient)", "She called 614-555-0199")
    #expect(again.messages.hasPrefix("\(patient):1:12: warning STM022"))
    #expect(session.run("comments withhold \(patient)").messages == "")
    #expect(session.run("comments take-back \(patient)").messages == "")
  }

  @Test func `decisions about comments are in the backup and in the resolved export`() throws {
    let session = try session()
    session.run("comments redact \(try id("Dr. Rivera", session))", "[The attending] is late")
    let before = try session.snapshot()
    #expect(before.contains(#""ruling": "redact""#))
    session.run("export backup.json")
    #expect(session.run("restore backup.json copy.portfolio").status == .done)
    session.run("export --resolved copy.json --portfolio copy.portfolio")
    #expect(try session.text("copy.json") == before)
  }

  @Test func `what was decided stays when another system's row is joined, and goes again`() throws {
    let session = try session()
    try session.write(Self.mapping.replacing("survey", with: "form"), to: "form.yml")
    try session.write("ID,Course,Dates,n,Comments\n1,Wards,AY2023-24,12,\n", to: "form.csv")
    session.run("import form.csv --mapping form.yml --as-of 2025-01-01")
    session.run("duplicates same E-H9A4 E-WEC9")
    let joined = try id("Superb", session)
    // The first identity is that of the row that goes.
    #expect(joined.hasPrefix("E-H9A4#"))
    session.run("comments release \(joined)")
    session.run("imports undo 2")
    #expect(try id("Superb", session).hasPrefix("E-WEC9#"))
    #expect(try shown(to: "department", session) == ["Superb at the bedside (residents)"])
  }
}
