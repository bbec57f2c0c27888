/// Why a field has the value that it has.
package enum Preference: String, Hashable, Sendable, CaseIterable {
  /// The owner corrected it.
  case correction
  /// The owner added the record.
  case addition
  /// Nobody else says anything.
  case onlySource
  /// All who say anything say the same.
  case agreement
  /// The portfolio's source order.
  case sourceOrder
  case newestExport
  /// Nothing decides, so that the rule is one that gives the same on every machine.
  case tieBreak
  /// Computed from other values.
  case computed

  init(of said: [ResolvedField.Said], policy: ResolvePolicy) {
    guard let winner = said.first else {
      self = .computed
      return
    }
    if case .decision = winner.origin {
      self = .addition
      return
    }
    guard said.count > 1 else {
      self = .onlySource
      return
    }
    guard let other = said.first(where: { $0.value != winner.value }) else {
      self = .agreement
      return
    }
    if case .source(let first) = winner.origin, case .source(let second) = other.origin {
      self = policy.preference(of: first.source, over: second.source)
    } else {
      self = .tieBreak
    }
  }
}

extension ResolvePolicy {
  /// Why the first source goes before the second, as ``prefers(_:to:)`` says that it does.
  package func preference(of first: SourceDescription, over second: SourceDescription) -> Preference {
    let swapped = ResolvePolicy(sourceOrder: [])
    if prefers(first, to: second) != swapped.prefers(first, to: second) { return .sourceOrder }
    if sourceOrder.contains(first.system), first.system != second.system { return .sourceOrder }
    return first.exportDate != second.exportDate ? .newestExport : .tieBreak
  }
}

extension ResolvedField {
  /// Why it has its value.
  package func preference(policy: ResolvePolicy) -> Preference {
    if isCorrected, said.isEmpty || said.first?.origin != origin { return .correction }
    if case .computed = origin { return .computed }
    return Preference(of: said, policy: policy)
  }
}
