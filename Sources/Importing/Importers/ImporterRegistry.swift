/// The importers that a program knows, and the choice among them.
public struct ImporterRegistry: Sendable {
  public let importers: [any Importer]

  public init(_ importers: [any Importer]) { self.importers = importers }

  public func importer(id: String) -> (any Importer)? { importers.first { $0.descriptor.id == id } }

  /// Chooses by probing. A tie is never decided by order.
  public func choose(for sample: SourceSample) -> Choice {
    var best: [(importer: any Importer, confidence: ProbeResult.Confidence, reason: String)] = []
    var nearest: (id: String, likeness: Double, difference: String)?
    for importer in importers {
      switch importer.probe(sample) {
      case .match(let confidence, let reason):
        if let first = best.first, confidence < first.confidence { continue }
        if let first = best.first, confidence > first.confidence { best.removeAll() }
        best.append((importer, confidence, reason))
      case .noMatch(let likeness, let difference):
        // What has nothing in common with any of them is not near to one because it has many columns.
        if likeness > (nearest?.likeness ?? 0.01) { nearest = (importer.descriptor.id, likeness, difference) }
      }
    }
    switch best.count {
    case 1: return .one(best[0].importer, reason: best[0].reason)
    case 0: return .none(nearest: nearest.map { ($0.id, $0.difference) })
    default: return .tie(best.map { ($0.importer.descriptor.id, $0.reason) }.sorted { $0.0 < $1.0 })
    }
  }

  public enum Choice {
    case one(any Importer, reason: String)
    /// Several importers claim the file equally.
    case tie([(id: String, reason: String)])
    /// No importer claims the file; the nearest, with what differs.
    case none(nearest: (id: String, difference: String)?)
  }
}
