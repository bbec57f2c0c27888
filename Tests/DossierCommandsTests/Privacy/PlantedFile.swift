import DossierAssembly
import Foundation
import Importing
import PortfolioModel
import PortfolioStore

@testable import DossierCommands

/// The planted portfolio as a file, with a file attached to each record and the owner's decisions and statements.
struct PlantedFile {
  let session: Session
  let planted = PlantedPortfolio()

  /// Names of attached files as their owner called them: in no package, since they name people.
  static let attachedName = "zqattachedname"

  /// What a file attached to a record says; of a kind, or of an honour by its title.
  static func content(of record: Record) -> String { "ZQCONTENT-\(content(record))-END" }

  private struct NotPlanted: Error { let reason: String }

  private static func content(_ record: Record) -> String {
    let title = record.text("title") ?? ""
    return record.kind == .honour && title.hasPrefix("ZQ") ? title : record.kind.rawValue
  }

  init() throws {
    session = try Session()
    let path = session.folder.appending(path: "career.portfolio").path()
    let file = try PortfolioFile.create(at: path, name: PlantedPortfolio.person.displayName)
    let day = session.today
    for (place, observation) in planted.observations.enumerated() {
      let source = observation.source
      let bytes = Array("\(place)".utf8)
      let report = try ImportPipeline(into: file).run(
        ImportRequest(
          fileName: source.fileName, byteCount: bytes.count, part: source.part,
          open: { Source(fileName: source.fileName, bytes: bytes, chunkSize: 100) },
          importer: PlantedImporter(observation: observation), reason: "as asked", asOf: source.exportDate,
          importedAt: session.now))
      guard case .imported = report.status else { throw NotPlanted(reason: "\(report)") }
    }
    for statement in PlantedPortfolio.statements {
      try file.setStatement(statement.kind, markdown: statement.markdown, of: 1, on: day)
    }
    for record in try file.portfolio(of: 1).records {
      guard let identity = record.identities.first else { continue }
      try file.attach(
        Source(
          fileName: "\(Self.attachedName)-\(record.shortID).pdf", bytes: Array(Self.content(of: record).utf8),
          chunkSize: 100),
        to: identity, of: 1, on: day)
      // Where the sources and the owner differ, as in the portfolio in memory.
      if record.text("title") == "ZQHIDDENHONOUR" { try file.record(.hide(identity), of: 1, on: day) }
      if record.text("title") == "ZQHONOURPUBLIC" {
        try file.record(
          .correct(identity, field: "title", value: .text("ZQCORRECTED")), of: 1, on: day,
          sourceValue: .text("ZQHONOURPUBLIC"))
      }
    }
  }
}

/// Reads one observation, whatever the file says.
private struct PlantedImporter: Importer {
  let observation: RecordedObservation

  var descriptor: ImporterDescriptor {
    ImporterDescriptor(
      id: "planted", version: 1, system: observation.source.system, summary: "What is planted", format: .other)
  }

  func probe(_ sample: SourceSample) -> ProbeResult { .match(confidence: .possible, reason: "as asked") }

  func observe(_ source: Source, into sink: inout some ObservationSink) throws {
    while !(try source.nextChunk().isEmpty) {}
    try sink.observe(
      Observation(
        kind: observation.kind, key: ["\(observation.identity.low)"], subject: .owner, place: observation.place,
        fields: observation.fields, unmapped: observation.unmapped), rows: 1)
    try sink.finish(rowsRead: 1)
  }
}
