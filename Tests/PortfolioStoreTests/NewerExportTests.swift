import Importing
import PortfolioModel
import Testing

@testable import PortfolioStore

/// The same system, exported again.
struct NewerExportTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let older = "@2023-01-01\nA1||Heart failure\nA2||Sepsis\nA4||Cough"
  private static let newer = "A1||Heart failure, advanced\nA2||Sepsis\nA3||Stroke\n@2024-01-01"

  @Test func `An older export that comes later changes nothing, and says so`() throws {
    let file = try scratch.personal()
    try file.bring(Self.newer, named: "2024.txt")
    let before = try file.titles()
    let report = try file.bring(Self.older, named: "2023.txt")
    #expect(report.observations == ObservationTally(new: 1, outdated: 2))
    #expect(try file.sources()[1].observations == ObservationTally(new: 1, outdated: 2))
    #expect(Set(try file.titles()).isSuperset(of: before))
  }

  /// The day of the export stands at the end of the newer file, after rows were compared.
  @Test func `What is new and what is old does not depend on when the file says its day`() throws {
    for small in [false, true] {
      let file = try scratch.personal("\(small).portfolio")
      try file.bring(Self.older, named: "2023.txt")
      let session = try StoreImportSession(file, .lines(Self.newer), identityBatch: small ? 1 : 100)
      var sink = SessionSink(session: session)
      try LineImporter().observe(Source(fileName: "x", bytes: Array(Self.newer.utf8)), into: &sink)
      let day = CalendarDay(year: 2024, month: 1, day: 1)
      let outcome = try session.finish(
        ImportSummary(exportDate: day, rowsRead: 3, rowsRejected: 0, rowsSkipped: 0, rowsOfOthers: 0), keep: true)
      #expect(outcome.observations == ObservationTally(new: 1, unchanged: 1, changed: 1))
    }
  }

  @Test func `The changes of an import can be asked for at any time, also when it was undone`() throws {
    let file = try scratch.personal()
    try file.bring(Self.older, named: "2023.txt")
    try file.bring(Self.newer, named: "2024.txt")
    for _ in 0..<2 {
      let comparison = try file.comparison(of: 2, person: 1)
      #expect(comparison.changed.map { $0.after.fields["title"] } == [.text("Heart failure, advanced")])
      #expect(comparison.vanished.map { $0.fields["title"] } == [.text("Cough")])
      #expect(comparison.unchanged == 1)
      #expect(comparison.new.count == 1)
      try file.undo(2)
    }
    #expect(try file.people(in: 2) == [1])
    #expect(try file.portfolio(of: 1).records.allSatisfy { $0.vanished.isEmpty })
  }
}
