import Importing
import PortfolioModel

extension PortfolioFile {
  /// Reads the kept bytes of sources again, in one transaction.
  ///
  /// What a new reading stands in for stays in the list of imports, as replaced; undoing the replay brings it back. A
  /// source that the new mapping refuses stays as it was read before.
  ///
  /// - Parameters:
  ///   - importedAt: When the replay is, for the list of imports.
  ///   - limit: How many of the rows that differ are given whole, of each source.
  ///   - keeps: Asked when all is done, and before it counts; without it nothing is kept.
  package func replay(
    _ sources: [Replaying], importedAt: String, limit: Int, keeps: ([ReplayOutcome]) throws -> Bool = { _ in false }
  ) throws -> [ReplayOutcome] {
    let companions = try sources.map { try self.companions(of: $0.source.number) }
    let holders = try read { db in try sources.map { try Self.holder(of: $0.source.number, db) } }
    let transaction = ReplayTransaction(self)
    var isEnded = false
    defer { if !isEnded { try? transaction.end(keep: false) } }
    var outcomes: [ReplayOutcome] = []
    for (position, replaying) in sources.enumerated() {
      let source = replaying.source
      let destination = ReplayDestination(
        file: self, transaction: transaction,
        replayed: ReplayedSource(
          number: source.number, holder: holders[position] ?? source.number, sha256: source.description.sha256))
      let report = try ImportPipeline(into: destination).run(
        replaying.request(companions: companions[position], importedAt: importedAt, destination: destination))
      var difference: ReplayDifference?
      if case .imported(let number) = report.status {
        difference = try destination.compare(source.description, with: number, replaying, limit: limit)
      }
      outcomes.append(ReplayOutcome(source: source, report: report, difference: difference))
    }
    let isKept = try keeps(outcomes)
    isEnded = true
    try Self.translating(name) { try transaction.end(keep: isKept) }
    return outcomes
  }
}

extension Replaying {
  fileprivate func request(
    companions: [Companion], importedAt: String, destination: ReplayDestination
  ) -> ImportRequest {
    let reading = source.reading
    // A file that an earlier program imported keeps its day, since it does not say who gave it.
    let isGiven = reading.datedBy == .option || reading.datedBy == nil
    return ImportRequest(
      fileName: source.description.fileName, part: source.description.part, companions: companions,
      open: { destination.source(named: source.description.fileName) }, importer: importer, reason: "read again",
      configuration: configuration, mappingText: mappingText, person: source.person,
      asOf: isGiven ? source.description.exportDate : nil, modifiedOn: reading.modifiedOn, importedAt: importedAt,
      maximumRejectedShare: maximumRejectedShare ?? reading.maximumRejectedShare, acceptsPartial: reading.acceptsPartial
    )
  }
}
