import Foundation
import GRDB
import Importing
import PortfolioModel
import Testing

@testable import PortfolioStore

/// Files of earlier versions.
struct VersionTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A backup that version 1 of the tables wrote, with an undone import, a replaced one, a correction and an addition.
  private var first: [UInt8] { get throws { try backup(of: 1) } }

  private func backup(of version: Int) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent("Versions/version-\(version).json")))
  }

  /// A file with the tables of version 1 only, as the program of that time left it.
  private func makeFirst() throws -> String {
    let path = scratch.path("first.portfolio")
    let queue = try DatabaseQueue(path: path)
    try PortfolioSchema.migrator.migrate(queue, upTo: "1")
    var reader = try BackupReader(Source(fileName: "version-1.json", bytes: try first))
    try queue.write { db in
      try reader.fill(db)
      try db.execute(sql: "PRAGMA application_id = \(PortfolioFile.applicationID)")
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    try queue.close()
    return path
  }

  private static let titles = [
    "H-6HZXB0T3XW02 Honorary member", "H-6K6EJ3QQT66M Teacher of the year 2015", "H-YC2MCSB0MR0G Teacher of the Year",
  ]

  private func titles(_ file: PortfolioFile) throws -> [String] {
    try file.portfolio(of: 1).records.map { "\($0.id) \($0.text("title") ?? "")" }
  }

  @Test func `A file of version 1 opens, and says what it said`() throws {
    let file = try PortfolioFile.open(at: try makeFirst())
    #expect(try titles(file) == Self.titles)
    #expect(try file.sources().map(\.state) == [.replaced(by: 3), .undone, .active])
    #expect(try file.sources().map(\.description.part) == ["", "", ""])
    #expect(try file.queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 3)
    #expect(try titles(PortfolioFile.open(at: file.path)) == Self.titles)
    try file.bring("A9||Stroke", named: "new.txt")
    #expect(try titles(file).count == Self.titles.count + 1)
  }

  @Test func `A backup of version 1 is restored`() throws {
    let restored = try PortfolioFile.restore(
      Source(fileName: "version-1.json", bytes: try first), at: scratch.path("restored.portfolio"))
    #expect(try titles(restored) == Self.titles)
    #expect(try restored.decisions(of: 1).count == 2)
  }

  /// A backup that version 2 wrote: two honours, of which one was tagged with a theme and confirmed.
  @Test func `A backup of version 2 is restored, and takes a decision that version 2 did not know`() throws {
    let restored = try PortfolioFile.restore(
      Source(fileName: "version-2.json", bytes: try backup(of: 2)), at: scratch.path("restored.portfolio"))
    func themes() throws -> [[String]] { try restored.portfolio(of: 1).records.map { $0.texts("themes") } }
    #expect(try themes() == [["T03"], ["T03", "T15", "T16"]])
    let record = try #require(try restored.portfolio(of: 1).records.last)
    try restored.record(.refuse(record.identities[0], theme: "T03"), of: 1, on: .unixEpoch)
    #expect(try themes() == [["T03"], ["T15", "T16"]])
    var bytes: [UInt8] = []
    try restored.backUp { bytes += $0 }
    let again = try PortfolioFile.restore(
      Source(fileName: "again.json", bytes: bytes), at: scratch.path("again.portfolio"))
    #expect(try again.decisions(of: 1).map(\.decision) == restored.decisions(of: 1).map(\.decision))
    #expect(String(decoding: bytes.prefix(80), as: UTF8.self).contains("\"schemaVersion\":3"))
  }

  @Test func `Two programs may bring a file up to date at once`() async throws {
    let path = try makeFirst()
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 { group.addTask { try PortfolioFile.open(at: path).sources().count } }
      for try await count in group { #expect(count == 3) }
    }
  }
}
