public import Importing
import PortfolioModel

/// Holds an importer against the contract of ``Importer``: on files of its format, on files of others, on broken ones.
///
/// It tests importers in the process and plugins alike. In a test:
///
///     let cases = try ConformanceCases(in: folder).cases
///     #expect(ConformanceKit(TranscriptImporter()).run(cases).failures == [])
public struct ConformanceKit: Sendable {
  private let importer: any Importer
  private let variants: [Variant]
  private let options: ConformanceOptions

  /// The same importer under other circumstances, which must not matter.
  public struct Variant: Sendable {
    /// What is different, as in "in another time zone".
    public let circumstance: String
    public let importer: any Importer

    public init(_ circumstance: String, _ importer: any Importer) {
      (self.circumstance, self.importer) = (circumstance, importer)
    }
  }

  public init(_ importer: any Importer, variants: [Variant] = [], options: ConformanceOptions = ConformanceOptions()) {
    (self.importer, self.variants, self.options) = (importer, variants, options)
  }

  /// Runs every check.
  public func run(_ cases: [ConformanceCase]) -> ConformanceReport {
    let descriptor = importer.descriptor
    var report = ConformanceReport(importer: "\(descriptor.id) \(descriptor.version): \(descriptor.summary)")
    let own = cases.filter(\.isOfFormat)
    checkDescriptor(descriptor, &report)
    checkProbes(own, others: cases.filter { !$0.isOfFormat }, &report)
    for example in own { check(example, &report) }
    if !own.contains(where: { $0.expected != nil }) { report.record("expected", Self.expected, [], tried: 0) }
    checkRowOrder(own, &report)
    checkBadInputs(own, &report)
    checkMutations(own, &report)
    return report
  }

  /// What the importer says of a file now: a JSON array with one message of the importer protocol a line.
  public func generated(for example: ConformanceCase) -> [UInt8] {
    let lines = ImporterOutcome(of: importer, on: example.fileName, example.bytes).lines
    return Array(("[\n" + lines.joined(separator: ",\n") + "\n]\n").utf8)
  }

  private static let expected = "What it says of a file is what is expected of it"

  // MARK: - Checks

