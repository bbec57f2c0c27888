/// What the exports of a system had one after another, and which rows a newer one no longer has.
///
/// An export may cover a year, a screen, a search, so a missing row alone says nothing. A row of an older export has
/// vanished from a newer one of the same lineage when the newer one has
/// - rows that begin in the same academic and calendar year (rows without a date, if it has none), and
/// - at least half of the older one's rows of the years that it has.
/// Which of two exports is the older one is for the caller to say.
struct ExportHistory {
  private struct Export {
    let source: SourceDescription
    /// The stretches of its rows by identity.
    var rows: [ObservationIdentity: Set<ExportStretch>] = [:]
    var stretches: Set<ExportStretch> = []
  }

  private let isOrdered: (SourceDescription, SourceDescription) -> Bool
  /// The exports of each lineage that has several, oldest first.
  private var exports: [ExportLineage: [Export]] = [:]

  /// Whether enough of an older export's rows are in a newer one, for each pair that was asked about.
  private var overlaps: [Pair: Bool] = [:]

  /// - Parameter isOrdered: Whether the first of two exports, which differ, is known to be the older one.
  init(_ observations: [RecordedObservation], isOrdered: @escaping (SourceDescription, SourceDescription) -> Bool) {
    self.isOrdered = isOrdered
    for (lineage, sources) in Self.lineages(of: observations) where sources.count > 1 {
      exports[lineage] = sources.values.sorted { ResolvePolicy.isNewer($1, than: $0) }.map { Export(source: $0) }
    }
    guard !exports.isEmpty else { return }
    for observation in observations {
      let lineage = ExportLineage(observation)
      guard let index = exports[lineage]?.firstIndex(where: { $0.source.number == observation.source.number }) else {
        continue
      }
      let stretches = ExportStretch.stretches(of: observation)
      exports[lineage]?[index].rows[observation.identity] = stretches
      exports[lineage]?[index].stretches.formUnion(stretches)
    }
  }

  /// The first export newer than an observation's that no longer has it; nil where none can tell.
  mutating func export(without observation: RecordedObservation) -> SourceDescription? {
    guard !exports.isEmpty else { return nil }
    let lineage = ExportLineage(observation)
    guard let exports = exports[lineage],
      let older = exports.first(where: { $0.source.number == observation.source.number })
    else { return nil }
    for newer in exports where covers(newer, observation.identity, of: older, lineage) { return newer.source }
    return nil
  }

  /// Whether an export is without a row that an older one has.
  mutating func lacks(_ observation: RecordedObservation, in export: SourceDescription) -> Bool {
    let lineage = ExportLineage(observation)
    guard let exports = exports[lineage],
      let older = exports.first(where: { $0.source.number == observation.source.number }),
      let newer = exports.first(where: { $0.source.number == export.number })
    else { return false }
    return covers(newer, observation.identity, of: older, lineage)
  }

  private mutating func covers(
    _ newer: Export, _ identity: ObservationIdentity, of older: Export, _ lineage: ExportLineage
  ) -> Bool {
    guard newer.rows[identity] == nil, isOrdered(older.source, newer.source),
      let stretches = older.rows[identity], stretches.isSubset(of: newer.stretches)
    else { return false }
    let pair = Pair(lineage: lineage, older: older.source.number, newer: newer.source.number)
    if let known = overlaps[pair] { return known }
    var (covered, kept) = (0, 0)
    for (identity, stretches) in older.rows where stretches.isSubset(of: newer.stretches) {
      covered += 1
      if newer.rows[identity] != nil { kept += 1 }
    }
    let isEnough = kept > 0 && 2 * kept >= covered
    overlaps[pair] = isEnough
    return isEnough
  }

  private struct Pair: Hashable {
    let lineage: ExportLineage
    let older: Int64
    let newer: Int64
  }

  private static func lineages(
    of observations: [RecordedObservation]
  ) -> [ExportLineage: [Int64: SourceDescription]] {
    var lineages: [ExportLineage: [Int64: SourceDescription]] = [:]
    // Millions of observations come from a handful of sources and kinds.
    var seen: Set<Slot> = []
    var last: Slot?
    for observation in observations {
      let slot = Slot(source: observation.source.number, kind: observation.kind)
      guard slot != last else { continue }
      last = slot
      guard seen.insert(slot).inserted else { continue }
      lineages[ExportLineage(observation), default: [:]][observation.source.number] = observation.source
    }
    return lineages
  }

  private struct Slot: Hashable {
    let source: Int64
    let kind: RecordKind
  }
}
