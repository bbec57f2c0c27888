import DossierCommands
import Foundation
import PortfolioModel
import TestSupport
import Testing

/// What changed, as its owner sees it.
struct DiffCommandTests {
  /// A portfolio with an import of July 2024, and a newer export, a correction, a hidden record and a statement of 2025.
  private func session() throws -> Session {
    let session = try Session(with: TeachingLog.self)
    try session.write("# Teaching\nI teach by asking.\n", to: "teaching.md")
    try set(session, "2024-07-01")
    session.run("import first.csv --mapping log.yml --as-of 2024-06-30")
    try set(session, "2025-08-01")
    session.run("import second.csv --mapping log.yml --as-of 2025-05-01")
    session.run("correct \(try session.id(of: "Stroke")) contactHours=5")
    session.run("mark \(try session.id(of: "Cough")) --hidden")
    session.run("add honour title=Prize spans=2025")
    session.run("statement set teachingPhilosophy teaching.md")
    return session
  }

  private func set(_ session: Session, _ day: String) throws {
    session.today = try #require(CalendarDay(day))
    session.now = "\(day)T08:00:00Z"
  }

  @Test func `two days of one portfolio are compared, with the reason of each change`() throws {
    let session = try session()
    let outcome = session.run("diff 2024-07-01 2025-08-01")
    #expect(outcome.status == .done)
    #expect(outcome.messages == "")
    #expect(
      outcome.output == """
        Ana Rivera, MD: 1 July 2024 → 1 August 2025
        2 added, 2 changed, 1 no longer there, 0 the same

        Added
          H-6GYF  Prize, 2025 – added by the owner
          T-J2JQ  Fever, 2024 – newer export: second.csv of 1 May 2025

        Changed
          T-6FXX  Stroke, 2024
                    Contact hours: 4 in total → 5 in total – corrected by the owner on 1 August 2025
          T-DS32  Sepsis, 2024
                    Contact hours: 2 in total → 3 in total – newer export: second.csv of 1 May 2025

        No longer there
          T-J8ZQ  Cough, 2024 – left out of documents by the owner

        Statements
          Teaching philosophy: nothing → 5 words

        """)
    #expect(session.run("diff 2024-07-01").output.hasPrefix("Ana Rivera, MD: 1 July 2024 → now\n2 added, 2 changed,"))
    #expect(session.run("diff 2025-08-01").output.contains("0 added, 0 changed, 0 no longer there, 4 the same"))
  }

  @Test func `what was undone says so, and that its day is not known`() throws {
    let session = try session()
    session.run("export before.json")
    session.run("imports undo 2")
    let outcome = session.run("diff before.json")
    #expect(outcome.output.contains("Fever, 2024 – no longer imported: second.csv of 1 May 2025"))
    #expect(outcome.output.contains("3 in total → 2 in total – no longer imported: second.csv of 1 May 2025"))
    let days = session.run("diff 2025-08-01")
    #expect(days.output.contains("0 added, 0 changed, 0 no longer there"))
    #expect(
      days.messages == """
        1 import made until 1 August 2025 is undone now, and when that was is not recorded: it counts as undone on that \
        day too.

        """)
  }

  @Test(.needsPythonValidator)
  func `a comparison is written as JSON that its schema describes, and as a page`() throws {
    let session = try session()
    let outcome = session.run("diff 2024-07-01 --output json --html changes.html")
    #expect(try PythonValidator.problems(outcome.output, schema: Schemas.changes) == [])
    let json = outcome.output
    #expect(
      json.contains(
        #""reason": {"import": 2, "kind": "newerExport", "text": "newer export: second.csv of 1 May 2025"}"#))
    #expect(json.contains(#""before": "2 in total""#) && json.contains(#""after": "3 in total""#))
    #expect(
      json.contains(
        #"{"form": "added", "kind": "teachingPhilosophy", "title": "Teaching philosophy", "wordsAfter": 5}"#))
    let page = try session.text("changes.html")
    #expect(page.contains("<h1>What changed</h1>"))
    #expect(page.contains("corrected by the owner on 1 August 2025"))
    #expect(session.run("diff 2024-07-01 --output json").output == json)
  }

  @Test func `a portfolio file, its export and the file restored from that are the same`() throws {
    let session = try session()
    session.run("export all.json")
    session.run("restore all.json copy.portfolio")
    session.environment["DOSSIER_PORTFOLIO"] = "career.portfolio"
    for other in ["all.json", "copy.portfolio"] {
      #expect(
        session.run("diff \(other)").output.contains("0 added, 0 changed, 0 no longer there, 4 the same"), "\(other)")
    }
    #expect(session.run("diff all.json copy.portfolio").output.hasPrefix("Ana Rivera, MD: all.json → copy.portfolio\n"))
  }

  @Test func `a reader hears nothing of what is hidden from that reader`() throws {
    let session = try Session()
    session.makePortfolio()
    session.run(["add", "leave", "title=Parental leave of 2025", "spans=2025"])
    session.run(["add", "effort", "category=teaching", "planned=71", "spans=AY2024-25"])
    session.run(["add", "mentoring", "mentee=Quillfeather, Zora", "menteeLevel=resident", "spans=2024"])
    session.run("export before.json")
    let ids = session.run("records").output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    for id in ids where id.hasPrefix("F-") { session.run("correct \(id) planned=72") }
    for reader in ["department", "external", "public"] {
      let outcome = session.run("diff 2025-08-01 --audience \(reader) --output json")
      #expect(outcome.output.contains("Parental leave") == (reader == "department"))
      #expect(outcome.output.contains("Quillfeather") == (reader != "public"))
      let effort = session.run("diff before.json --audience \(reader)").output
      #expect(effort.contains("71 → 72") == (reader == "department"), "\(reader)")
    }
  }
}
