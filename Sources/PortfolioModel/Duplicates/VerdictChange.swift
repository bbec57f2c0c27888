/// What an answer about two records writes down, and what it takes back.
///
/// An answer names every pair of identities of the two sides, so that it holds whichever of their imports is undone, and
/// whatever joins them later.
package struct VerdictChange: Sendable {
  package private(set) var decisions: [Decision] = []
  /// The numbers of the decisions that no longer count.
  package private(set) var removed: [Int64] = []
  /// The identities on either side.
  package let first: [ObservationIdentity]
  package let second: [ObservationIdentity]

  /// Says of two activities that they are the same, or that they are not; nil takes back what was said.
  ///
  /// The two may be of one record: then the sides are what they were before the owner joined them.
  package init(
    _ one: ObservationIdentity, _ two: ObservationIdentity, areSame: Bool?, in portfolio: Portfolio,
    decisions: [RecordedDecision]
  ) {
    let verdicts = Verdicts(decisions)
    let (mine, theirs) = (portfolio.record(of: one), portfolio.record(of: two))
    if let mine, let theirs, mine.id == theirs.id {
      (first, second) = Self.sides(one, two, of: mine, in: portfolio, decisions: decisions, verdicts: verdicts)
    } else {
      (first, second) = (mine?.identities ?? [one], theirs?.identities ?? [two])
    }
    let known = Set(portfolio.records.flatMap(\.identities))
    removed = Self.answers(between: Set(first), and: Set(second), known: known, decisions: decisions) { kind in
      areSame == nil || kind != areSame
    }
    guard let areSame else { return }
    for mine in first {
      for theirs in second where verdicts.answers[IdentityPair(mine, theirs)]?.areSame != areSame {
        self.decisions.append(areSame ? .same(mine, theirs) : .different(mine, theirs))
      }
    }
  }

  /// The two sides of a record: what each of its identities was part of when the owner's word brought them together.
  private static func sides(
    _ one: ObservationIdentity, _ two: ObservationIdentity, of record: Record, in portfolio: Portfolio,
    decisions: [RecordedDecision], verdicts: Verdicts
  ) -> ([ObservationIdentity], [ObservationIdentity]) {
    let withoutVerdicts = Portfolio.resolve(
      person: portfolio.person, observations: Array(record.observations),
      decisions: decisions.filter {
        switch $0.decision {
        case .add(let identity, _, _): record.identities.contains(identity)
        case .different: true
        default: false
        }
      })
    var positions: [ObservationIdentity: Int] = [:]
    for (position, part) in withoutVerdicts.records.enumerated() {
      for identity in part.identities { positions[identity] = position }
    }
    var count = withoutVerdicts.records.count
    let said = verdicts.answers.filter(\.value.areSame).sorted { $0.value.number < $1.value.number }.map(\.key)
    for identity in said.flatMap({ [$0.first, $0.second] }) where positions[identity] == nil {
      positions[identity] = count
      count += 1
    }
    guard let start = positions[one], let end = positions[two] else { return ([one], [two]) }
    var sets = DisjointSets(count: count)
    for pair in said {
      guard let mine = positions[pair.first], let theirs = positions[pair.second] else { continue }
      let before = sets
      sets.join(mine, theirs)
      guard sets.root(of: start) == sets.root(of: end) else { continue }
      var (left, right): ([ObservationIdentity], [ObservationIdentity]) = ([], [])
      var sides = before
      for identity in record.identities {
        guard let position = positions[identity] else { continue }
        let root = sides.root(of: position)
        if root == sides.root(of: start) { left.append(identity) }
        if root == sides.root(of: end) { right.append(identity) }
      }
      // Joined by an identifier, and not by the owner's word.
      return left == right ? ([one], [two]) : (left, right)
    }
    return ([one], [two])
  }

  /// The numbers of the answers between two sides.
  ///
  /// An answer was written as a run of decisions. Those of the run that name an activity whose import is undone belong
  /// to it as well, or the pair would be joined again when the import is redone.
  private static func answers(
    between first: Set<ObservationIdentity>, and second: Set<ObservationIdentity>, known: Set<ObservationIdentity>,
    decisions: [RecordedDecision], where isWanted: (Bool) -> Bool
  ) -> [Int64] {
    func pair(_ recorded: RecordedDecision) -> (ObservationIdentity, ObservationIdentity)? {
      switch recorded.decision {
      case .same(let one, let two): isWanted(true) ? (one, two) : nil
      case .different(let one, let two): isWanted(false) ? (one, two) : nil
      default: nil
      }
    }
    let answers = decisions.compactMap { recorded in pair(recorded).map { (number: recorded.number, pair: $0) } }
    var numbers = Set(
      answers.filter { _, pair in
        first.contains(pair.0) && second.contains(pair.1) || first.contains(pair.1) && second.contains(pair.0)
      }.map(\.number))
    let both = first.union(second)
    func extend(
      _ answers: some Sequence<(number: Int64, pair: (ObservationIdentity, ObservationIdentity))>, by step: Int64
    ) {
      for (number, pair) in answers where numbers.contains(number - step) && !numbers.contains(number) {
        let absent = [pair.0, pair.1].filter { !known.contains($0) }
        if absent.count == 2 || absent.count == 1 && (both.contains(pair.0) || both.contains(pair.1)) {
          numbers.insert(number)
        }
      }
    }
    extend(answers.sorted { $0.number < $1.number }, by: 1)
    extend(answers.sorted { $0.number > $1.number }, by: -1)
    return numbers.sorted()
  }
}

extension Portfolio {
  /// The record that an identity is part of.
  package func record(of identity: ObservationIdentity) -> Record? {
    records.first { $0.identities.contains(identity) }
  }
}

extension Record {
  /// The identity that a typed id means: the record's own, or one of those that joined it.
  package func identity(named prefix: String) -> ObservationIdentity? {
    identities.first { RecordID(kind: kind, identity: $0).begins(with: prefix) }
  }
}
