/// The observations of one identity, or what the owner added: what joins into records.
struct Activity {
  private let content: Content

  private enum Content {
    /// The newest export's observation, of which there is no older one.
    case observed(RecordedObservation)
    case renewed(Renewal)
    case added(Addition)
  }

  /// An observation of which older exports have others.
  private final class Renewal {
    let current: RecordedObservation
    let superseded: [RecordedObservation]

    init(_ current: RecordedObservation, superseded: [RecordedObservation]) {
      (self.current, self.superseded) = (current, superseded)
    }
  }

  /// What the owner added.
  private final class Addition {
    let identity: ObservationIdentity
    let kind: RecordKind
    let fields: FieldSet
    let decision: Int64

    init(_ identity: ObservationIdentity, kind: RecordKind, fields: FieldSet, decision: Int64) {
      (self.identity, self.kind, self.fields, self.decision) = (identity, kind, fields, decision)
    }
  }

  /// - Parameter superseded: Older exports' observations, newest first.
  init(_ current: RecordedObservation, superseded: [RecordedObservation]) {
    content = superseded.isEmpty ? .observed(current) : .renewed(Renewal(current, superseded: superseded))
  }

  /// What the owner added.
  init(_ identity: ObservationIdentity, kind: RecordKind, fields: FieldSet, decision: Int64) {
    content = .added(Addition(identity, kind: kind, fields: fields, decision: decision))
  }

  /// Older exports' observations, newest first.
  var superseded: [RecordedObservation] {
    if case .renewed(let renewal) = content { renewal.superseded } else { [] }
  }

  var identity: ObservationIdentity {
    switch content {
    case .observed(let observation): observation.identity
    case .renewed(let renewal): renewal.current.identity
    case .added(let addition): addition.identity
    }
  }

  var kind: RecordKind {
    switch content {
    case .observed(let observation): observation.kind
    case .renewed(let renewal): renewal.current.kind
    case .added(let addition): addition.kind
    }
  }

  /// The newest export's observation; nil for an activity that the owner added.
  var current: RecordedObservation? {
    switch content {
    case .observed(let observation): observation
    case .renewed(let renewal): renewal.current
    case .added: nil
    }
  }

  /// Where its fields come from.
  var origin: ResolvedField.Origin {
    switch content {
    case .observed(let observation): .source(observation)
    case .renewed(let renewal): .source(renewal.current)
    case .added(let addition): .decision(addition.decision)
    }
  }

  /// Which system says it; an addition is its own.
  var system: String { current?.source.system ?? "" }

  var fields: FieldSet {
    switch content {
    case .observed(let observation): observation.fields
    case .renewed(let renewal): renewal.current.fields
    case .added(let addition): addition.fields
    }
  }

  /// Groups observations by identity, in the order of identities.
  static func gather(
    _ observations: [RecordedObservation], decisions: [RecordedDecision], policy: ResolvePolicy
  ) -> [Activity] {
    // Stored observations mostly come in this order, and looking is cheaper than sorting.
    let isSorted = zip(observations, observations.dropFirst()).allSatisfy { $0.identity <= $1.identity }
    let sorted = isSorted ? observations : observations.sorted { $0.identity < $1.identity }
    var activities: [Activity] = []
    activities.reserveCapacity(sorted.count)
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].identity == sorted[start].identity { end += 1 }
      if end == start + 1 {
        activities.append(Activity(sorted[start], superseded: []))
      } else {
        let newestFirst = sorted[start..<end].sorted { ResolvePolicy.isNewer($0.source, than: $1.source) }
        activities.append(Activity(newestFirst[0], superseded: Array(newestFirst.dropFirst())))
      }
      start = end
    }
    let stored = activities.count
    for recorded in decisions {
      guard case .add(let identity, let kind, let fields) = recorded.decision else { continue }
      activities.append(Activity(identity, kind: kind, fields: fields, decision: recorded.number))
    }
    return activities.count == stored ? activities : activities.sorted { $0.identity < $1.identity }
  }

  /// The identifiers that make two activities one: scheme, value.
  var strongIdentifiers: [StrongIdentifier] {
    let (kind, fields) = (kind, fields)
    return kind.joiningFields.compactMap { name, scheme in
      guard case .text(let value)? = fields[name] else { return nil }
      return StrongIdentifier(kind: kind, scheme: scheme, value: value)
    }
  }
}

extension RecordKind {
  private static let joiningFields = allCases.sorted().map { kind in
    kind.definition.ownFields.compactMap { field in
      if case .identifier(let scheme) = field.type, scheme.joinsRecords { (field.name, scheme) } else { nil }
    }
  }

  /// Whether activities of the kind can have strong identifiers; of most kinds they cannot.
  var hasStrongIdentifiers: Bool { !joiningFields.isEmpty }

  /// The fields that hold strong identifiers.
  fileprivate var joiningFields: [(FieldName, IdentifierScheme)] { Self.joiningFields[place] }
}

/// An identifier that joins activities of one kind.
struct StrongIdentifier: Hashable {
  let kind: RecordKind
  let scheme: IdentifierScheme
  let value: String
}
