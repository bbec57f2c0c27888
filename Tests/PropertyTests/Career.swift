import Foundation
import Importing
import JSONExporting
import PortfolioModel
import PortfolioStore
import TestSupport

/// A portfolio file of a test's own, removed with it.
final class Career {
  let file: PortfolioFile
  private let folder: URL

  init(named name: String = "Ada Abara") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "dossier-career-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    file = try PortfolioFile.create(at: folder.appending(path: "career.portfolio").path(), name: name)
  }

  convenience init(_ exports: [GeneratedExports.Export], deciding decisions: [MadeDecision] = []) throws {
    try self.init()
    try decide(decisions)
    for export in exports { try bring(export) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  struct MadeDecision {
    let decision: Decision
    let sourceValue: Value?
  }

  func decide(_ decisions: [MadeDecision]) throws {
    for made in decisions {
      try file.record(made.decision, of: 1, on: .unixEpoch, sourceValue: made.sourceValue)
    }
  }

  @discardableResult
  func bring(_ export: GeneratedExports.Export) throws -> ImportReport {
    try bring(Array(export.text.utf8), named: export.name, importer: export.importer, day: export.day)
  }

  @discardableResult
  func bring(_ bytes: [UInt8], named name: String, importer: any Importer, day: CalendarDay?) throws -> ImportReport {
    try ImportPipeline(into: file).run(
      ImportRequest(
        fileName: name, byteCount: bytes.count, open: { Source(fileName: name, bytes: bytes) }, importer: importer,
        reason: "as asked", asOf: day, importedAt: "2025-01-01T00:00:00Z", maximumRejectedShare: 1))
  }

  /// Reads imports again with the mapping that read them.
  func replay(_ sources: [ImportedSource], with importers: [String: any Importer]) throws -> [ReplayOutcome] {
    try file.replay(
      sources.compactMap { source in
        importers[source.reading.importerID].map {
          Replaying(source, with: $0, configuration: source.reading.configuration, mappingText: nil)
        }
      }, importedAt: "2025-02-01T00:00:00Z", limit: 5
    ) { _ in true }
  }

  /// The portfolio as canonical JSON.
  func json() throws -> String {
    let bytes = PortfolioJSONExporter().export(try file.portfolio(of: 1), decisions: try file.decisions(of: 1))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What the records say, without where it stands.
  func values() throws -> [String] {
    try file.portfolio(of: 1).records.map { record in
      let fields = record.fields.sorted { $0.key < $1.key }.map { "\($0)=\($1.value.text)\($1.isCorrected ? "†" : "")" }
      return "\(record.id) \(fields.joined(separator: " ")) \(record.vanished.map(\.export.exportDate))"
    }
  }

  /// Decisions of every sort about records that there are.
  func makeDecisions(_ random: inout SeededGenerator) throws -> [MadeDecision] {
    let records = try file.portfolio(of: 1).records
    var decisions: [MadeDecision] = []
    for record in records where random.happens(0.4) {
      let identity = record.identities[0]
      switch Int.random(in: 0..<7, using: &random) {
      case 0, 1:
        decisions.append(
          MadeDecision(
            decision: .correct(identity, field: "title", value: .text("Corrected \(decisions.count)")),
            sourceValue: record.fields["title"]?.said.first?.value))
      case 2: decisions.append(MadeDecision(decision: .hide(identity), sourceValue: nil))
      case 3: decisions.append(MadeDecision(decision: .tag(identity, theme: "T01"), sourceValue: nil))
      case 4: decisions.append(MadeDecision(decision: .refuse(identity, theme: "T01"), sourceValue: nil))
      default:
        let others = records.filter { $0.kind == record.kind && $0.id != record.id }
        guard let other = others.randomElement(using: &random)?.identities[0] else { continue }
        let isSame = random.happens(0.5)
        decisions.append(
          MadeDecision(decision: isSame ? .same(identity, other) : .different(identity, other), sourceValue: nil))
      }
    }
    return decisions
  }
}
