/// Says why records and fields of two portfolios differ.
///
/// What an import, a correction or an undo did is told by what the portfolios have, not by a log: that two portfolios of
/// different files can be compared is worth more than the order in which things were done.
struct ChangeReasons {
  /// The content of an import, the same in every portfolio file.
  private struct Content: Hashable {
    let sha256: String
    let part: String
    let system: String

    init(_ source: SourceDescription) { (sha256, part, system) = (source.sha256, source.part, source.system) }
  }

  private struct Bytes: Hashable {
    let sha256: String
    let part: String
  }

  private let before: [Content: SourceDescription]
  private let after: [Content: SourceDescription]
  /// The newest export of each lineage that the earlier portfolio has.
  private let newest: [ExportLineage: SourceDescription]
  /// The bytes that the earlier portfolio has, whatever system their mapping said.
  private let contents: Set<Bytes>
  private let isOrderSame: Bool

  init(before: Portfolio, after: Portfolio) {
    self.before = Dictionary(before.sources.map { (Content($0), $0) }, uniquingKeysWith: { _, last in last })
    self.after = Dictionary(after.sources.map { (Content($0), $0) }, uniquingKeysWith: { _, last in last })
    var newest: [ExportLineage: SourceDescription] = [:]
    for record in before.records {
      for observation in record.observations + record.superseded {
        let lineage = ExportLineage(observation)
        if let known = newest[lineage], !ResolvePolicy.isNewer(observation.source, than: known) { continue }
        newest[lineage] = observation.source
      }
    }
    self.newest = newest
    contents = Set(before.sources.map { Bytes(sha256: $0.sha256, part: $0.part) })
    isOrderSame = before.policy == after.policy
  }

  // MARK: - Records

  func ofAddition(_ record: Record, partedFrom whole: Record?) -> [ChangeReason] {
    if let whole { return [.parted(whole.shortID)] }
    guard let observation = record.observations.first else { return [.addedByOwner] }
    return [arrival(of: observation) ?? .computed]
  }

  func ofRemoval(_ record: Record, joinedTo whole: Record?) -> [ChangeReason] {
    if let whole { return [.joined(whole.shortID)] }
    guard !record.observations.isEmpty else { return [.additionTakenBack] }
    let gone = record.observations.map(\.source).filter { after[Content($0)] == nil }
    if let first = gone.first { return [.leftOut(first)] }
    // Its file still counts, and no longer says it: the file was read again.
    return [record.observations.first.flatMap { after[Content($0.source)] }.map { .readAgain($0) } ?? .computed]
  }

  // MARK: - Fields

  func ofField(_ name: FieldName, _ old: Record, _ new: Record) -> ChangeReason {
    if let field = new.fields[name], case .decision(let number) = field.origin { return .corrected(number) }
    if let removed = new.removed[name] { return .corrected(removed.decision) }
    if let number = Self.correction(of: name, in: old) {
      // A correction is of a row; without the row's import it is of nothing.
      let isRowGone = !Set(old.identities).isSubset(of: new.identities)
      let gone = isRowGone ? old.observations.map(\.source).first { after[Content($0)] == nil } : nil
      return gone.map { .leftOut($0) } ?? .correctionTakenBack(number)
    }
    let earlier = Self.source(of: old.fields[name])
    if let later = Self.source(of: new.fields[name]) {
      if let winner = new.observations.first(where: { $0.source == later }) {
        if let reason = arrival(of: winner) { return reason }
        let same = (old.observations + old.superseded).first { Content($0.source) == Content(later) }
        if let same, same.fields[name] != winner.fields[name] { return .readAgain(later) }
      }
      if let earlier, after[Content(earlier)] == nil { return .leftOut(earlier) }
      if old.identities != new.identities { return Self.regrouped(old, new) }
      return isOrderSame || earlier == nil ? .computed : .sourceOrder
    }
    // The field is gone, though nobody emptied it: a newer row leaves it out, or its import no longer counts.
    if let earlier, after[Content(earlier)] == nil { return .leftOut(earlier) }
    for observation in new.observations {
      if let reason = arrival(of: observation) { return reason }
    }
    return old.identities == new.identities ? .computed : Self.regrouped(old, new)
  }

  private static func correction(of name: FieldName, in record: Record) -> Int64? {
    if case .decision(let number)? = record.fields[name]?.origin { return number }
    return record.removed[name]?.decision
  }

  private static func source(of field: ResolvedField?) -> SourceDescription? {
    if case .source(let row)? = field?.origin { row.source } else { nil }
  }

  private static func regrouped(_ old: Record, _ new: Record) -> ChangeReason {
    Set(new.identities).isSuperset(of: old.identities) ? .joined(new.shortID) : .parted(old.shortID)
  }

  /// How an observation's import came into the later portfolio; nil when the earlier one has it, read alike.
  private func arrival(of observation: RecordedObservation) -> ChangeReason? {
    let source = observation.source
    if let known = before[Content(source)] { return known.importer == source.importer ? nil : .readAgain(source) }
    if contents.contains(Bytes(sha256: source.sha256, part: source.part)) { return .readAgain(source) }
    guard let older = newest[ExportLineage(observation)] else { return .newImport(source) }
    return ResolvePolicy.isNewer(source, than: older) ? .newerExport(source) : .newImport(source)
  }
}
