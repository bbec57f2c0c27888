/// One rule of a pack.
package struct CriterionRule: Sendable {
  package let id: String
  /// "Time in rank".
  package let title: String
  /// What the school asks, in a sentence.
  package let message: String?
  package let severity: Severity
  let appliesTo: Applicability
  /// How it is checked.
  let check: any CriterionCheck
  /// What the school advises; it stands after what the program says.
  package let remedy: String?
  /// Nil where it is the pack's.
  package let source: CriteriaSource?

  /// The name of the rule's kind in YAML: `timeInRank`.
  package var kind: String { type(of: check).name }

  package enum Severity: String, Hashable, Sendable, CaseIterable {
    case required
    case recommended
    /// The rule says what must not be there.
    case prohibited

    /// Whether a case fails when the rule is not met.
    package var isBinding: Bool { self != .recommended }
  }
}

extension CriterionRule: Hashable {
  package static func == (first: Self, second: Self) -> Bool {
    first.id == second.id && first.title == second.title && first.message == second.message
      && first.severity == second.severity && first.appliesTo == second.appliesTo
      && first.remedy == second.remedy && first.source == second.source
      && AnyHashable(first.check) == AnyHashable(second.check)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(AnyHashable(check))
  }
}
