import Foundation
import GRDB
import Importing
import PortfolioModel
import Testing

@testable import PortfolioStore

/// Files that are not what they should be, and files that others use.
struct FileTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// The code of the diagnostic that the body fails with.
  private func code(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch let failure as StoreFailure {
      return failure.diagnostic.code.text
    } catch {
      return "\(error)"
    }
  }

  @Test func `A new portfolio is complete, closed and its owner's`() throws {
    _ = try PortfolioFile.create(
      at: scratch.path("ada.portfolio"), name: "Ada Abara",
      identifiers: [try #require(PersonIdentifier(scheme: "email", value: "Ada@example.edu"))])
    let file = try PortfolioFile.open(at: scratch.path("ada.portfolio"))
    #expect(try file.people().map(\.displayName) == ["Ada Abara"])
    #expect(try file.people()[0].identifiers.map(\.value) == ["ada@example.edu"])
    #expect(try !file.isInstitution)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["ada.portfolio"])
  }

  @Test func `An existing file is never overwritten`() throws {
    try Data("Notes".utf8).write(to: URL(fileURLWithPath: scratch.path("ada.portfolio")))
    #expect(code { _ = try scratch.personal() } == "STO007")
    #expect(try String(contentsOfFile: scratch.path("ada.portfolio"), encoding: .utf8) == "Notes")
  }

  @Test func `What a killed run left of a new file does no harm`() throws {
    for name in [".ada.portfolio.unfinished", ".ada.portfolio.unfinished-journal"] {
      try Data(repeating: 7, count: 9_000).write(to: URL(fileURLWithPath: scratch.path(name)))
    }
    #expect(try scratch.personal().people().count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["ada.portfolio"])
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may write everywhere"))
  func `In a folder that cannot be written an import is refused with a sentence`() throws {
    let file = try scratch.personal()
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: scratch.folder.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: scratch.folder.path) }
    #expect(code { _ = try file.bring("A1||Sepsis") } == "STO005")
    #expect(try file.titles() == [])
  }

  @Test func `A missing file is said to be missing`() {
    #expect(code { _ = try PortfolioFile.open(at: scratch.path("none.portfolio")) } == "STO006")
  }

  @Test func `Text, an empty file and a foreign database are no portfolios`() throws {
    let path = scratch.path("foreign.portfolio")
    try Data(repeating: 65, count: 5_000).write(to: URL(fileURLWithPath: path))
    #expect(code { _ = try PortfolioFile.open(at: path) } == "STO002")
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(code { _ = try PortfolioFile.open(at: path) } == "STO002")
    let other = try DatabaseQueue(path: scratch.path("other.portfolio"))
    try other.write { try $0.execute(sql: "CREATE TABLE cat (name)") }
    #expect(code { _ = try PortfolioFile.open(at: scratch.path("other.portfolio")) } == "STO002")
  }

  @Test func `A file of a newer version is refused and left alone`() throws {
    try scratch.personal().queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    let before = try Data(contentsOf: URL(fileURLWithPath: scratch.path("ada.portfolio")))
    #expect(code { _ = try PortfolioFile.open(at: scratch.path("ada.portfolio")) } == "STO003")
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path("ada.portfolio"))) == before)
  }

  @Test func `A truncated file is said to be damaged`() throws {
    let file = try scratch.personal()
    try file.bring((0..<2_000).map { "A\($0)||Lecture \($0)" }.joined(separator: "\n"))
    try file.queue.close()
    let path = scratch.path("ada.portfolio")
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: path))
    #expect(code { _ = try PortfolioFile.open(at: path).observations(of: 1) } == "STO008")
  }

  @Test(arguments: [
    "shape = 'one'", "shape = 99", "line = 'two'", "row = 'two'", "path = x'00'", "content = 'text'", "content = x'FF'",
  ])
  func `A row with a value of another type is said to be damaged`(change: String) throws {
    let file = try scratch.personal()
    try file.bring("A1||Sepsis\nA2||Stroke")
    #expect(try file.observations(of: 1).count == 2)
    try file.queue.write { try $0.execute(sql: "UPDATE observation SET \(change) WHERE id = 2") }
    #expect(code { _ = try file.observations(of: 1) } == "STO008")
    // The statement is ready again, and what is right is read.
    try file.queue.write { try $0.execute(sql: "DELETE FROM observation WHERE id = 2") }
    #expect(try file.observations(of: 1).count == 1)
  }

  @Test func `While another program writes, an import is refused with a sentence`() throws {
    let file = try scratch.personal()
    let other = try DatabaseQueue(path: file.path)
    try other.inDatabase { db in
      try db.beginTransaction(.immediate)
      #expect(code { _ = try file.bring("A1||Sepsis") } == "STO001")
      try db.rollback()
    }
    #expect(try file.bring("A1||Sepsis").status == .imported(number: 1))
  }

  @Test func `A full disk leaves the portfolio as it was`() throws {
    let file = try scratch.personal()
    try file.bring("A1||Sepsis", named: "first.txt")
    let before = try file.titles()
    try file.queue.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 4)")
    }
    let lines = (0..<20_000).map { "B\($0)||Lecture \($0)" }.joined(separator: "\n")
    #expect(code { _ = try file.bring(lines) } == "STO004")
    #expect(try file.titles() == before)
    #expect(try file.sources().count == 1)
  }

  /// What lies on the disk in the middle of an import is what a kill would leave.
  @Test func `A kill in the middle of an import leaves the portfolio as it was`() throws {
    let file = try scratch.personal()
    try file.bring("A1||Sepsis", named: "first.txt")
    let before = try file.titles()
    // A small cache makes SQLite write pages into the file long before the end.
    try file.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA cache_size = 10") }
    let session = try file.beginImport(of: .lines(""))
    let importer = LineImporter()
    var sink = SessionSink(session: session)
    let lines = (0..<20_000).map { "B\($0)||Lecture \($0)" }.joined(separator: "\n")
    try importer.observe(Source(fileName: "b.txt", bytes: Array(lines.utf8)), into: &sink)
    // The threads behind the session are still at work; wait until the file has grown well beyond its first size.
    let journal = file.path + "-journal"
    let size = { try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0 }
    for _ in 0..<500 where try size() < 500_000 { Thread.sleep(forTimeInterval: 0.01) }
    #expect(try size() >= 500_000)
    let copy = scratch.path("copy.portfolio")
    try FileManager.default.copyItem(atPath: file.path, toPath: copy)
    try FileManager.default.copyItem(atPath: journal, toPath: copy + "-journal")
    session.cancel()
    let survivor = try PortfolioFile.open(at: copy)
    #expect(try survivor.titles() == before)
    #expect(try survivor.queue.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
    #expect(try file.titles() == before)
  }

  @Test func `A session that is dropped takes everything back`() throws {
    let file = try scratch.personal()
    do {
      let session = try file.beginImport(of: .lines(""))
      var sink = SessionSink(session: session)
      try LineImporter().observe(Source(fileName: "b.txt", bytes: Array("B||Lecture".utf8)), into: &sink)
    }
    #expect(try file.titles() == [])
  }
}

/// Puts observations straight into a session.
struct SessionSink: ObservationSink {
  let session: StoreImportSession
  func observe(_ observation: Observation, rows: Int) throws { try session.record(observation, of: 1, rows: rows) }
  func reject(_ diagnostics: [Diagnostic], rows: Int) {}
  func skip(_ reason: SkipReason, rows: Int) {}
  func note(_ diagnostic: Diagnostic) {}
  func exported(on day: CalendarDay) {}
  func finish(rowsRead: Int) {}
}
