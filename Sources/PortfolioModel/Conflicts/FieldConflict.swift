/// A field of a record of which its sources say different things.
package struct FieldConflict: Sendable {
  package let field: FieldDefinition
  /// What each says, the one that wins first, and how far it is from that.
  package let said: [(said: ResolvedField.Said, disagreement: Disagreement)]
  /// Why the first one wins over the first that says something else.
  package let preference: Preference
  /// What the owner put in its place; nil where the sources' word stands.
  package let correction: Value?
  /// Whether the owner corrected the field, confirmed the record, or said which of the systems is believed: there is
  /// nothing left to decide.
  package let isSettled: Bool

  /// The greatest of the disagreements.
  package var disagreement: Disagreement { said.map(\.disagreement).max() ?? .none }
}

extension Record {
  /// The fields of which the sources say different things, in the kind's order.
  package func fieldConflicts(policy: ResolvePolicy) -> [FieldConflict] {
    kind.definition.fields.compactMap { definition in
      let resolved = fields[definition.name]
      let all = resolved?.said ?? removed[definition.name]?.said ?? []
      guard let winner = all.first, all.contains(where: { $0.value != winner.value }) else { return nil }
      let preference = Preference(of: all, policy: policy)
      return FieldConflict(
        field: definition,
        said: all.map { ($0, Disagreement(winner.value, $0.value, of: definition.name)) },
        preference: preference,
        correction: resolved.flatMap { $0.isCorrected ? $0.value : nil },
        isSettled: resolved?.isCorrected ?? true || confirmedOn != nil || preference == .sourceOrder)
    }
  }

  /// What somebody has to decide: values that differ in more than form, and that nothing settles.
  package func openConflicts(policy: ResolvePolicy) -> [FieldConflict] {
    // Most records have none, which is quickly seen.
    conflicts.isEmpty ? [] : fieldConflicts(policy: policy).filter { $0.disagreement == .real && !$0.isSettled }
  }
}
