public import Importing
import PortfolioModel

/// Checks what the contract of ``Importer`` promises, on files of the importer's format.
///
/// For use in a test: `#expect(ImporterConformance.failures(of: importer, on: name, bytes) == [])`.
public enum ImporterConformance {
  /// Says, one sentence each, what an importer does wrong with a file; empty when it conforms.
  ///
  /// The file is probed, and read in chunks of several sizes.
  public static func failures(of importer: some Importer, on fileName: String, _ bytes: [UInt8]) -> [String] {
    var failures: [String] = []
    let sample = SourceSample(
      fileName: fileName, bytes: Array(bytes.prefix(SourceSample.size)), isWhole: bytes.count <= SourceSample.size)
    if case .noMatch(_, let difference) = importer.probe(sample) {
      failures.append("The importer does not claim the file: \(difference).")
    }
    let whole = outcome(of: importer, on: fileName, bytes, chunkSize: max(1, bytes.count))
    if case .success(let sink) = whole {
      if sink.rowsRead == nil { failures.append("The importer does not say how many rows it read.") }
      if sink.rowsRead != nil, !sink.isSumRight {
        failures.append(
          "Rows are not accounted for: \(sink.rowsRead ?? 0) read, \(sink.observedRows) observed, "
            + "\(sink.rejectedRows) rejected, \(sink.skipped.values.reduce(0, +)) skipped.")
      }
      for diagnostic in sink.diagnostics where diagnostic.remedy.isEmpty {
        failures.append("A diagnostic has no remedy: \(diagnostic.message)")
      }
    }
    for chunkSize in [1, 7, 4096] {
      let other = outcome(of: importer, on: fileName, bytes, chunkSize: chunkSize)
      if describe(other) != describe(whole) {
        failures.append("The result depends on how the bytes arrive: chunks of \(chunkSize) give another one.")
      }
    }
    if describe(outcome(of: importer, on: fileName, bytes, chunkSize: max(1, bytes.count))) != describe(whole) {
      failures.append("Reading the file again gives another result.")
    }
    return failures
  }

  private static func outcome(
    of importer: some Importer, on fileName: String, _ bytes: [UInt8], chunkSize: Int
  ) -> Result<RecordingSink, any Error> {
    var sink = RecordingSink()
    do {
      try importer.observe(Source(fileName: fileName, bytes: bytes, chunkSize: chunkSize), into: &sink)
      return .success(sink)
    } catch {
      return .failure(error)
    }
  }

  /// All that was said, as text, in order.
  private static func describe(_ outcome: Result<RecordingSink, any Error>) -> [String] {
    switch outcome {
    case .failure(let failure as SourceFailure): return [failure.diagnostic.description]
    case .failure(let error): return ["\(error)"]
    case .success(let sink):
      let observations = sink.observations.map { observation in
        let fields = observation.fields.present.map { "\($0.name)=\($0.value)" }
        let unmapped = observation.unmapped.present.map { "\($0.name)=\($0.value)" }
        return "\(observation.kind) \(observation.key ?? []) \(observation.subject) \(observation.place) "
          + (fields + unmapped).joined(separator: " ")
      }
      return observations + sink.diagnostics.map(\.description)
        + sink.skipped.sorted { $0.key < $1.key }.map { "\($0.key.text): \($0.value)" }
        + ["\(sink.rowsRead ?? -1) rows", "\(sink.exportDay.map(\.description) ?? "no day")"]
    }
  }
}
