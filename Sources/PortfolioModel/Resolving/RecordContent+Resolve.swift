extension RecordContent {
  /// The kind and the id of the record of one group of activities: the smallest identity names it, so that it does not
  /// depend on which source is preferred.
  static func id(of group: Few<Activity>) -> (kind: RecordKind, id: RecordID) {
    if case .one(let activity) = group {
      let kind = activity.kind
      return (kind, RecordID(kind: kind, identity: activity.identity))
    }
    let first = group[0]
    let smallest = group.dropFirst().reduce(first.identity) { min($0, $1.identity) }
    return (first.kind, RecordID(kind: first.kind, identity: smallest))
  }

  /// Makes the record of one group of activities.
  ///
  /// - Parameter id: What ``id(of:)`` says.
  static func resolve(
    _ group: Few<Activity>, id: RecordID, vanished: [VanishedObservation], rulings: Rulings, policy: ResolvePolicy,
    matcher: PersonMatcher
  ) -> RecordContent {
    if rulings.isEmpty, vanished.isEmpty { return joined(group, id: id, policy: policy, matcher: matcher) }
    var content = joined(group, id: id, policy: policy, matcher: matcher)
    if !rulings.isEmpty { content.rule(rulings) }
    content.vanished = vanished
    return content
  }

  /// What the sources say together.
  private static func joined(
    _ group: Few<Activity>, id: RecordID, policy: ResolvePolicy, matcher: PersonMatcher
  ) -> RecordContent {
    if case .one(let activity) = group {
      return RecordContent(
        id: id, kind: activity.kind, fields: fields(of: activity, matcher: matcher),
        observations: activity.current.map { .one($0) } ?? .none, superseded: activity.superseded,
        identities: .one(activity.identity))
    }
    // What the owner added goes first, then the sources as the policy prefers them.
    let ordered = group.sorted { first, second in
      switch (first.current, second.current) {
      case (let one?, let two?):
        if one.source == two.source { return first.identity < second.identity }
        return policy.prefers(one.source, to: two.source)
      case (nil, _?): return true
      case (_?, nil): return false
      case (nil, nil): return first.identity < second.identity
      }
    }
    return RecordContent(
      id: id, kind: group[0].kind, fields: merge(ordered, matcher: matcher),
      observations: Few(ordered.compactMap(\.current)), superseded: ordered.flatMap(\.superseded),
      identities: Few(group.map(\.identity).sorted()))
  }

  /// Does what the owner decided about the record.
  private mutating func rule(_ rulings: Rulings) {
    apply(rulings)
    applyComments(rulings)
    isFeatured = identities.contains { rulings.featured.contains($0) }
    isHidden = identities.contains { rulings.hidden.contains($0) }
    order = identities.lazy.compactMap { rulings.orders[$0] }.first
    confirmedOn = identities.lazy.compactMap { rulings.confirmations[$0] }.max()
  }

  private static func fields(of activity: Activity, matcher: PersonMatcher) -> ResolvedFields {
    var row = activity.fields
    if let authors = row["authors"] { row["authors"] = marked(authors, by: matcher) }
    return ResolvedFields(row, origin: activity.origin)
  }

  private static func merge(_ ordered: [Activity], matcher: PersonMatcher) -> ResolvedFields {
    var fields: [FieldName: ResolvedField] = [:]
    for activity in ordered {
      for (name, value) in activity.fields.present {
        let value = name == "authors" ? marked(value, by: matcher) : value
        let said = ResolvedField.Said(value: value, origin: activity.origin)
        // The first to say something wins, since the activities are in the order of preference.
        if let first = fields[name] {
          fields[name] = ResolvedField(value: first.value, origin: first.origin, said: first.said + [said])
        } else {
          fields[name] = ResolvedField(value: value, origin: activity.origin)
        }
      }
    }
    return ResolvedFields(fields)
  }

  /// Puts what the owner decided in the place of what the sources say.
  private mutating func apply(_ rulings: Rulings) {
    // A record that grew by joining has several identities; the last word counts, whichever of them it names.
    var corrections: [FieldName: Rulings.Correction] = [:]
    for identity in identities {
      for (name, correction) in rulings.corrections[identity] ?? [:]
      where correction.number > corrections[name]?.number ?? .min {
        corrections[name] = correction
      }
    }
    for (name, correction) in corrections {
      let said = fields[name]?.said ?? []
      let hasChanged = !said.isEmpty && correction.sourceValue != said.first?.value
      if let value = correction.value {
        fields[name] = ResolvedField(
          value: value, origin: .decision(correction.number), said: said, sourceChangedSinceCorrection: hasChanged)
      } else {
        fields[name] = nil
        removed[name] = RemovedField(
          decision: correction.number, said: said, sourceChangedSinceCorrection: hasChanged)
      }
    }
    applyThemes(rulings)
  }

  /// Marks the portfolio's person among the authors, with the position from 1.
  private static func marked(_ authors: Value, by matcher: PersonMatcher) -> Value {
    guard case .list(var list) = authors, case .position(let position) = matcher.find(among: list),
      case .group(var author) = list[position]
    else { return authors }
    author.set(["isSelf", "position"], to: [.flag(true), .number(Double(position + 1))])
    list[position] = .group(author)
    return .list(list)
  }
}
