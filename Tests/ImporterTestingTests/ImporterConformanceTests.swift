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
    #expect(failures == ["The importer does not claim the file: it never does."])
  }

  @Test func `rows that are not accounted for are found`() {
    let failures = ImporterConformance.failures(of: LineImporter(fault: .losesRows), on: "a.txt", bytes)
    #expect(failures == ["Rows are not accounted for: 2 read, 0 observed, 0 rejected, 0 skipped."])
  }

  @Test func `an importer that takes chunks for lines is found`() {
    let failures = ImporterConformance.failures(of: LineImporter(fault: .takesChunksForLines), on: "a.txt", bytes)
    #expect(failures.contains("The result depends on how the bytes arrive: chunks of 1 give another one."))
  }

  @Test func `a diagnostic without a remedy is found`() {
    let failures = ImporterConformance.failures(of: LineImporter(fault: .hasNoRemedy), on: "a.txt", bytes)
    #expect(failures == ["A diagnostic has no remedy: The line is odd."])
  }
}

/// Makes a goal of each line, with a fault on purpose.
private struct LineImporter: Importer {
  enum Fault { case claimsNothing, losesRows, takesChunksForLines, hasNoRemedy }

  var fault: Fault?

  var descriptor: ImporterDescriptor {
    ImporterDescriptor(id: "lines", version: 1, system: "lines", summary: "Lines", format: .other)
  }

  func probe(_ sample: SourceSample) -> ProbeResult {
    fault == .claimsNothing
      ? .noMatch(likeness: 0, difference: "it never does") : .match(confidence: .possible, reason: "it has lines")
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
