/// Joins activities into records: by strong identifiers across systems, and by what the owner says.
enum ActivityGroups {
  /// Groups the activities; each group is in the order of identities, and so are the groups.
  ///
  /// What the owner called different is never joined, not even by way of a third activity. Activities of one system
  /// that share an identifier stay apart unless another system has it too: a system's own list is not second-guessed.
  static func join(_ activities: [Activity], decisions: [RecordedDecision]) -> [Few<Activity>] {
    let verdicts = Verdicts(decisions)
    let links = IdentifierLinks(activities).links
    if verdicts.answers.isEmpty, links.isEmpty { return activities.map { .one($0) } }
    var positions = Dictionary(
      activities.enumerated().map { ($1.identity, $0) }, uniquingKeysWith: { first, _ in first })
    // An activity whose import is undone still carries what was said about it from one neighbour to the next.
    for pair in verdicts.answers.keys.sorted() {
      for identity in [pair.first, pair.second] where positions[identity] == nil {
        positions[identity] = positions.count
      }
    }
    var sets = DisjointSets(count: positions.count)
    func forEach(_ pairs: [IdentityPair], _ work: (Int, Int) -> Void) {
      for pair in pairs {
        guard let first = positions[pair.first], let second = positions[pair.second] else { continue }
        work(first, second)
      }
    }
    forEach(verdicts.pairs(areSame: false)) { sets.forbid($0, $1) }
    forEach(verdicts.pairs(areSame: true)) { sets.join($0, $1) }
    for (first, second) in links { sets.join(first, second) }
    return sets.members.flatMap { members in
      let present = members.filter(activities.indices.contains).map { activities[$0] }
      // A verdict about two kinds can only come from outside, and joins nothing.
      guard let kind = present.first?.kind else { return [Few<Activity>]() }
      return present.allSatisfy { $0.kind == kind }
        ? [Few(present)]
        : Dictionary(grouping: present, by: \.kind).sorted { $0.key < $1.key }.map { Few($0.value) }
    }
  }
}
