import Foundation
import GRDB
import Importing
import PortfolioModel
import Testing

@testable import PortfolioStore

/// Kept bytes, read again.
struct ReplayTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Reads lines as ``LineImporter`` does, with titles and keys of its own.
  struct Revised: Importer {
    var descriptor: ImporterDescriptor {
      ImporterDescriptor(id: "lines", version: 2, system: system, summary: "Lines", format: .other)
    }
    var system = "lines"
    let revise: @Sendable (Observation) -> Observation?
    func probe(_ sample: SourceSample) -> ProbeResult { .match(confidence: .possible, reason: "as asked") }

    struct Sink<Base: ObservationSink>: ObservationSink {
      var base: Base
      let revise: @Sendable (Observation) -> Observation?
      mutating func observe(_ observation: Observation, rows: Int) throws {
        if let observation = revise(observation) {
          try base.observe(observation, rows: rows)
        } else {
          try base.skip("revised", rows: rows)
        }
      }
      mutating func reject(_ diagnostics: [Diagnostic], rows: Int) throws {
        try base.reject(diagnostics, rows: rows)
      }
      mutating func skip(_ reason: SkipReason, rows: Int) throws { try base.skip(reason, rows: rows) }
      mutating func note(_ diagnostic: Diagnostic) throws { try base.note(diagnostic) }
      mutating func exported(on day: CalendarDay) throws { try base.exported(on: day) }
      mutating func finish(rowsRead: Int) throws { try base.finish(rowsRead: rowsRead) }
    }

    func observe(_ source: Source, into sink: inout some ObservationSink) throws {
      var revising = Sink(base: sink, revise: revise)
      defer { sink = revising.base }
      try LineImporter().observe(source, into: &revising)
    }
  }

  private static func titled(_ change: @escaping @Sendable (String) -> String?) -> Revised {
    Revised { observation in
      guard case .text(let title)? = observation.fields["title"] else { return observation }
      guard let title = change(title) else { return nil }
      var fields = observation.fields
      fields["title"] = .text(title)
      return Observation(
        kind: observation.kind, key: observation.key, subject: observation.subject, place: observation.place,
        fields: fields)
    }
  }

  private func replay(
    _ file: PortfolioFile, _ numbers: Int64..., with importer: any Importer = LineImporter(), keep: Bool = true
  ) throws -> [ReplayOutcome] {
    let sources = try file.sources().filter { numbers.contains($0.number) }
    return try file.replay(
      sources.map { Replaying($0, with: importer, configuration: "new", mappingText: nil) },
      importedAt: "2025-04-01T00:00:00Z", limit: 10
    ) { _ in keep }
  }

  private func summary(_ difference: ReplayDifference?) -> String {
    guard let difference else { return "refused" }
    return "\(difference.unchanged) \(difference.changed) \(difference.new) \(difference.gone)"
  }

  @Test func `A replay shows what changes, and changes it when it is kept`() throws {
    let file = try scratch.personal()
    try file.bring("@2024-05-01\nA1||Sepsis\nA2||Stroke\nA3||\n||Rounds")
    let before = try file.titles()
    let importer = Self.titled { $0 == "Stroke" ? nil : $0 == "Sepsis" ? "Sepsis, early" : $0 }
    let preview = try replay(file, 1, with: importer, keep: false)
    #expect(summary(preview[0].difference) == "2 1 0 1")
    #expect(
      preview[0].difference?.entries.map { entry in
        "\(entry.before?.fields["title"]?.plain ?? "-") → \(entry.after?.fields["title"]?.plain ?? "-")"
      }.sorted() == ["Sepsis → Sepsis, early", "Stroke → -"])
    #expect(try file.titles() == before)
    #expect(try file.sources().count == 1)
    #expect(try replay(file, 1, with: importer)[0].difference == preview[0].difference)
    #expect(try file.titles().count == 3)
    let sources = try file.sources()
    #expect(sources.map(\.state) == [.replaced(by: 2), .active])
    #expect(sources[1].reading.replays == 1)
    #expect(sources[1].description.exportDate == CalendarDay(year: 2024, month: 5, day: 1))
    #expect(sources[1].byteCount == sources[0].byteCount)
    #expect(try file.queue.read { try Int64.fetchAll($0, sql: "SELECT source FROM source_chunk") } == [1])
    try file.undo(2)
    #expect(try file.titles() == before)
    try file.redo(2)
    #expect(try file.titles().count == 3)
  }

  @Test func `Another system's mapping replaces the reading all the same`() throws {
    let file = try scratch.personal()
    try file.bring("A1||Sepsis\nA2||Stroke")
    let other = Revised(system: "other") { $0 }
    #expect(summary(try replay(file, 1, with: other)[0].difference) == "0 2 0 0")
    #expect(try file.titles().count == 2)
    #expect(try file.sources().map(\.state) == [.replaced(by: 2), .active])
    #expect(summary(try replay(file, 2)[0].difference) == "0 2 0 0")
    #expect(try file.sources().map(\.state) == [.replaced(by: 3), .replaced(by: 3), .active])
    try file.undo(3)
    #expect(try file.sources().map(\.state) == [.replaced(by: 2), .active, .undone])
  }

  @Test func `Decisions and attachments follow a row without a key to what it is read as`() throws {
    let file = try scratch.personal()
    try file.bring("||Heart failur\n||Sepsis\n||Sepsis")
    let day = try #require(CalendarDay(year: 2025, month: 3, day: 1))
    func identity(_ title: String) throws -> ObservationIdentity {
      try #require(try file.portfolio(of: 1).records.first { $0.text("title") == title }?.identities.first)
    }
    let first = try identity("Heart failur")
    try file.record(.correct(first, field: "unit", value: .text("Medicine")), of: 1, on: day)
    try file.attach(Source(fileName: "x.pdf", bytes: [1]), to: first, of: 1, on: day)
    try file.record(.hide(try identity("Sepsis")), of: 1, on: day)
    let before = try file.titles()
    let importer = Self.titled { $0 == "Heart failur" ? "Heart failure" : $0 + "!" }
    #expect(summary(try replay(file, 1, with: importer)[0].difference) == "0 3 0 0")
    var record = try #require(try file.portfolio(of: 1).records.first { $0.text("title") == "Heart failure" })
    #expect(record.text("unit") == "Medicine")
    #expect(try file.attachments(of: 1).map(\.identity) == record.identities)
    #expect(try file.portfolio(of: 1).records.count(where: \.isHidden) == 1)
    // Once more: from what it was read as the second time.
    let again = Self.titled { $0 == "Heart failur" ? "Heart failure, advanced" : $0 }
    _ = try replay(file, 2, with: again)
    record = try #require(try file.portfolio(of: 1).records.first { $0.text("title") == "Heart failure, advanced" })
    #expect(record.text("unit") == "Medicine")
    #expect(try file.attachments(of: 1).map(\.identity) == record.identities)
    try file.undo(3)
    try file.undo(2)
    #expect(try file.titles() == before)
  }

  @Test func `Several imports are read again in one transaction, and a refused one stays as it is`() throws {
    let file = try scratch.institution()
    try file.bring("A1|employeeNumber:E1 Ada Abara|Sepsis", named: "a.txt")
    try file.bring("B1|employeeNumber:E2 Bo Berg|Stroke\nB2|employeeNumber:E1 Ada|Cough", named: "b.txt")
    let importer = Revised { observation in
      guard observation.key == ["A1"] else { return observation }
      return Observation(
        kind: .grant, key: observation.key, subject: .owner, place: observation.place, fields: observation.fields)
    }
    let outcomes = try replay(file, 1, 2, with: importer)
    #expect(outcomes.map { summary($0.difference) } == ["refused", "2 0 0 0"])
    #expect(try file.sources().map(\.state) == [.active, .replaced(by: 3), .active])
    #expect(try file.people().count == 2)
    #expect(try file.titles(of: 1).count == 2)
  }

  @Test func `A failure in the middle of a replay leaves the file as it was`() throws {
    struct Broken: Error {}
    let file = try scratch.personal()
    try file.bring("A1||Sepsis", named: "a.txt")
    try file.bring("A2||Stroke", named: "b.txt")
    let before = try file.sources()
    let importer = Self.titled { $0 == "Stroke" ? nil : $0 }
    struct Failing: Importer {
      var descriptor: ImporterDescriptor { LineImporter(version: 2).descriptor }
      func probe(_ sample: SourceSample) -> ProbeResult { .match(confidence: .possible, reason: "as asked") }
      func observe(_ source: Source, into sink: inout some ObservationSink) throws {
        if try source.nextChunk().contains(UInt8(ascii: "2")) { throw Broken() }
        try sink.finish(rowsRead: 0)
      }
    }
    #expect(throws: Broken.self) { try replay(file, 1, 2, with: Failing()) }
    #expect(throws: Broken.self) {
      try file.replay(
        before.map { Replaying($0, with: importer, configuration: "", mappingText: nil) }, importedAt: "", limit: 1
      ) { _ in throw Broken() }
    }
    #expect(try file.sources() == before)
    try file.bring("A3||Cough", named: "c.txt")
  }

  @Test func `Bytes that are no longer those that were imported are not read again`() throws {
    let file = try scratch.personal()
    try file.bring("A1||Sepsis")
    try file.queue.write { try $0.execute(sql: "UPDATE source_chunk SET bytes = CAST('A1||Stroke' AS BLOB)") }
    #expect(throws: StoreFailure.self) { try replay(file, 1) }
    #expect(try file.sources().count == 1)
  }

  @Test func `A large source is read again piece by piece, from within the transaction`() throws {
    let file = try scratch.personal()
    let text = (0..<60_000).map { "A\($0)||Lecture number \($0) of a long year" }.joined(separator: "\n")
    try file.bring(text)
    // A small cache makes SQLite shut out every other connection long before the end.
    try file.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA cache_size = 10") }
    let importer = Self.titled { $0.hasSuffix("7 of a long year") ? $0 + "!" : $0 }
    #expect(summary(try replay(file, 1, with: importer)[0].difference) == "54000 6000 0 0")
  }
}