  private func checkDescriptor(_ descriptor: ImporterDescriptor, _ report: inout ConformanceReport) {
    var failures: [String] = []
    for (what, text) in [("id", descriptor.id), ("system", descriptor.system)]
    where text.isEmpty || !text.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) {
      failures.append("Its \(what) is “\(text)”, not a name in kebab case.")
    }
    if descriptor.version < 1 { failures.append("Its version is \(descriptor.version); versions begin with 1.") }
    if descriptor.summary.isEmpty { failures.append("It has no summary.") }
    report.record("descriptor", "It has an id, a version, a system and a summary", failures)
  }

  private func probe(_ example: ConformanceCase, with other: (any Importer)? = nil) -> ProbeResult {
    (other ?? importer).probe(
      SourceSample(
        fileName: example.fileName, bytes: Array(example.bytes.prefix(SourceSample.size)),
        isWhole: example.bytes.count <= SourceSample.size))
  }

  private func checkProbes(
    _ own: [ConformanceCase], others: [ConformanceCase], _ report: inout ConformanceReport
  ) {
    for example in own {
      var failures: [String] = []
      if case .noMatch(_, let difference) = probe(example) {
        failures.append("\(example.fileName) is not claimed: \(difference).")
      }
      report.record("claims-its-own", "It claims files of its format", failures)
    }
    for example in others + BadInputs.foreign {
      var failures: [String] = []
      if case .match(_, let reason) = probe(example) {
        failures.append("\(example.fileName) is claimed, though it is of another format: \(reason).")
      }
      report.record("claims-no-others", "It does not claim files of other formats", failures)
    }
  }

  private func check(_ example: ConformanceCase, _ report: inout ConformanceReport) {
    let name = example.fileName
    let outcome = ImporterOutcome(of: importer, on: name, example.bytes)
    let lines = outcome.lines
    report.record(
      "counts-add-up", "Every row is accounted for once", outcome.misconduct.map { ["\(name): it \($0)."] } ?? [])
    report.record(
      "has-remedies", "Every diagnostic has a remedy",
      outcome.sink.withoutRemedy.map { "\(name): a diagnostic has no remedy: \($0)" })
    report.record("has-places", "Every record has its place in the file", badPlaces(outcome, example))
    if example.expected != nil {
      report.record("expected", Self.expected, Self.differences(generated(for: example), example))
    }
    compare(
      ImporterOutcome(of: importer, on: name, example.bytes).lines, lines, "\(name), read again", "reads-again",
      "Reading a file again gives the same, so that importing it twice changes nothing", &report)
    for size in [1, 7, 4096] where example.bytes.count / size < 20_000 {
      compare(
        ImporterOutcome(of: importer, on: name, example.bytes, chunkSize: size).lines, lines,
        "\(name) in chunks of \(size)", "chunks-do-not-matter", "How the bytes arrive does not matter", &report)
    }
    for variant in variants {
      compare(
        ImporterOutcome(of: variant.importer, on: name, example.bytes).lines, lines,
        "\(name) \(variant.circumstance)", "circumstances-do-not-matter",
        "Time zone, locale, hash seed and the host’s version do not matter", &report)
      if probe(example, with: variant.importer) != probe(example) {
        report.record(
          "circumstances-do-not-matter", "", ["\(name) \(variant.circumstance): the probe has another result."])
      }
    }
  }

  private func badPlaces(_ outcome: ImporterOutcome, _ example: ConformanceCase) -> [String] {
    // The rows of a workbook, which is no text, are not its lines.
    let isText = !example.bytes.contains(0)
    let lineCount = isText ? example.bytes.reduce(1) { $0 + ($1 == 0x0A || $1 == 0x0D ? 1 : 0) } : .max
    return outcome.sink.messages.compactMap { message in
      guard case .observation(let observation, _) = message else { return nil }
      let line = observation.place.line
      if (1...lineCount).contains(line) { return nil }
      return "\(example.fileName): a \(observation.kind.rawValue) is said to be on line \(line) of \(lineCount)."
    }
  }

  private func compare(
    _ lines: [String], _ first: [String], _ what: String, _ id: String, _ promise: String,
    _ report: inout ConformanceReport
  ) {
    report.record(id, promise, lines == first ? [] : ["\(what): \(Self.difference(lines, first))"])
  }

  /// The first line in which two texts differ.
  private static func difference(_ lines: [String], _ expected: [String]) -> String {
    for (index, line) in lines.enumerated() where index >= expected.count || line != expected[index] {
      guard index < expected.count else { return "there is more: \(line.prefix(300))" }
      // Long lines differ at their end as often as at their beginning.
      let common = zip(line, expected[index]).prefix { $0 == $1 }.count
      let start = max(0, common - 60)
      return
        "message \(index + 1) is …\(line.dropFirst(start).prefix(200)) instead of …\(expected[index].dropFirst(start).prefix(200))"
    }
    return "messages are missing, the first is \(expected.dropFirst(lines.count).first?.prefix(300) ?? "")"
  }

  private static func differences(_ generated: [UInt8], _ example: ConformanceCase) -> [String] {
    guard let expected = example.expected, generated != expected else { return [] }
    func lines(_ bytes: [UInt8]) -> [String] {
      bytes.split(separator: 0x0A).map { line in
        let text = String(decoding: line, as: UTF8.self)
        return text.hasSuffix(",") ? String(text.dropLast()) : text
      }
    }
    // The opening bracket is not a message.
    return [
      "\(example.fileName): \(difference(Array(lines(generated).dropFirst()), Array(lines(expected).dropFirst())))"
    ]
  }

  private func checkRowOrder(_ own: [ConformanceCase], _ report: inout ConformanceReport) {
    let promise = "The order of rows does not matter"
    var tried = 0
    for example in own where importer.descriptor.format == .csv {
      let outcome = ImporterOutcome(of: importer, on: example.fileName, example.bytes)
      // Only where each line after the first is a row is it known which lines may change places.
      guard let permuted = BadInputs.reversingRows(of: example.bytes),
        outcome.sink.counts == [example.bytes.count { $0 == 0x0A } - 1]
      else { continue }
      tried += 1
      let same =
        outcome.observations == ImporterOutcome(of: importer, on: example.fileName, permuted).observations
      report.record(
        "row-order-does-not-matter", promise,
        same ? [] : ["\(example.fileName) with its rows reversed gives other records."])
    }
    if tried == 0 { report.record("row-order-does-not-matter", promise, [], tried: 0) }
  }

  private func checkBadInputs(_ own: [ConformanceCase], _ report: inout ConformanceReport) {
    let promise = "Broken files end in a failure or in rows that add up"
    for input in BadInputs.canned + own.flatMap({ BadInputs.made(of: $0, format: importer.descriptor.format) }) {
      _ = probe(input.file)
      let outcome = ImporterOutcome(of: importer, on: input.file.fileName, input.file.bytes)
      var failures = outcome.misconduct.map { ["\(input.what): it \($0)."] } ?? []
      if input.mustFail, outcome.failure == nil {
        failures.append("\(input.what): it is read to its end, as if nothing were wrong.")
      }
      report.record("bad-input", promise, failures)
    }
    if options.largeFile > 0, let large = BadInputs.large(own, size: options.largeFile) {
      let outcome = ImporterOutcome(of: importer, on: large.fileName, large.bytes, limit: 1000)
      report.record(
        "large-file", "A large file is read, or refused, within its limits",
        outcome.misconduct.map { ["\(options.largeFile) bytes: it \($0)."] } ?? [])
    }
  }

  private func checkMutations(_ own: [ConformanceCase], _ report: inout ConformanceReport) {
    var generator = SeededGenerator(seed: options.seed)
    for example in own {
      for number in 0..<options.mutations {
        let bytes = generator.mutation(of: example.bytes)
        let outcome = ImporterOutcome(of: importer, on: example.fileName, bytes)
        report.record(
          "mutations", "Damaged files end in a failure or in rows that add up",
          outcome.misconduct.map { ["\(example.fileName), damaged copy \(number) of seed \(options.seed): it \($0)."] }
            ?? [])
      }
    }
  }
}
