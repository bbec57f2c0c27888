/// Joins activities into records: by strong identifiers across systems, and by what the owner says.
enum ActivityGroups {
  /// Groups the activities; each group is in the order of identities, and so are the groups.
  ///
  /// What the owner called different is never joined, not even by way of a third activity. Activities of one system
  /// that share an identifier stay apart unless another system has it too: a system's own list is not second-guessed.
  static func join(_ activities: [Activity], decisions: [RecordedDecision]) -> [[Activity]] {
    var sets = DisjointSets(count: activities.count)
    let positions = Dictionary(
      activities.enumerated().map { ($1.identity, $0) }, uniquingKeysWith: { first, _ in first })
    var links: [(Int, Int)] = []
    // The last word counts: "different" after "same" takes the pair apart again.
    var verdicts: [Pair: Bool] = [:]
    for recorded in decisions {
      switch recorded.decision {
      case .same(let first, let second): verdicts[Pair(first, second)] = true
      case .different(let first, let second): verdicts[Pair(first, second)] = false
      default: break
      }
    }
    for (pair, areSame) in verdicts.sorted(by: { $0.key < $1.key }) {
      guard let first = positions[pair.first], let second = positions[pair.second],
        activities[first].kind == activities[second].kind
      else { continue }
      if areSame { links.append((first, second)) } else { sets.forbid(first, second) }
    }
    var holders: [StrongIdentifier: [Int]] = [:]
    for (position, activity) in activities.enumerated() {
      for identifier in activity.strongIdentifiers { holders[identifier, default: []].append(position) }
    }
    for (_, positions) in holders.sorted(by: { ($0.value.first ?? 0) < ($1.value.first ?? 0) }) {
      for (offset, position) in positions.enumerated() {
        for other in positions[..<offset] where activities[other].system != activities[position].system {
          links.append((other, position))
          break
        }
      }
    }
    for (first, second) in links { sets.join(first, second) }
    return sets.members.map { $0.map { activities[$0] } }
  }

  private struct Pair: Hashable, Comparable {
    let first: ObservationIdentity
    let second: ObservationIdentity

    init(_ one: ObservationIdentity, _ two: ObservationIdentity) {
      (first, second) = one < two ? (one, two) : (two, one)
    }

    static func < (one: Self, two: Self) -> Bool { (one.first, one.second) < (two.first, two.second) }
  }
}
