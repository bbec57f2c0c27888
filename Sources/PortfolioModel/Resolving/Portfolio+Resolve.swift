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
    // In the order of kinds and ids.
    var ordered = groups.enumerated().map { Place($1, group: $0) }
    ordered.sort { ($0.kind, $0.id) < ($1.kind, $1.id) }
    let lengths = Self.lengths(of: ordered, groups)
    var records: [Record] = []
    records.reserveCapacity(ordered.count)
    for (one, length) in zip(ordered, lengths) {
      let group = groups[one.group]
      let vanished = history.canTell ? VanishedObservation.find(in: group, history: &history) : []
      records.append(
        Record(
          RecordContent.resolve(
            group, id: one.id, vanished: vanished, rulings: rulings, policy: policy, matcher: matcher),
          shortID: one.id.short(length)))
    }
    return Portfolio(person: person, records: records, sources: Self.sources(of: observations), policy: policy)
  }

  /// By what the record of a group of activities is sorted; the groups themselves cost more to move.
  private struct Place {
    let kind: RecordKind
    let id: RecordID
    /// The position of the group.
    let group: Int

    init(_ activities: Few<Activity>, group: Int) {
      (kind, id) = RecordContent.id(of: activities)
      self.group = group
    }
  }

  private static func sources(of observations: [RecordedObservation]) -> [SourceDescription] {
    var sources: [Int64: SourceDescription] = [:]
    // Many observations come from a handful of sources.
    var recent: [SourceDescription] = []
    for observation in observations where !recent.contains(where: { $0.isIdentical(to: observation.source) }) {
      let source = observation.source
      if recent.count < 16 { recent.append(source) }
      if sources[source.number] == nil { sources[source.number] = source }
    }
    return sources.values.sorted { $0.number < $1.number }
  }

  /// How many characters of each id name no other record of its letter, at least four.
  ///
  /// A record is also found by the identities that joined it, so these count as well.
  private static func lengths(of records: [Place], _ groups: [Few<Activity>]) -> [Int] {
    var codes: [(id: RecordID, index: Int)] = []
    codes.reserveCapacity(records.count)
    for (index, record) in records.enumerated() {
      switch groups[record.group] {
      case .none: break
      case .one: codes.append((record.id, index))
      case .several(let activities):
        for activity in activities {
          codes.append((RecordID(kind: record.kind, identity: activity.identity), index))
        }
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
