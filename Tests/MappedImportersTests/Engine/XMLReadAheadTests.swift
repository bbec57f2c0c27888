import Importing
import MappedImporters
import PortfolioModel
import Testing

@Suite("XML read ahead")
struct XMLReadAheadTests {
  private static let mapping = """
    mapping: works
    version: 1
    format: xml
    system: works
    summary: Works
    identify: { root: Works }
    records:
      - kind: scholarlyProduct
        element: /Works/Work
        key: ["@id"]
        person: owner
        fields: { title: Title }
    """

  private struct Failure: Error, Equatable { let what: String }

  /// Fails at the record after so many.
  private struct Sink: ObservationSink {
    var keys: [String] = []
    var limit = Int.max
    var rowsRead: Int?

    mutating func observe(_ observation: Observation, rows: Int) throws {
      if keys.count == limit { throw Failure(what: "sink") }
      keys += observation.key ?? []
    }
    mutating func reject(_ diagnostics: [Diagnostic], rows: Int) {}
    mutating func skip(_ reason: SkipReason, rows: Int) {}
    mutating func note(_ diagnostic: Diagnostic) {}
    mutating func exported(on day: CalendarDay) {}
    mutating func finish(rowsRead: Int) { self.rowsRead = rowsRead }
  }

  private func importer() throws -> XMLImporter {
    XMLImporter(try #require(MappingReader.read(Self.mapping, fileName: "works.yml").mapping))
  }

  private func file(_ count: Int) -> [UInt8] {
    let works = (0..<count).map { "<Work id='\($0)'><Title>Title \($0)</Title></Work>\n" }
    return Array("<Works>\n\(works.joined())</Works>".utf8)
  }

  @Test("Thousands of records come in the order of the file, whatever the chunks", arguments: [1, 1000, 1 << 20])
  func order(chunkSize: Int) throws {
    var sink = Sink()
    let count = chunkSize == 1 ? 200 : 5_000
    try importer().observe(Source(fileName: "works.xml", bytes: file(count), chunkSize: chunkSize), into: &sink)
    #expect(sink.keys == (0..<count).map { String($0) })
    #expect(sink.rowsRead == count)
  }

  @Test("Records with much around them come in the order of the file too")
  func muchAround() throws {
    var sink = Sink()
    let works = (0..<500).map { "<Work id='\($0)'><Title>Title \($0)</Title></Work>\n" }
    let text = "<Works long='\(String(repeating: "x", count: 50_000))'>\n\(works.joined())</Works>"
    try importer().observe(Source(fileName: "works.xml", bytes: Array(text.utf8)), into: &sink)
    #expect(sink.keys == (0..<500).map { String($0) })
    #expect(sink.rowsRead == 500)
  }

  @Test("What the sink throws ends the reading, and no record after it is delivered")
  func failingSink() throws {
    var sink = Sink(limit: 1_234)
    let importer = try importer()
    #expect(throws: Failure(what: "sink")) {
      try importer.observe(Source(fileName: "works.xml", bytes: file(50_000), chunkSize: 4_096), into: &sink)
    }
    #expect(sink.keys.count == 1_234)
    #expect(sink.rowsRead == nil)
  }

  @Test("What the source throws is thrown after the records that were read before it")
  func failingSource() throws {
    var sink = Sink()
    let importer = try importer()
    let bytes = file(5_000)
    var isGiven = false
    let source = Source(fileName: "works.xml") {
      if isGiven { throw Failure(what: "source") }
      isGiven = true
      return Array(bytes.prefix(200_000))
    }
    #expect(throws: Failure(what: "source")) { try importer.observe(source, into: &sink) }
    #expect(sink.keys.count > 3_000)
    #expect(sink.keys == (0..<sink.keys.count).map { String($0) })
    #expect(sink.rowsRead == nil)
  }

  @Test("A source is not asked again after its end")
  func end() throws {
    var sink = Sink()
    var chunks = [file(3)]
    var ends = 0
    let source = Source(fileName: "works.xml") {
      if let chunk = chunks.popLast() { return chunk }
      ends += 1
      return []
    }
    try importer().observe(source, into: &sink)
    #expect(sink.keys == ["0", "1", "2"])
    // Once by the look at the first bytes, once by the reading.
    #expect(ends <= 2)
  }
}
