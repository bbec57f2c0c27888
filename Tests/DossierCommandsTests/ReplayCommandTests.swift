import DossierCommands
import Foundation
import Testing

/// `dossier imports replay`
struct ReplayCommandTests {
  /// The mapping of the log before anybody thought of hours; its rows have no key.
  private static let mapping = revised.replacing("version: 2", with: "version: 1")
    .replacing("      contactHours: Hours\n", with: "")

  private static let revised = TeachingLog.mapping.replacing("version: 1", with: "version: 2")
    .replacing("    key: [ID]\n", with: "")

  private func session() throws -> Session {
    let session = try Session()
    session.makePortfolio()
    try session.write(Self.mapping, to: "log.yml")
    try session.write(Self.revised, to: "revised.yml")
    try session.write("ID,Title,Year,Hours\n1,Sepsis,2024,2 total\n2,Stroke,2024,4 total\n", to: "log.csv")
    session.run("import log.csv --mapping log.yml --as-of 2025-01-01")
    return session
  }

  @Test func `what would change is shown first, and nothing is done without a yes`() throws {
    let session = try session()
    let before = try session.snapshot()
    let shown = session.run("imports replay 1 --mapping revised.yml --dry-run")
    #expect(shown.status == .done)
    let lines = shown.output.split(separator: "\n")
    #expect(
      lines.prefix(4).joined(separator: "\n") == """
        Import 1: log.csv
          mapping   teaching-log 1 → teaching-log 2
          rows      2 read, 2 imported, 0 rejected
          records   0 unchanged, 2 changed, 0 new, 0 gone
        """)
    #expect(shown.output.contains("Contact hours: nothing → 2 total"))
    #expect(lines.last == "Nothing was changed.")
    let refused = session.run("imports replay 1 --mapping revised.yml")
    #expect(refused.status == .refused)
    #expect(refused.messages.contains("CLI044: Nothing was changed, since nobody said yes."))
    #expect(try session.snapshot() == before)
  }

  @Test func `a replay replaces the import, keeps corrections, and can be undone`() throws {
    let session = try session()
    let id = try #require(session.run("records --search Sepsis").output.split(separator: "\n").last?.prefix(6))
    session.run("correct \(id) unit=Medicine")
    let before = try session.snapshot()
    let done = session.run("imports replay --all --mapping revised.yml --yes")
    #expect(done.status == .done)
    #expect(done.output.hasSuffix("Import 1 is replaced by import 2.\n"))
    #expect(session.run("imports").output.contains("replaced by import 2"))
    let after = session.run("records --search Sepsis --output json").output
    #expect(after.contains(#""amount": 2"#) && after.contains("Medicine"))
    session.run("imports undo 2")
    #expect(try session.snapshot() == before)
  }

  @Test func `the list names the imports whose mapping has changed, and they are read again together`() throws {
    let session = try session()
    try FileManager.default.createDirectory(
      at: session.folder.appending(path: "school/mappings"), withIntermediateDirectories: true)
    try session.write(Self.revised, to: "school/mappings/log.yml")
    #expect(session.run("imports --templates school").output.contains("mapping has changed"))
    #expect(session.run("imports replay --all --yes --templates school").status == .done)
    #expect(!session.run("imports --templates school").output.contains("mapping has changed"))
    let again = session.run("imports replay --all --templates school")
    #expect(again.messages == "No mapping has changed since its imports.\n")
    #expect(session.run("imports replay 2 --templates school").output.hasSuffix("Nothing would change.\n"))
  }

  @Test func `imports that cannot be read again are named, all at once`() throws {
    let session = try session()
    session.run("imports replay 1 --mapping revised.yml --yes")
    let outcome = session.run("imports replay 1 2 7")
    #expect(outcome.status == .refused)
    #expect(
      outcome.messages == """
        error CLI042: Import 1 does not count: it is replaced by import 2. Read the import again that stands for it, or \
        bring it back with `dossier imports redo`.
        error CLI043: The mapping “teaching-log”, which read import 2, is not among those of this program. Give it with \
        --mapping, as a .yml file.
        error CLI025: There is no import 7. `dossier imports` lists them.

        """)
  }
}
