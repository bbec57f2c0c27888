extension Portfolio {
  /// The pairs of records that look alike and have no verdict yet, by kind, the likeliest first.
  ///
  /// Records that the owner has hidden are in none. Candidates are found by keys that look-alikes share, so that the
  /// time grows with the number of records and not with its square.
  package func lookAlikes(of kind: RecordKind? = nil, verdicts: Verdicts) -> [LookAlike] {
    var answered = AnsweredPairs(records: records, verdicts: verdicts)
    var found: [LookAlike] = []
    for group in RecordKind.allCases.sorted() where kind == nil || kind == group {
      let members = records.indices.filter { records[$0].kind == group && !records[$0].isHidden }
      guard members.count > 1 else { continue }
      var pairs: [(place: Int, other: Int, findings: [Finding])] = []
      if group == .scholarlyProduct {
        pairs = Self.scholarly(members.map { records[$0] })
      } else if let rule = group.activityRule {
        pairs = Self.activities(members.map { records[$0] }, rule: rule)
      }
      let open = pairs.filter { !answered.contains(members[$0.place], members[$0.other]) }.map {
        LookAlike(records[members[$0.place]], records[members[$0.other]], findings: $0.findings)
      }
      found += open.map { ($0, $0.findings.count(where: \.isSame)) }.sorted {
        ($1.1, $0.0.first.id, $0.0.second.id) < ($0.1, $1.0.first.id, $1.0.second.id)
      }.map(\.0)
    }
    return found
  }

  private static func scholarly(_ records: [Record]) -> [(Int, Int, [Finding])] {
    let forms = records.map { ScholarlyForm($0) }
    let sources = records.map { Set($0.observations.map(\.source.number)) }
    var candidates = CandidatePairs()
    for (member, form) in forms.enumerated() {
      for key in form.keys { candidates.add(member, under: key) }
    }
    candidates.addRareWords(forms.map { $0.titles.first?.text.words.map { StableHash.of($0) } ?? [] })
    return candidates.pairs(rank: ranks(forms.map(\.rank), by: <)).compactMap { one, two in
      forms[one].likeness(to: forms[two], inOneSource: !sources[one].isDisjoint(with: sources[two])).map {
        (one, two, $0)
      }
    }
  }

  private static func activities(_ records: [Record], rule: ActivityRule) -> [(Int, Int, [Finding])] {
    let forms = records.map { ActivityForm($0, rule: rule) }
    var candidates = CandidatePairs()
    for (member, form) in forms.enumerated() {
      for key in form.keys { candidates.add(member, under: key) }
    }
    candidates.addRareWords(forms.map(\.words))
    return candidates.pairs(rank: ranks(forms.map(\.rank), by: <)).compactMap { one, two in
      forms[one].likeness(to: forms[two]).map { (one, two, $0) }
    }
  }

  /// The place of each member in the order of the keys; equal keys keep the order of the members.
  private static func ranks<Key>(_ keys: [Key], by precedes: (Key, Key) -> Bool) -> [Int] {
    let order = keys.indices.sorted { precedes(keys[$0], keys[$1]) || !precedes(keys[$1], keys[$0]) && $0 < $1 }
    var ranks = Array(repeating: 0, count: keys.count)
    for (place, member) in order.enumerated() { ranks[member] = place }
    return ranks
  }
}
