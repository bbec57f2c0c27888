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
    let groups = ActivityGroups.join(activities, decisions: decisions)
    let rulings = Rulings(decisions)
    let matcher = PersonMatcher(person)
    var records = groups.map { group in
      Record(group, rulings: rulings, policy: policy, matcher: matcher)
    }
    records.sort { ($0.kind, $0.id) < ($1.kind, $1.id) }
    Self.shortenIDs(&records)
    let sources = Set(observations.map(\.source)).sorted { $0.number < $1.number }
    return Portfolio(person: person, records: records, sources: sources)
  }

  /// Cuts each id to the shortest prefix that no other record of its letter shares, of at least four characters.
  private static func shortenIDs(_ records: inout [Record]) {
    let order = records.indices.sorted { records[$0].id < records[$1].id }
    for (place, index) in order.enumerated() {
      let code = records[index].id.code
      var length = 4
      for neighbour in [place - 1, place + 1] where order.indices.contains(neighbour) {
        let other = records[order[neighbour]].id
        guard other.letter == records[index].id.letter else { continue }
        let common = zip(code, other.code).prefix { $0 == $1 }.count
        length = max(length, min(common + 1, code.count))
      }
      records[index].shortID = "\(records[index].id.letter)-\(code.prefix(length))"
    }
  }
}
