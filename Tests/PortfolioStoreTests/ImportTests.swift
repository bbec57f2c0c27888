import Foundation
import GRDB
import Importing
import PortfolioModel
import Testing

@testable import PortfolioStore

/// What an import writes and counts.
struct ImportTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// An import that sorts its identities three at a time, as a large one does by the hundred thousand.
  private struct SmallBatches: ImportDestination {
    let file: PortfolioFile
    func knownImport(of request: ImportRequest) throws -> Int64? { try file.knownImport(of: request) }
    func beginImport(of request: ImportRequest) throws -> StoreImportSession {
      try StoreImportSession(file, request, identityBatch: 3)
    }
  }

  @Test func `The bytes of a source are kept as they came`() throws {
    let file = try scratch.personal()
    // More than two chunks, and not a whole number of them.
    let text = (0..<60_000).map { "A\($0)||Lecture number \($0) of a long year" }.joined(separator: "\n")
    try file.bring(text)
    var bytes: [UInt8] = []
    var pieces = 0
    try file.readSource(1) {
      bytes += $0
      pieces += 1
    }
    #expect(bytes == Array(text.utf8))
    #expect(pieces == 3)
    #expect(try file.sources()[0].byteCount == text.utf8.count)
  }

  @Test func `An import is listed with what it was and what it brought`() throws {
    let file = try scratch.personal()
    try file.bring("@2024-05-01\nA1||Sepsis\n\nA2||Stroke", named: "teaching.txt")
    let source = try #require(try file.sources().first)
    #expect(
      source.description
        == SourceDescription(
          number: 1, fileName: "teaching.txt",
          sha256: "088a20455cd91f1856bebe47db18aa4feb6b635810dac8d69920d6934f346e65", system: "lines",
          importer: "lines 1", exportDate: CalendarDay(year: 2024, month: 5, day: 1)))
    #expect(source.rowsRead == 3)
    #expect(source.rowsSkipped == 1)
    #expect(source.importedAt == "2025-03-01T09:30:00Z")
    #expect(source.state == .active)
  }

  @Test func `The size of sorted batches changes nothing`() throws {
    let text =
      (0..<40).map { "A\($0 % 17)||Lecture \($0 % 5)" }.joined(separator: "\n")
      + (0..<10).map { "\n||Rounds \($0 % 3)" }.joined()
    let (large, small) = (try scratch.personal("large.portfolio"), try scratch.personal("small.portfolio"))
    let one = try large.bring(text)
    let two = try ImportPipeline(into: SmallBatches(file: small)).run(.lines(text))
    #expect(try large.titles() == small.titles())
    #expect(one.observations == two.observations)
    #expect(one.rowsImported == two.rowsImported)
    #expect(Set(one.diagnostics.kept) == Set(two.diagnostics.kept))
    let next = "@2025-01-01\n" + text.replacingOccurrences(of: "Lecture 4", with: "Seminar 4")
    let three = try large.bring(next)
    let four = try ImportPipeline(into: SmallBatches(file: small)).run(.lines(next))
    #expect(three.observations == four.observations)
    #expect(three.observations.unchanged > 0)
    #expect(three.observations.changed > 0)
  }

  @Test func `A row that repeats another, key and content, is kept once and counted`() throws {
    let report = try scratch.personal().bring("A1||Sepsis\nA1||Sepsis\nA2||Stroke")
    #expect(report.rowsRead == 3)
    #expect(report.rowsImported == 2)
    #expect(report.skipped.map { "\($0.rows) \($0.reason.text)" } == ["1 repeats of another row"])
    #expect(report.observations == ObservationTally(new: 2))
  }

  @Test func `A key that comes again with other content is two activities and a warning`() throws {
    let file = try scratch.personal()
    let report = try file.bring("A1||Sepsis\nA1||Stroke")
    #expect(try file.titles().count == 2)
    #expect(report.diagnostics.kept.map(\.code) == ["IMP010"])
    #expect(report.diagnostics.kept[0].place?.file == "teaching.txt")
  }

  @Test func `A dry run reports everything and writes nothing`() throws {
    let file = try scratch.institution()
    let request = ImportRequest.lines("A1|employeeNumber:E1 Ada Abara|Sepsis").with { $0.isDryRun = true }
    let report = try file.bring(request)
    #expect(report.isDryRun)
    #expect(report.observations == ObservationTally(new: 1))
    #expect(report.peopleCreated == 1)
    #expect(try file.people() == [])
    #expect(try file.sources() == [])
  }

  @Test func `A newer version of an importer reads a known file anew, and its import stands in for the old one`() throws
  {
    let file = try scratch.personal()
    try file.bring("A1||Sepsis")
    let again = try file.bring(.lines("A1||Sepsis", importer: LineImporter(version: 2)))
    #expect(again.status == .imported(number: 2))
    #expect(again.observations == ObservationTally(unchanged: 1))
    #expect(try file.sources().map(\.state) == [.replaced(by: 2), .active])
    #expect(try file.observations(of: 1).count == 1)
    try file.undo(2)
    #expect(try file.sources().map(\.state) == [.active, .undone])
  }

  @Test func `After a new alias a file with unclear names is read again`() throws {
    let file = try scratch.personal()
    let text = "A1||Sepsis\nA2|A. Abara|Stroke"
    let first = try file.bring(text)
    #expect(first.rowsImported == 1)
    #expect(first.diagnostics.kept.map(\.code) == ["IMP004"])
    #expect(try file.bring(text).status == .alreadyImported(number: 1))
    try file.addAlias("A. Abara", to: 1)
    try file.addAlias("Anna Abara", to: 1)
    #expect(try file.bring(text).status == .imported(number: 2))
  }

  @Test func `Sources of several systems keep their own keys`() throws {
    let file = try scratch.personal()
    try file.bring("A1||Sepsis")
    let report = try file.bring(.lines("A1||Stroke", importer: LineImporter(id: "other", system: "other")))
    #expect(report.observations == ObservationTally(new: 1))
    #expect(try file.titles().count == 2)
  }

  @Test func `Places, unmapped columns and shapes come back as they went in`() throws {
    let file = try scratch.personal()
    let session = try file.beginImport(of: .lines(""))
    let observation = Observation(
      kind: .grant, key: ["1"], subject: .owner,
      place: SourcePlace(line: 7, row: nil, elementPath: "/Data/GRANT[2]"),
      fields: [
        "title": .text("Über Lehre"), "amount": .number(12.5), "isActive": .flag(true),
        "people": .list([.group(["name": .text("Ada")])]),
      ],
      unmapped: ["Spalte 1": .text("x"), "a": .text("y")])
    try session.record(observation, of: 1, rows: 1)
    _ = try session.finish(
      ImportSummary(exportDate: nil, rowsRead: 1, rowsRejected: 0, rowsSkipped: 0, rowsOfOthers: 0), keep: true)
    let back = try #require(try file.observations(of: 1).first)
    #expect(back.kind == .grant)
    #expect(back.place == observation.place)
    #expect(back.fields == observation.fields)
    #expect(back.unmapped == observation.unmapped)
  }

  @Test func `Rows are written person by person, and those of one person in the order of the file`() {
    var encoder = ObservationEncoder(system: "lines")
    let people: [Int64] = [7, 2, 7, 2, 9, 2]
    encoder.encode(
      people.enumerated().map { line, person in
        let observation = Observation(
          kind: .grant, key: nil, subject: .owner, place: SourcePlace(line: line + 1),
          fields: ["title": .text("Sepsis")])
        return PendingObservation(observation: observation, person: person, rows: 1)
      })
    #expect(encoder.rowCount == 6)
    let rows = encoder.take()
    #expect(rows.rows.map(\.line) == [1, 2, 3, 4, 5, 6])
    #expect(rows.order.map { rows.rows[$0].line } == [2, 4, 6, 1, 3, 5])
    #expect(encoder.rowCount == 0)
  }

  @Test func `Long rows are handed on before they take much memory`() throws {
    let (messages, written) = (BoundedQueue<ImportMessage>(capacity: 64), BoundedQueue<WriteMessage>(capacity: 64))
    let text = String(repeating: "a", count: 10_000)
    for _ in 0..<20 {
      let pending = (0..<100).map { line in
        let observation = Observation(
          kind: .grant, key: nil, subject: .owner, place: SourcePlace(line: line + 1), fields: ["title": .text(text)])
        return PendingObservation(observation: observation, person: 1, rows: 1)
      }
      try messages.push(.observations(pending))
    }
    try messages.push(.end(.cancel))
    EncodingStage(system: "lines", keepsBytes: true).run(from: messages, to: written)
    var rows: [Int] = []
    while case .rows(let batch) = written.pop() {
      rows.append(batch.rows.count)
      #expect(batch.bytes.count <= EncodingStage.bytesAtOnce + 100 * 10_100)
    }
    #expect(rows.reduce(0, +) == 2_000)
    #expect(rows.count > 3)
  }

  /// Column order and empty columns are the export's whim, not its content.
  @Test func `The identity of a row without a key does not depend on the order of its columns`() throws {
    var encoder = ObservationEncoder(system: "lines")
    func row(_ names: [FieldName], _ values: [Value?]) -> EncodedRow {
      let observation = Observation(
        kind: .grant, key: nil, subject: .owner, place: SourcePlace(line: 1),
        fields: FieldSet(shape: Shape(names), values: values))
      encoder.encode([PendingObservation(observation: observation, person: 1, rows: 1)])
      return encoder.take().rows[0]
    }
    let one = row(["title", "url"], [.text("Sepsis"), .text("u")])
    let two = row(["url", "scope", "title"], [.text("u"), nil, .text("Sepsis")])
    let other = row(["url", "title"], [.text("Sepsis"), .text("u")])
    #expect([one.high, one.low, one.content] == [two.high, two.low, two.content])
    #expect(one.high != other.high)
  }
}
