import GRDB
import Importing
import PortfolioModel
import Testing

@testable import PortfolioStore

/// Imports of parts of a file, and of files that are joined.
struct PartTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func part(_ name: String, version: Int = 1) -> ImportRequest {
    .lines("A1||Sepsis\nA2||Stroke", named: "book.xlsx", importer: LineImporter(version: version)).with {
      $0.part = name
    }
  }

  @Test func `Parts of a file stand beside one another, and its bytes are kept once`() throws {
    let file = try scratch.personal()
    for name in ["Teaching", "Mentoring", ""] { try file.bring(part(name)) }
    let sources = try file.sources()
    #expect(sources.map(\.state) == [.active, .active, .active])
    #expect(
      sources.map(\.description.fullName) == ["book.xlsx, sheet Teaching", "book.xlsx, sheet Mentoring", "book.xlsx"])
    #expect(try file.queue.read { try Int64.fetchAll($0, sql: "SELECT source FROM source_chunk") } == [1])
    for number in 1...3 {
      var bytes: [UInt8] = []
      try file.readSource(Int64(number)) { bytes += $0 }
      #expect(bytes == Array("A1||Sepsis\nA2||Stroke".utf8))
    }
  }

  @Test func `A part is known by its name, and replaced by a later import of the same part only`() throws {
    let file = try scratch.personal()
    try file.bring(part("Teaching"))
    try file.bring(part("Mentoring"))
    #expect(try file.bring(part("Mentoring")).status == .alreadyImported(number: 2))
    #expect(try file.bring(part("Mentoring", version: 2)).status == .imported(number: 3))
    #expect(try file.sources().map(\.state) == [.active, .replaced(by: 3), .active])
  }

  @Test func `Companions are kept, known by their bytes, and given back`() throws {
    let file = try scratch.personal()
    let scores = Companion(fileName: "scores.csv", bytes: Array(repeating: 7, count: 2_500_000))
    let empty = Companion(fileName: "comments.csv", bytes: [])
    let request = ImportRequest.lines("A1||Sepsis").with { $0.companions = [scores, empty] }
    try file.bring(request)
    #expect(try file.companions(of: 1) == [scores, empty])
    #expect(try file.sources()[0].companions.map(\.byteCount) == [2_500_000, 0])
    #expect(try file.bring(request).status == .alreadyImported(number: 1))
    let newer = Companion(fileName: "scores.csv", bytes: [8])
    #expect(try file.bring(request.with { $0.companions = [newer, empty] }).status == .imported(number: 2))
    #expect(try file.sources().map(\.state) == [.replaced(by: 2), .active])
    #expect(try file.companions(of: 2) == [newer, empty])
  }

  @Test func `An importer sees the companions of its source`() throws {
    struct Joining: Importer {
      var descriptor: ImporterDescriptor { LineImporter().descriptor }
      func probe(_ sample: SourceSample) -> ProbeResult { .match(confidence: .possible, reason: "as asked") }
      func observe(_ source: Source, into sink: inout some ObservationSink) throws {
        for companion in source.companions {
          try sink.observe(
            Observation(
              kind: .grant, key: [companion.fileName], subject: .owner, place: SourcePlace(line: 1),
              fields: ["title": .text(String(decoding: companion.bytes, as: UTF8.self))]), rows: 1)
        }
        try sink.finish(rowsRead: source.companions.count)
      }
    }
    let file = try scratch.personal()
    try file.bring(
      ImportRequest.lines("x").with {
        $0.importer = Joining()
        $0.companions = [Companion(fileName: "scores.csv", bytes: Array("4.5".utf8))]
      })
    #expect(try file.observations(of: 1).map(\.fields) == [["title": .text("4.5")]])
  }

  @Test func `How a source was read is kept, with the text of its mapping`() throws {
    let file = try scratch.personal()
    let day = try #require(CalendarDay(year: 2025, month: 2, day: 3))
    try file.bring(
      ImportRequest.lines("A1||Sepsis\n!no").with {
        ($0.configuration, $0.mappingText) = ("d1", "id: lines")
        ($0.modifiedOn, $0.maximumRejectedShare, $0.acceptsPartial) = (day, 0.5, true)
      })
    let source = try #require(try file.sources().first)
    #expect(
      source.reading
        == ImportedSource.Reading(
          importerID: "lines", importerVersion: 1, configuration: "d1", datedBy: .modification, modifiedOn: day,
          maximumRejectedShare: 0.5, acceptsPartial: true, replays: nil))
    #expect(try file.mappingText(of: source) == "id: lines")
    try file.bring("@2025-03-01\nA1||Stroke")
    #expect(try file.sources()[1].reading.datedBy == .file)
    try file.bring(ImportRequest.lines("A1||Cough").with { $0.asOf = day })
    #expect(try file.sources()[2].reading.datedBy == .option)
  }
}
