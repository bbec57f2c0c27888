import PortfolioModel
import Testing

@testable import Importing

/// What the pipeline counts, refuses and passes on.
struct ImportPipelineTests {
  private func run(
    _ steps: [ScriptedImporter.Step], into destination: MemoryDestination = MemoryDestination(),
    change: (inout ImportRequest) -> Void = { _ in }
  ) throws -> ImportReport {
    var request = ImportRequest(
      fileName: "x.csv", open: { Source(fileName: "x.csv", bytes: Array("some bytes".utf8), chunkSize: 3) },
      importer: ScriptedImporter(steps: steps), reason: "as asked", importedAt: "now")
    change(&request)
    return try ImportPipeline(into: destination).run(request)
  }

  private func rows(_ count: Int) -> [ScriptedImporter.Step] {
    (0..<count).map { .row(.owner, title: "Grant \($0)") }
  }

  @Test func `Every row is accounted for, and the source is kept whole though the importer did not read it`() throws {
    let destination = MemoryDestination()
    let report = try run(
      rows(20) + [.row(.owner, title: "Of two rows", rows: 2), .row(.owner, title: "A second", rows: 0)]
        + [.reject([.bad]), .skip(.footer, rows: 3), .note(.odd), .finish(26)], into: destination)
    #expect(report.status == .imported(number: 1))
    #expect(report.rowsRead == 26)
    #expect(report.rowsImported == 22)
    #expect(report.rowsRejected == 1)
    #expect(report.skipped.map { "\($0.rows) \($0.reason.text)" } == ["3 footer rows"])
    #expect(report.diagnostics.kept == [.bad, .odd])
    #expect(report.needsAttention)
    #expect(destination.kept[0].titles.count == 22)
    #expect(destination.kept[0].bytes == Array("some bytes".utf8))
  }

  @Test func `A wrong sum fails the file and names the importer`() throws {
    let destination = MemoryDestination()
    let report = try run(rows(3) + [.finish(4)], into: destination)
    #expect(
      report.status
        == .refused("The importer “scripted” says that it read 4 rows and accounts for 3."))
    #expect(report.diagnostics.kept.map(\.code) == ["IMP001"])
    #expect(destination.kept.isEmpty)
    #expect(destination.cancelled == 1)
  }

  @Test func `An importer that never says how many rows it read, or says it twice, fails the file`() throws {
    #expect(try run(rows(3)).diagnostics.kept.map(\.code) == ["IMP002"])
    #expect(try run(rows(3) + [.finish(3), .finish(3)]).diagnostics.kept.map(\.code) == ["IMP002"])
  }

  @Test(
    "More than a tenth of rejected rows stops the file",
    arguments: [(rejected: 0, of: 0, stops: false), (1, 10, false), (1, 9, true), (2, 10, true), (100, 1_000, false)])
  func tenth(_ example: (rejected: Int, of: Int, stops: Bool)) throws {
    let steps =
      rows(example.of - example.rejected) + (0..<example.rejected).map { _ in .reject([.bad]) } + [.finish(example.of)]
    let report = try run(steps)
    #expect((report.status != .imported(number: 1)) == example.stops)
    #expect(report.diagnostics.kept.contains { $0.code == "IMP003" } == example.stops)
    // All problems are reported, whether the file is stopped or not.
    #expect(report.diagnostics.kept.filter { $0.code == "TST001" }.count == example.rejected)
    #expect(try run(steps) { $0.maximumRejectedShare = 1 }.status == .imported(number: 1))
  }

  @Test func `A file that breaks off is refused unless what was read is accepted`() throws {
    let broken = SourceFailure(.bad, isBrokenOff: true)
    let destination = MemoryDestination()
    #expect(try run(rows(3) + [.fail(broken)], into: destination).status == .refused("The row is bad."))
    #expect(destination.kept.isEmpty)
    let partial = try run(rows(3) + [.fail(broken)], into: destination) { $0.acceptsPartial = true }
    #expect(partial.status == .imported(number: 1))
    #expect(partial.rowsRead == 3)
    #expect(partial.diagnostics.kept == [.bad])
    let refused = SourceFailure(.bad, isBrokenOff: false)
    #expect(try run(rows(3) + [.fail(refused)]) { $0.acceptsPartial = true }.status == .refused("The row is bad."))
  }

  @Test func `A rejection without an error is the importer's fault, and said`() throws {
    let report = try run(rows(20) + [.reject([.odd]), .finish(21)])
    #expect(report.diagnostics.kept.map(\.code) == ["TST002", "IMP011"])
  }

  @Test func `The day of the export is what the user says, else the file, else the file's last change`() throws {
    let days = (1...3).compactMap { CalendarDay(year: 2024, month: 5, day: $0) }
    let said: [ScriptedImporter.Step] = rows(1) + [.exported(days[1]), .finish(1)]
    let silent = rows(1) + [.finish(1)]
    #expect(try run(said) { ($0.asOf, $0.modifiedOn) = (days[0], days[2]) }.exportDate == days[0])
    #expect(try run(said) { $0.modifiedOn = days[2] }.exportDate == days[1])
    #expect(try run(silent) { $0.modifiedOn = days[2] }.exportDate == days[2])
    #expect(try run(silent).exportDate == nil)
  }

  @Test func `Diagnostics beyond a bound are counted, not kept`() throws {
    let notes = Array(repeating: ScriptedImporter.Step.note(.odd), count: DiagnosticLog.limit + 5)
    let report = try run(rows(1) + notes + [.finish(1)])
    #expect(report.diagnostics.kept.count == DiagnosticLog.limit)
    #expect(report.diagnostics.beyond == ["TST002": 5])
    #expect(report.diagnostics.warnings == DiagnosticLog.limit + 5)
  }

  @Test func `An error of the source takes everything back and goes on to the caller`() {
    struct Unreadable: Error {}
    let destination = MemoryDestination()
    #expect(throws: Unreadable.self) {
      try run(rows(1) + [.finish(1)], into: destination) {
        $0.open = { Source(fileName: "x.csv") { throw Unreadable() } }
      }
    }
    #expect(destination.cancelled == 1)
  }

  @Test func `A person who is not in the file cannot be the owner`() throws {
    #expect(try run(rows(1) + [.finish(1)]) { $0.person = 9 }.diagnostics.kept.map(\.code) == ["IMP012"])
  }
}
