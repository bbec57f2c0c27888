public import Importing
import PortfolioModel

/// Reads a fixed-width transcript of continuing education as professional development.
///
/// The control line at the end counts what came before; when it counts otherwise the whole file is refused, since
/// something of it is lost.
public struct TranscriptImporter: Importer {
  public init() {}

  public var descriptor: ImporterDescriptor {
    ImporterDescriptor(
      id: "ce-transcript", version: 1, system: "ce-transcript",
      summary: "Fixed-width transcript of continuing education",
      format: .other)
  }

  public func probe(_ sample: SourceSample) -> ProbeResult {
    let first = Array(sample.bytes.prefix { $0 != 0x0A && $0 != 0x0D })
    guard first.count == TranscriptLine.length else {
      return .noMatch(likeness: 0, difference: "the first line does not have 100 characters")
    }
    guard let line = TranscriptLine(first, number: 1), line.kind == .provider, line.number(62...69) != nil else {
      return .noMatch(likeness: 0.3, difference: "the first line is not a provider’s")
    }
    return .match(confidence: .certain, reason: "the first line is a provider’s, of 100 characters")
  }

  public func observe(_ source: Source, into sink: inout some ObservationSink) throws {
    var run = TranscriptRun(file: source.fileName)
    var lines = TranscriptLines(source)
    while let bytes = try lines.next() {
      if try run.take(bytes, number: lines.number, into: &sink) { break }
    }
    try run.finish(at: max(1, lines.number), into: &sink)
  }
}
