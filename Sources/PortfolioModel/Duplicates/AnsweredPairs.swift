/// The pairs of records of which the owner has said that they are different.
struct AnsweredPairs {
  private var sets: DisjointSets

  /// Follows what was called the same, also by way of activities whose import is undone.
  init(records: [Record], verdicts: Verdicts) {
    var positions: [ObservationIdentity: Int] = [:]
    for pair in verdicts.answers.keys {
      for identity in [pair.first, pair.second] { positions[identity] = -1 }
    }
    if !positions.isEmpty {
      for (position, record) in records.enumerated() {
        for identity in record.identities where positions[identity] != nil { positions[identity] = position }
      }
    }
    var count = records.count
    for identity in positions.keys.sorted() where positions[identity] == -1 {
      positions[identity] = count
      count += 1
    }
    sets = DisjointSets(count: count)
    for areSame in [false, true] {
      for pair in verdicts.pairs(areSame: areSame) {
        guard let first = positions[pair.first], let second = positions[pair.second] else { continue }
        if areSame { sets.join(first, second) } else { sets.forbid(first, second) }
      }
    }
  }

  mutating func contains(_ first: Int, _ second: Int) -> Bool { sets.areForbidden(first, second) }
}
