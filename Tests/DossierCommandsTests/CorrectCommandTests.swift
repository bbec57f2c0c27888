import DossierCommands
import Testing

/// `dossier correct`
struct CorrectCommandTests {
  @Test func `a correction stays, whichever import of a joined record is undone, until it is taken back`() throws {
    let session = try Session.withJoinedTeaching()
    session.run("correct \(try session.id(of: "Sepsis")) contactHours=5")
    func hours() throws -> String {
      let report = session.run("show \(try session.id(of: "Sepsis"))").output
      return String(try #require(report.split(separator: "\n").first { $0.contains("Contact hours") }))
    }
    for undone in [1, 2] {
      session.run("imports undo \(undone)")
      #expect(try hours().contains("5 "), "without import \(undone)")
      session.run("imports redo \(undone)")
    }
    session.run("correct \(try session.id(of: "Sepsis")) --clear contactHours")
    for undone in [1, 2] {
      session.run("imports undo \(undone)")
      #expect(try hours().contains("2 "), "without import \(undone)")
      session.run("imports redo \(undone)")
    }
  }
}
