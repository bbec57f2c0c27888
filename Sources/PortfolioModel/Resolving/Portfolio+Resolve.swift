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
    // In the order of kinds and ids. The groups are sorted, since records are large to move.
    let ordered = groups.map { (kind: $0[0].kind, id: Record.id(of: $0), group: $0) }.sorted {
      ($0.kind, $0.id) < ($1.kind, $1.id)
    }
    var records = ordered.map { _, id, group in
      var record = Record(group, id: id, rulings: rulings, policy: policy, matcher: matcher)
      if history.canTell { record.vanished = VanishedObservation.find(in: group, history: &history) }
      return record
    }
    Self.shortenIDs(&records)
    return Portfolio(person: person, records: records, sources: Self.sources(of: observations), policy: policy)
  }

  private static func sources(of observations: [RecordedObservation]) -> [SourceDescription] {
    var sources: [Int64: SourceDescription] = [:]
    for observation in observations where sources[observation.source.number] == nil {
      sources[observation.source.number] = observation.source
    }
    return sources.values.sorted { $0.number < $1.number }
  }

  /// Cuts each id to the shortest prefix that names no other record of its letter, of at least four characters.
  ///
  /// A record is also found by the identities that joined it, so these count as well.
  private static func shortenIDs(_ records: inout [Record]) {
    let codes = records.indices.flatMap { index in
      records[index].identities.map { (id: RecordID(kind: records[index].kind, identity: $0), index: index) }
    }.sorted { $0.id < $1.id }
    var lengths = Array(repeating: 4, count: records.count)
    for (one, two) in zip(codes, codes.dropFirst()) where one.index != two.index {
      guard let common = one.id.common(with: two.id) else { continue }
      let needed = min(common + 1, RecordID.codeLength)
      for neighbour in [one, two] where neighbour.id == records[neighbour.index].id {
        lengths[neighbour.index] = max(lengths[neighbour.index], needed)
      }
    }
    for index in records.indices {
      records[index].shortID = records[index].id.short(lengths[index])
    }
  }
}
