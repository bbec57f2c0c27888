/// The observations of one identity, or what the owner added: what joins into records.
struct Activity {
  let identity: ObservationIdentity
  let kind: RecordKind
  /// The newest export's observation; nil for an activity that the owner added.
  let current: RecordedObservation?
  /// Older exports' observations, newest first.
  let superseded: [RecordedObservation]
  let added: (fields: FieldSet, decision: Int64)?

  /// Which system says it; an addition is its own.
  var system: String { current?.source.system ?? "" }

  var fields: FieldSet { current?.fields ?? added?.fields ?? [:] }

  /// Groups observations by identity, in the order of identities.
  static func gather(
    _ observations: [RecordedObservation], decisions: [RecordedDecision], policy: ResolvePolicy
  ) -> [Activity] {
    var activities = Dictionary(grouping: observations, by: \.identity).map { identity, group in
      let newestFirst = group.sorted { ResolvePolicy.isNewer($0.source, than: $1.source) }
      return Activity(
        identity: identity, kind: newestFirst[0].kind, current: newestFirst[0],
        superseded: Array(newestFirst.dropFirst()), added: nil)
    }
    for recorded in decisions {
      guard case .add(let identity, let kind, let fields) = recorded.decision else { continue }
      activities.append(
        Activity(
          identity: identity, kind: kind, current: nil, superseded: [], added: (fields, recorded.number)))
    }
    return activities.sorted { $0.identity < $1.identity }
  }

  /// The identifiers that make two activities one: scheme, value.
  var strongIdentifiers: [StrongIdentifier] {
    kind.definition.ownFields.compactMap { field in
      guard case .identifier(let scheme) = field.type, scheme.joinsRecords,
        case .text(let value)? = fields[field.name]
      else { return nil }
      return StrongIdentifier(kind: kind, scheme: scheme, value: value)
    }
  }
}

/// An identifier that joins activities of one kind.
struct StrongIdentifier: Hashable {
  let kind: RecordKind
  let scheme: IdentifierScheme
  let value: String
}
