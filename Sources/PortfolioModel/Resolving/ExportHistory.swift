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

  /// The exports of a lineage that has several, oldest first.
  private struct Exports {
    var list: [Export]
    /// The places in the list by the source's number.
    let places: [Int64: Int]
    /// The places of the exports that have a row.
    var holders: [ObservationIdentity: [Int]] = [:]

    init(_ sources: some Sequence<SourceDescription>) {
      list = sources.sorted { ResolvePolicy.isNewer($1, than: $0) }.map { Export(source: $0) }
      places = Dictionary(uniqueKeysWithValues: list.enumerated().map { ($0.element.source.number, $0.offset) })
    }

    mutating func add(_ observation: RecordedObservation) {
      guard let place = places[observation.source.number] else { return }
      let stretches = ExportStretch.stretches(of: observation)
      if list[place].rows.updateValue(stretches, forKey: observation.identity) == nil {
        holders[observation.identity, default: []].append(place)
      }
      list[place].stretches.formUnion(stretches)
    }
  }

  private let isOrdered: (SourceDescription, SourceDescription) -> Bool
  private var exports: [ExportLineage: Exports] = [:]

  /// Whether enough of an older export's rows are in a newer one, for each pair that was asked about.
  private var overlaps: [Pair: Bool] = [:]
  /// The places of the exports that share a row with one, in their order, for each that was asked about.
  private var relatives: [Slot: [Int]] = [:]

  /// - Parameter isOrdered: Whether the first of two exports, which differ, is known to be the older one.
  init(_ observations: [RecordedObservation], isOrdered: @escaping (SourceDescription, SourceDescription) -> Bool) {
    self.isOrdered = isOrdered
    for (lineage, sources) in Self.lineages(of: observations) where sources.count > 1 {
      exports[lineage] = Exports(sources.values)
    }
    guard !exports.isEmpty else { return }
    for observation in observations { exports[ExportLineage(observation)]?.add(observation) }
  }

  /// Whether any system has several exports of one kind; a single one has no rows that vanished.
  var canTell: Bool { !exports.isEmpty }

  /// The first export newer than an observation's that no longer has it; nil where none can tell.
  mutating func export(without observation: RecordedObservation) -> SourceDescription? {
    guard !exports.isEmpty else { return nil }
    let lineage = ExportLineage(observation)
    guard let place = exports[lineage]?.places[observation.source.number] else { return nil }
    // An export that shares no row cannot tell, and there may be a hundred thousand of them.
    for other in relatives(of: place, observation, lineage)
    where covers(other, observation.identity, of: place, lineage) {
      return exports[lineage]?.list[other].source
    }
    return nil
  }

  /// Whether an export is without a row that an older one has.
  mutating func lacks(_ observation: RecordedObservation, in export: SourceDescription) -> Bool {
    let lineage = ExportLineage(observation)
    guard let older = exports[lineage]?.places[observation.source.number],
      let newer = exports[lineage]?.places[export.number]
    else { return false }
    return covers(newer, observation.identity, of: older, lineage)
  }

  private mutating func relatives(of place: Int, _ observation: RecordedObservation, _ lineage: ExportLineage) -> [Int]
  {
    let slot = Slot(source: observation.source.number, kind: observation.kind)
    if let known = relatives[slot] { return known }
    var found: Set<Int> = []
    if let exports = exports[lineage] {
      for identity in exports.list[place].rows.keys { found.formUnion(exports.holders[identity] ?? []) }
    }
    found.remove(place)
    let sorted = found.sorted()
    relatives[slot] = sorted
    return sorted
  }

  private mutating func covers(
    _ newer: Int, _ identity: ObservationIdentity, of older: Int, _ lineage: ExportLineage
  ) -> Bool {
    guard let exports = exports[lineage], exports.list[newer].rows[identity] == nil,
      isOrdered(exports.list[older].source, exports.list[newer].source),
      let stretches = exports.list[older].rows[identity],
      stretches.isSubset(of: exports.list[newer].stretches)
    else { return false }
    let pair = Pair(lineage: lineage, older: older, newer: newer)
    if let known = overlaps[pair] { return known }
    var (covered, kept) = (0, 0)
    for (identity, stretches) in exports.list[older].rows where stretches.isSubset(of: exports.list[newer].stretches) {
      covered += 1
      if exports.list[newer].rows[identity] != nil { kept += 1 }
    }
    let isEnough = kept > 0 && 2 * kept >= covered
    overlaps[pair] = isEnough
    return isEnough
  }

  private struct Pair: Hashable {
    let lineage: ExportLineage
    let older: Int
    let newer: Int
  }

  private static func lineages(
    of observations: [RecordedObservation]
  ) -> [ExportLineage: [Int64: SourceDescription]] {
    var lineages: [ExportLineage: [Int64: SourceDescription]] = [:]
    // Millions of observations come from a handful of sources and kinds.
    var seen: Set<Slot> = []
    var recent: [Slot] = []
    for observation in observations {
      let slot = Slot(source: observation.source.number, kind: observation.kind)
      if recent.contains(slot) { continue }
      if recent.count < 16 { recent.append(slot) }
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
