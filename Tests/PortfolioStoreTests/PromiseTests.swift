import Importing
import PortfolioModel
import Testing

@testable import PortfolioStore

/// What a portfolio promises its owner, over real files.
struct PromiseTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `Importing a file twice changes nothing`() throws {
    let file = try scratch.personal()
    let first = try file.bring("A1||Heart failure\nA2||Sepsis")
    let before = try file.titles()
    let second = try file.bring("A1||Heart failure\nA2||Sepsis")
    #expect(first.status == .imported(number: 1))
    #expect(first.observations == ObservationTally(new: 2))
    #expect(second.status == .alreadyImported(number: 1))
    #expect(try file.titles() == before)
    #expect(try file.sources().count == 1)
  }

  @Test func `The order of two imports does not matter`() throws {
    let older = "@2023-01-01\nA1||Heart failure\nA2||Sepsis\n||Grand rounds"
    let newer = "@2024-01-01\nA1||Heart failure, advanced\nA3||Stroke\n||Grand rounds"
    let (one, two) = (try scratch.personal("one.portfolio"), try scratch.personal("two.portfolio"))
    try one.bring(older, named: "2023.txt")
    try one.bring(newer, named: "2024.txt")
    try two.bring(newer, named: "2024.txt")
    try two.bring(older, named: "2023.txt")
    #expect(try one.titles() == two.titles())
    #expect(try one.titles().contains { $0.hasSuffix("title=Heart failure, advanced") })
    #expect(try one.titles().count == 4)
  }

  @Test func `A newer export is counted against what the older one said`() throws {
    let file = try scratch.personal()
    try file.bring("@2023-01-01\nA1||Heart failure\nA2||Sepsis", named: "2023.txt")
    let report = try file.bring("@2024-01-01\nA1||Heart failure, advanced\nA2||Sepsis\nA3||Stroke", named: "2024.txt")
    #expect(report.observations == ObservationTally(new: 1, unchanged: 1, changed: 1))
  }

  @Test func `Undoing an import leaves the portfolio as it was, and redoing brings it back`() throws {
    let file = try scratch.personal()
    try file.bring("@2023-01-01\nA1||Heart failure", named: "2023.txt")
    let before = try file.titles()
    try file.bring("@2024-01-01\nA1||Stroke\nA2||Sepsis", named: "2024.txt")
    let after = try file.titles()
    #expect(try file.undo(2))
    #expect(try file.titles() == before)
    #expect(try !file.undo(2))
    #expect(try file.redo(2))
    #expect(try file.titles() == after)
    #expect(throws: StoreFailure.self) { try file.undo(7) }
  }

  @Test func `A file whose import was undone can be imported again`() throws {
    let file = try scratch.personal()
    try file.bring("A1||Heart failure")
    try file.undo(1)
    #expect(try file.bring("A1||Heart failure").status == .imported(number: 2))
    #expect(try file.titles().count == 1)
  }

  @Test func `A correction survives a later import and stands beside what the source now says`() throws {
    let file = try scratch.personal()
    try file.bring("@2023-01-01\nA1||Hart failure", named: "2023.txt")
    let record = try #require(try file.portfolio(of: 1).records.first)
    let day = try #require(CalendarDay(year: 2025, month: 3, day: 1))
    let made = try file.record(
      .correct(record.identities[0], field: "title", value: .text("Heart failure")), of: 1, on: day,
      sourceValue: record["title"])
    try file.bring("@2024-01-01\nA1||Hart failure II", named: "2024.txt")
    let title = try #require(try file.portfolio(of: 1).records.first?.fields["title"])
    #expect(title.value == .text("Heart failure"))
    #expect(title.said.map(\.value) == [.text("Hart failure II")])
    #expect(title.sourceChangedSinceCorrection)
    try file.record([], removing: [made.number], of: 1, on: day)
    #expect(try file.portfolio(of: 1).records.first?["title"] == .text("Hart failure II"))
  }

  @Test func `Two truly identical rows without a key stay two`() throws {
    let file = try scratch.personal()
    let report = try file.bring("||Grand rounds\n||Grand rounds\n||Journal club")
    #expect(report.rowsImported == 3)
    #expect(try file.titles().count == 3)
  }

  @Test func `The order of a file's rows does not matter`() throws {
    let (one, two) = (try scratch.personal("one.portfolio"), try scratch.personal("two.portfolio"))
    try one.bring("A1||Sepsis\nA1||Stroke\n||Rounds|x=1\n||Rounds")
    try two.bring("||Rounds\nA1||Stroke\n||Rounds|x=1\nA1||Sepsis")
    #expect(try one.titles() == two.titles())
  }
}
