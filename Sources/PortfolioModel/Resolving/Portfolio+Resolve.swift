extension Portfolio {
  /// Computes the portfolio of a person.
  ///
  /// Pure: the same observations and decisions give the same portfolio, in whatever order they are passed.
  package static func resolve(
    person: Person, observations: [RecordedObservation], decisions: [RecordedDecision],
    policy: ResolvePolicy = ResolvePolicy()
  ) -> Portfolio {
    let decisions = decisions.sorted { $0.number < $1.number }
    let activities = Activity.gather(observations, decisions: decisions, policy: policy)
    var history = ExportHistory(observations) { ResolvePolicy.isEarlier($0, than: $1) }
    let groups = ActivityGroups.join(activities, decisions: decisions)
    let rulings = Rulings(decisions)
    let matcher = PersonMatcher(person)
    // In the order of kinds and ids. The groups are sorted, since what is made of them is large to move.
    let ordered: [Group] = groups.map { (kind: $0[0].kind, id: RecordContent.id(of: $0), group: $0) }.sorted {
      ($0.kind, $0.id) < ($1.kind, $1.id)
    }
    var records: [Record] = []
    records.reserveCapacity(ordered.count)
    for (one, length) in zip(ordered, Self.lengths(of: ordered)) {
      var content = RecordContent.resolve(
        one.group, id: one.id, rulings: rulings, policy: policy, matcher: matcher)
      if history.canTell { content.vanished = VanishedObservation.find(in: one.group, history: &history) }
      records.append(Record(content, shortID: one.id.short(length)))
    }
    return Portfolio(person: person, records: records, sources: Self.sources(of: observations), policy: policy)
  }

  /// The activities of a record.
  private typealias Group = (kind: RecordKind, id: RecordID, group: [Activity])

  private static func sources(of observations: [RecordedObservation]) -> [SourceDescription] {
    var sources: [Int64: SourceDescription] = [:]
    for observation in observations where sources[observation.source.number] == nil {
      sources[observation.source.number] = observation.source
    }
    return sources.values.sorted { $0.number < $1.number }
  }

  /// How many characters of each id name no other record of its letter, at least four.
  ///
  /// A record is also found by the identities that joined it, so these count as well.
  private static func lengths(of records: [Group]) -> [Int] {
    var codes: [(id: RecordID, index: Int)] = []
    codes.reserveCapacity(records.count)
    for (index, record) in records.enumerated() {
      for activity in record.group {
        codes.append((RecordID(kind: record.kind, identity: activity.identity), index))
      }
    }
    codes.sort { $0.id < $1.id }
    var lengths = Array(repeating: 4, count: records.count)
    for (one, two) in zip(codes, codes.dropFirst()) where one.index != two.index {
      guard let common = one.id.common(with: two.id) else { continue }
      let needed = min(common + 1, RecordID.codeLength)
      for neighbour in [one, two] where neighbour.id == records[neighbour.index].id {
        lengths[neighbour.index] = max(lengths[neighbour.index], needed)
      }
    }
    return lengths
  }
}
