import DossierCommands
import Foundation
import Testing

/// `dossier mark`
struct MarkTests {
  @Test func `what is hidden stays so, whichever import of a joined record is undone`() throws {
    let session = try Session(with: TeachingLog.self)
    try session.write(TeachingLog.mapping.replacing("teaching-log", with: "other-log"), to: "other.yml")
    try session.write("ID,Title,Year,Hours\n9,Sepsis,2024,2 total\n", to: "other.csv")
    session.run("import first.csv --mapping log.yml --as-of 2025-01-01")
    session.run("import other.csv --mapping other.yml --as-of 2025-01-01")
    let ids = session.run("records --search Sepsis").output.split(separator: "\n").filter { $0.contains("Sepsis") }
      .compactMap { $0.split(separator: " ").first }
    #expect(ids.count == 2)
    session.run("duplicates same \(ids.joined(separator: " "))")
    session.run("mark \(try session.id(of: "Sepsis")) --hidden")
    for undone in [1, 2] {
      session.run("imports undo \(undone)")
      #expect(session.run("records --search Sepsis").output.contains("Sepsis (hidden)"), "without import \(undone)")
      session.run("imports redo \(undone)")
    }
    session.run("mark \(try session.id(of: "Sepsis")) --clear")
    #expect(!session.run("records").output.contains("hidden"))
  }
}
