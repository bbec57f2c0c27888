import Foundation
import GRDB
import Importing
import PortfolioModel
import Synchronization
import Testing

@testable import PortfolioStore

/// Disks that are full, files that go away, other programs.
@Suite(.serialized)
struct FaultTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    FullDisk.install
  }

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

  private func content(_ file: PortfolioFile) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try file.backUp { bytes += $0 }
    return bytes
  }

  private static let day = CalendarDay.unixEpoch
  private static let more = (0..<300).map { "B\($0)||Lecture \($0) of \(String(repeating: "x", count: 40))" }

  /// What writes to a portfolio file.
  enum Work: String, CaseIterable {
    case `import`, undo, redo, replay, correct, statement, attach, settings, alias

    func perform(on file: PortfolioFile) throws {
      switch self {
      case .import: try file.bring(FaultTests.more.joined(separator: "\n"), named: "more.txt")
      case .undo: try file.undo(1)
      case .redo: try file.redo(2)
      case .replay:
        let sources = try file.sources().filter { $0.state == .active }
        _ = try file.replay(
          sources.map { Replaying($0, with: LineImporter(version: 2), configuration: "", mappingText: nil) },
          importedAt: "", limit: 10
        ) { _ in true }
      case .correct:
        let identity = try file.portfolio(of: 1).records[0].identities[0]
        try file.record(.correct(identity, field: "title", value: .text("X")), of: 1, on: FaultTests.day)
      case .statement: try file.setStatement("candidate", markdown: "I teach.", of: 1, on: FaultTests.day)
      case .attach:
        let identity = try file.portfolio(of: 1).records[0].identities[0]
        let bytes = [UInt8](repeating: 7, count: 50_000)
        try file.attach(Source(fileName: "x.pdf", bytes: bytes), to: identity, of: 1, on: FaultTests.day)
      case .settings: try file.set("theme", to: "dark")
      case .alias: try file.addAlias("A. Abara", to: 1)
      }
    }
  }

  @Test(arguments: Work.allCases)
  func `A disk that is full at any write leaves the file as it was, with a sentence`(work: Work) throws {
    let base = try scratch.personal("base.portfolio")
    try base.bring("@2024-01-01\nA1||Sepsis\n||Rounds", named: "first.txt")
    try base.bring(Self.more.prefix(20).joined(separator: "\n"), named: "second.txt")
    try base.undo(2)
    let before = try content(base)
    try base.queue.close()
    var failures = 0
    for room in 0..<2_000 {
      let path = scratch.path("full-\(room).portfolio")
      try FileManager.default.copyItem(atPath: base.path, toPath: path)
      defer { try? FileManager.default.removeItem(atPath: path) }
      let file = try PortfolioFile.open(at: path)
      // A small cache makes SQLite write into the file before the end, too.
      try file.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA cache_size = 4") }
      FullDisk.room.store(room, ordering: .relaxed)
      let failure = code { try work.perform(on: file) }
      FullDisk.room.store(.max, ordering: .relaxed)
      guard let failure else {
        #expect(try content(PortfolioFile.open(at: path)) != before)
        #expect(failures > 1)
        return
      }
      failures += 1
      #expect(failure == "STO004", "with room for \(room) writes")
      #expect(try content(PortfolioFile.open(at: path)) == before, "with room for \(room) writes")
      #expect(try content(file) == before)
    }
    Issue.record("it never succeeded")
  }

  @Test func `A disk that is full at any write makes no restored file`() throws {
    let base = try scratch.personal("base.portfolio")
    try base.bring(Self.more.joined(separator: "\n"))
    let backup = try content(base)
    let path = scratch.path("full-restored.portfolio")
    for room in stride(from: 0, to: 2_000, by: 3) {
      FullDisk.room.store(room, ordering: .relaxed)
      // The draft's name begins with a point.
      let failure = code {
        _ = try PortfolioFile.restore(Source(fileName: "b.json", bytes: backup), at: path)
      }
      FullDisk.room.store(.max, ordering: .relaxed)
      guard let failure else { break }
      #expect(failure == "STO004")
      #expect(!FileManager.default.fileExists(atPath: path))
    }
    #expect(try content(PortfolioFile.open(at: path)) == backup)
  }

  @Test(arguments: [Work.import, .undo, .replay])
  func `A portfolio that is deleted or replaced while it is open is not written to`(work: Work) throws {
    let file = try scratch.personal()
    try file.bring("A1||Sepsis", named: "first.txt")
    let other = try scratch.personal("other.portfolio")
    let before = try content(other)
    try FileManager.default.removeItem(atPath: file.path)
    #expect(code { try work.perform(on: file) } == "STO014")
    #expect(!FileManager.default.fileExists(atPath: file.path))
    try FileManager.default.moveItem(atPath: other.path, toPath: file.path)
    #expect(code { try work.perform(on: file) } == "STO014")
    #expect(try content(PortfolioFile.open(at: file.path)) == before)
  }

  /// The file goes away at whatever moment the import has come to, so it is tried often.
  @Test(arguments: 0..<40)
  func `A portfolio that is replaced in the middle of an import is not said to hold it`(turn: Int) throws {
    let file = try scratch.personal()
    let session = try file.beginImport(of: .lines(""))
    var sink = SessionSink(session: session)
    try LineImporter().observe(Source(fileName: "b.txt", bytes: Array("B||Lecture".utf8)), into: &sink)
    try FileManager.default.moveItem(atPath: file.path, toPath: scratch.path("moved.portfolio"))
    let summary = ImportSummary(exportDate: nil, rowsRead: 1, rowsRejected: 0, rowsSkipped: 0, rowsOfOthers: 0)
    #expect(code { _ = try session.finish(summary, keep: true) } == "STO014")
    #expect(try PortfolioFile.open(at: scratch.path("moved.portfolio")).titles() == [])
  }

  @Test func `A second program waits for the first, and writes when it has finished`() async throws {
    let file = try scratch.personal()
    let session = try file.beginImport(of: .lines(""))
    let path = file.path
    async let second: Bool = Task.detached {
      let other = try PortfolioFile.open(at: path)
      try other.set("theme", to: "dark")
      return try other.setting("theme") == "dark"
    }.value
    try await Task.sleep(for: .milliseconds(300))
    session.cancel()
    #expect(try await second)
  }
}
