import ImporterTesting
import Importing
import PortfolioModel
import Testing

/// The conformance kit finds what it is there to find.
@Suite struct ImporterConformanceTests {
  private let bytes = Array("one\ntwo\n".utf8)

  @Test func `an importer that keeps the contract has no failures`() {
    #expect(ImporterConformance.failures(of: LineImporter(), on: "a.txt", bytes) == [])
  }

  @Test func `an importer that does not claim its own format is told so`() {
    let failures = ImporterConformance.failures(of: LineImporter(fault: .claimsNothing), on: "a.txt", bytes)
    #expect(failures == ["a.txt is not claimed: it never does."])
  }

  @Test func `rows that are not accounted for are found`() {
    let failures = ImporterConformance.failures(of: LineImporter(fault: .losesRows), on: "a.txt", bytes)
    #expect(failures.first == "a.txt: it read 2 rows and accounts for 0.")
  }

  @Test func `an importer that takes chunks for lines is found`() {
    let failures = ImporterConformance.failures(of: LineImporter(fault: .takesChunksForLines), on: "a.txt", bytes)
    #expect(failures.contains { $0.hasPrefix("a.txt in chunks of 1: message 1 is …") })
  }

  @Test func `an importer that claims any file is found`() {
    let failures = ImporterConformance.failures(of: LineImporter(fault: .claimsAnything), on: "a.txt", bytes)
    #expect(failures.first == "shopping.csv is claimed, though it is of another format: it claims anything.")
  }

  @Test func `what is said otherwise than expected is found, and can be taken as expected`() throws {
    let kit = ConformanceKit(LineImporter(), options: .small)
    let good = ConformanceCase(fileName: "a.txt", bytes: bytes)
    let generated = kit.generated(for: good)
    #expect(
      String(decoding: generated, as: UTF8.self) == """
        [
        {"type":"observation","kind":"goal","place":{"line":1},"fields":{"title":"one"},"rows":1},
        {"type":"observation","kind":"goal","place":{"line":2},"fields":{"title":"two"},"rows":1},
        {"type":"end","rowsRead":2}
        ]

        """)
    let other = Array(String(decoding: generated, as: UTF8.self).replacing("two", with: "2").utf8)
    let failures = kit.run([ConformanceCase(fileName: "a.txt", bytes: bytes, expected: other)]).failures
    #expect(failures.count == 1 && failures[0].hasPrefix("a.txt: message 2 is …"))
    #expect(kit.run([ConformanceCase(fileName: "a.txt", bytes: bytes, expected: generated)]).failures == [])
  }

  @Test func `the report says what was promised, tried and broken, for people and for programs`() {
    let report = ConformanceKit(LineImporter(fault: .hasNoRemedy), options: .small).run([
      ConformanceCase(fileName: "a.txt", bytes: bytes)
    ])
    #expect(
      report.text == """
        lines 1: Lines
          passed   It has an id, a version, a system and a summary
          passed   It claims files of its format
          passed   It does not claim files of other formats (7)
          passed   Every row is accounted for once
          FAILED   Every diagnostic has a remedy
                   a.txt: a diagnostic has no remedy: The line is odd.
          passed   Every record has its place in the file
          passed   Reading a file again gives the same, so that importing it twice changes nothing
          passed   How the bytes arrive does not matter (3)
          no case  What it says of a file is what is expected of it
          no case  The order of rows does not matter
          passed   Broken files end in a failure or in rows that add up (26)
          passed   A large file is read, or refused, within its limits
          passed   Damaged files end in a failure or in rows that add up (10)
        10 promises kept, 1 broken, 53 trials

        """)
    #expect(
      report.json.hasPrefix(
        #"{"importer":"lines 1: Lines","passed":false,"checks":[{"id":"descriptor","promise":"It has an id, "#))
  }

  @Test func `a diagnostic without a remedy is found`() {
    let failures = ImporterConformance.failures(of: LineImporter(fault: .hasNoRemedy), on: "a.txt", bytes)
    #expect(failures == ["a.txt: a diagnostic has no remedy: The line is odd."])
  }
}

/// Makes a goal of each line, with a fault on purpose.
private struct LineImporter: Importer {
  enum Fault { case claimsAnything, claimsNothing, losesRows, takesChunksForLines, hasNoRemedy }

  var fault: Fault?

  var descriptor: ImporterDescriptor {
    ImporterDescriptor(id: "lines", version: 1, system: "lines", summary: "Lines", format: .other)
  }

  func probe(_ sample: SourceSample) -> ProbeResult {
    if fault == .claimsNothing { return .noMatch(likeness: 0, difference: "it never does") }
    if fault == .claimsAnything { return .match(confidence: .possible, reason: "it claims anything") }
    return sample.bytes.starts(with: Array("one".utf8))
      ? .match(confidence: .possible, reason: "it begins with one")
      : .noMatch(likeness: 0, difference: "it does not begin with one")
  }

  func observe(_ source: Source, into sink: inout some ObservationSink) throws {
    var text: [UInt8] = []
    var lines: [String] = []
    while true {
      let chunk = try source.nextChunk()
      if chunk.isEmpty { break }
      if fault == .takesChunksForLines { lines.append(String(decoding: chunk, as: UTF8.self)) }
      text += chunk
    }
    if fault != .takesChunksForLines {
      lines = String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
    }
    for (number, line) in lines.enumerated() where fault != .losesRows {
      let place = SourcePlace(line: number + 1)
      if fault == .hasNoRemedy, number == 0 {
        try sink.reject(
          [Diagnostic(.error, "TST001", "The line is odd.", at: nil, remedy: "")], rows: 1)
        continue
      }
      try sink.observe(
        Observation(kind: .goal, key: nil, subject: .owner, place: place, fields: ["title": .text(line)]), rows: 1)
    }
    try sink.finish(rowsRead: lines.count)
  }
}
