import DossierCommands
import Foundation
import PortfolioModel
import Testing

/// The same system, exported again, as its owner sees it.
struct NewerExportTests {
  private func session() throws -> Session { try Session(with: TeachingLog.self) }

  @Test func `changed, gone and new records of a newer export are shown`() throws {
    let session = try session()
    session.run("import first.csv --mapping log.yml --as-of 2025-01-01")
    let outcome = session.run("import second.csv --mapping log.yml --as-of 2025-05-01")
    #expect(outcome.status == .attention)
    #expect(
      outcome.output == """
        second.csv
          mapping   teaching-log 1 (as asked)
          import    2, export of 2025-05-01
          rows      3 read, 3 imported
          records   1 new, 1 unchanged, 1 changed
          changed   \(try session.id(of: "Sepsis")) Sepsis
                      Contact hours: 2 total → 3 total
          gone      \(try session.id(of: "Cough")) Cough (import 1, export of 2025-01-01)

        """)
    #expect(
      outcome.messages == """
          second.csv: warning CLI040: 1 record that an older export has is no longer in this one; nothing was deleted. \
        See `dossier imports changes 2`; `dossier mark ID --hidden` leaves a record out of documents.

        """)
    #expect(session.run("records --search Cough").output.contains("(no longer in the export of 2025-05-01)"))
    #expect(session.run("imports changes 2").output.contains("new       T-"))
    #expect(session.run("imports show 2").output.contains("Contact hours: 2 total → 3 total"))
    #expect(try session.snapshot().contains(#""exportDate": "2025-05-01""#))
    #expect(session.run("imports changes 2 --output json").output.contains(#""field": "contactHours""#))
  }

  @Test func `an older export that is imported later changes nothing, and says so`() throws {
    let session = try session()
    session.run("import second.csv --mapping log.yml --as-of 2025-05-01")
    let outcome = session.run("import first.csv --mapping log.yml --as-of 2025-01-01")
    #expect(
      outcome.output.contains(
        """
          records   1 new, 0 unchanged, 0 changed, 2 known from a newer export
          older     a newer export (import 1 of 2025-05-01) has the last word on 2 records; 1 only in this one

        """))
    #expect(session.run("records --search Sepsis --output json").output.contains(#""amount": 3"#))
  }

  @Test func `a correction whose source has changed wants another look, and stands`() throws {
    let session = try session()
    session.run("import first.csv --mapping log.yml --as-of 2025-01-01")
    let sepsis = try session.id(of: "Sepsis")
    session.run("correct \(sepsis) contactHours=5")
    let outcome = session.run("import second.csv --mapping log.yml --as-of 2025-05-01")
    #expect(outcome.messages.contains("CLI041: 1 record has a correction whose source has changed since"))
    let attention = session.run("records --needs-attention").output
    #expect(attention.contains("Contact hours: the source has changed since the correction: `dossier show \(sepsis)`"))
    #expect(attention.contains("no longer in the export of 2025-05-01"))
    #expect(!attention.contains("Stroke"))
    #expect(session.run("show \(sepsis)").output.contains("5 total †"))
    let cough = try session.id(of: "Cough")
    session.run("mark \(cough) --confirmed")
    #expect(!session.run("records --needs-attention").output.contains("Cough"))
  }

  @Test func `a row without a key that was edited is offered beside what it may have been`() throws {
    let session = try Session()
    session.makePortfolio()
    let rows = "Title,Dates,Contact hours\nRounds,2024,40 total\nHeart failure,2024,2 total\nSepsis,2024,1 total\n"
    try session.write(rows, to: "a.csv")
    try session.write(rows.replacing("40", with: "44"), to: "b.csv")
    session.run("import a.csv --as-of 2025-01-01")
    let outcome = session.run("import b.csv --as-of 2025-05-01")
    #expect(outcome.output.contains("edited?   T-"))
    #expect(outcome.output.contains("Contact hours: 40 total → 44 total"))
    #expect(session.run("records teaching").output.split(separator: "\n").count == 4)
  }

  @Test func `a day that is only the file's own is marked in the list`() throws {
    let session = try session()
    session.run("import first.csv --mapping log.yml")
    let list = session.run("imports").output
    #expect(list.contains(" *"))
    #expect(list.contains("* the day on which the file was last changed"))
    session.run("import second.csv --mapping log.yml --as-of 2030-05-01")
    session.run("imports undo 1")
    #expect(session.run("imports show 2").output.contains("2030-05-01\n"))
  }

  @Test func `Changes of more people than are looked at while somebody waits are said to be left out`() throws {
    let session = try Session()
    session.run("init school.portfolio --institution")
    func export(hours: Int) -> String {
      (1...51).reduce("ID,Title,Dates,Learners,Contact hours,Method,Employee number,Person\n") { text, number in
        text + "a\(number),Sepsis,2024,resident,\(hours) total,lecture,9\(number),\"Abara, A\(number)\"\n"
      }
    }
    try session.write(export(hours: 2), to: "first.csv")
    try session.write(export(hours: 3), to: "second.csv")
    let first = session.run("import first.csv --as-of 2025-01-01")
    #expect(first.output.contains("51 new") && !first.output.contains("changes"), "\(first)")
    let second = session.run("import second.csv --as-of 2025-05-01")
    #expect(second.output.contains("  changes   too many to look at now: `dossier imports changes 2`\n"), "\(second)")
    #expect(session.run("imports changes 2").output.contains("Contact hours: 2 total → 3 total"))
  }
}
