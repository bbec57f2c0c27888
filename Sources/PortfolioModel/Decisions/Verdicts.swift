/// What the owner said about pairs of activities: which are the same, and which are not.
package struct Verdicts {
  /// The answers that count, by the pair; of several about one pair, the last.
  package private(set) var answers: [IdentityPair: Answer] = [:]

  /// An answer with the decision that gave it.
  package struct Answer: Hashable, Sendable {
    package let areSame: Bool
    package let number: Int64
    package let madeOn: CalendarDay
  }

  /// Takes decisions in any order.
  package init(_ decisions: [RecordedDecision]) {
    for recorded in decisions {
      let (pair, areSame): (IdentityPair, Bool)
      switch recorded.decision {
      case .same(let first, let second): (pair, areSame) = (IdentityPair(first, second), true)
      case .different(let first, let second): (pair, areSame) = (IdentityPair(first, second), false)
      default: continue
      }
      // "Different" after "same" takes the pair apart again.
      if let known = answers[pair], known.number > recorded.number { continue }
      answers[pair] = Answer(areSame: areSame, number: recorded.number, madeOn: recorded.madeOn)
    }
  }

  /// The pairs called the same, or those called different, in ascending order.
  package func pairs(areSame: Bool) -> [IdentityPair] {
    answers.filter { $0.value.areSame == areSame }.keys.sorted()
  }
}

/// Two identities whose order does not matter.
package struct IdentityPair: Hashable, Sendable, Comparable {
  /// The smaller one.
  package let first: ObservationIdentity
  package let second: ObservationIdentity

  package init(_ one: ObservationIdentity, _ two: ObservationIdentity) {
    (first, second) = one < two ? (one, two) : (two, one)
  }

  package static func < (one: Self, two: Self) -> Bool { (one.first, one.second) < (two.first, two.second) }
}
