import Importing
import MappedImporters
import PortfolioModel
import Testing

/// What a mapping made of a text, as text: observations, skips and problems.
struct EngineReading: ObservationSink {
  private(set) var observations: [Observation] = []
  private(set) var lines: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var skipped: [String: Int] = [:]
  private(set) var rejected = 0
  private(set) var accounted = 0
  private(set) var rowsRead: Int?
  private(set) var exportDay: CalendarDay?
  private(set) var failure: SourceFailure?

  mutating func observe(_ observation: Observation, rows: Int) {
    observations.append(observation)
    accounted += rows
  }

  mutating func reject(_ diagnostics: [Diagnostic], rows: Int) {
    self.diagnostics += diagnostics
    rejected += rows
    accounted += rows
  }

  mutating func skip(_ reason: SkipReason, rows: Int) {
    skipped[reason.text, default: 0] += rows
    accounted += rows
  }

  mutating func note(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
  mutating func exported(on day: CalendarDay) { exportDay = day }
  mutating func finish(rowsRead: Int) { self.rowsRead = rowsRead }

  /// A sink for a reading that a test makes itself.
  init() {}

  /// Reads bytes with a mapping that must be sound.
  init(
    _ bytes: [UInt8], with mapping: String, fileName: String = "file", chunkSize: Int = 65_536,
    companions: [Companion] = [], location: SourceLocation = #_sourceLocation
  ) throws {
    let read = MappingReader.read(mapping, fileName: "mapping.yml")
    #expect(read.diagnostics.isEmpty, sourceLocation: location)
    let mapping = try #require(read.mapping, sourceLocation: location)
    let source = Source(fileName: fileName, bytes: bytes, chunkSize: chunkSize, companions: companions)
    do {
      if mapping.format == .csv {
        try CSVImporter(mapping).observe(source, into: &self)
      } else {
        try XMLImporter(mapping).observe(source, into: &self)
      }
    } catch let failure as SourceFailure {
      self.failure = failure
      diagnostics.append(failure.diagnostic)
    }
    if let rowsRead { #expect(rowsRead == accounted, "the sum is right", sourceLocation: location) }
  }

  init(_ text: String, with mapping: String, location: SourceLocation = #_sourceLocation) throws {
    try self.init(Array(text.utf8), with: mapping, location: location)
  }

  /// One line for each observation: kind, key, subject, fields, what is not mapped.
  var summary: String {
    observations.map { observation in
      var parts = ["\(observation.kind.rawValue) \(observation.place.line)"]
      if let key = observation.key { parts.append("key \(key.joined(separator: "+"))") }
      switch observation.subject {
      case .owner: break
      case .author(let field): parts.append("among \(field)")
      case .person(let person):
        parts.append(
          "of \(person.text) \(person.identifiers.map { "\($0.scheme)=\($0.value)" }.joined(separator: " "))")
      }
      parts += observation.fields.present.map { "\($0.name): \($0.value.text)" }
      parts += observation.unmapped.present.map { "[\($0.name): \($0.value.text)]" }
      return parts.joined(separator: " | ")
    }.joined(separator: "\n")
  }

  var problems: String { diagnostics.map(\.description).joined(separator: "\n") }
}
