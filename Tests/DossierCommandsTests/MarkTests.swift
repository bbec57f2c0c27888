import DossierCommands
import Foundation
import Testing

/// `dossier mark`
struct MarkTests {
  @Test func `what is hidden stays so, whichever import of a joined record is undone`() throws {
    let session = try Session.withJoinedTeaching()
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
