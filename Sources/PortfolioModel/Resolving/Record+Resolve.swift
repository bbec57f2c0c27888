extension Record {
  /// Makes the record of one group of activities.
  init(_ group: [Activity], rulings: Rulings, policy: ResolvePolicy, matcher: PersonMatcher) {
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
    // The smallest identity names the record: it does not depend on which source is preferred.
    let identities = group.map(\.identity).sorted()
    let kind = group[0].kind
    self.init(
      id: RecordID(kind: kind, identity: identities[0]), shortID: "", kind: kind,
      fields: Self.merge(ordered, identities: identities, rulings: rulings, matcher: matcher),
      observations: ordered.compactMap(\.current), superseded: ordered.flatMap(\.superseded),
      identities: identities)
    isFeatured = identities.contains { rulings.featured.contains($0) }
    isHidden = identities.contains { rulings.hidden.contains($0) }
    order = identities.lazy.compactMap { rulings.orders[$0] }.first
    confirmedOn = identities.lazy.compactMap { rulings.confirmations[$0] }.max()
  }

  private static func merge(
    _ ordered: [Activity], identities: [ObservationIdentity], rulings: Rulings, matcher: PersonMatcher
  ) -> [FieldName: ResolvedField] {
    var fields: [FieldName: ResolvedField] = [:]
    for activity in ordered {
      let origin: ResolvedField.Origin
      if let observation = activity.current {
        origin = .source(observation.source, observation.place)
      } else {
        origin = .decision(activity.added?.decision ?? 0)
      }
      let present = activity.fields.present
      if fields.isEmpty { fields.reserveCapacity(present.count) }
      for (name, value) in present {
        let value = name == "authors" ? marked(value, by: matcher) : value
        let said = ResolvedField.Said(value: value, origin: origin)
        // The first to say something wins, since the activities are in the order of preference.
        if let first = fields[name] {
          fields[name] = ResolvedField(value: first.value, origin: first.origin, said: first.said + [said])
        } else {
          fields[name] = ResolvedField(value: value, origin: origin, said: [said])
        }
      }
    }
    guard identities.contains(where: { rulings.corrections[$0] != nil || rulings.themes[$0] != nil }) else {
      return fields
    }
    let said = fields.mapValues(\.said)
    for identity in identities {
      for (name, correction) in rulings.corrections[identity] ?? [:] {
        let said = said[name] ?? []
        let changed = !said.isEmpty && correction.sourceValue != said.first?.value
        guard let value = correction.value else {
          fields[name] = nil
          continue
        }
        fields[name] = ResolvedField(
          value: value, origin: .decision(correction.number), said: said,
          sourceChangedSinceCorrection: changed)
      }
      for (theme, number) in rulings.themes[identity] ?? [] {
        var themes: [Value] = []
        if case .list(let existing)? = fields["themes"]?.value { themes = existing }
        guard !themes.contains(.token(theme)) else { continue }
        fields["themes"] = ResolvedField(
          value: .list(themes + [.token(theme)]), origin: .decision(number), said: said["themes"] ?? [])
      }
    }
    return fields
  }

  /// Marks the portfolio's person among the authors, with the position from 1.
  private static func marked(_ authors: Value, by matcher: PersonMatcher) -> Value {
    guard case .list(var list) = authors, case .position(let position) = matcher.find(among: list),
      case .group(var author) = list[position]
    else { return authors }
    author["isSelf"] = .flag(true)
    author["position"] = .number(Double(position + 1))
    list[position] = .group(author)
    return .list(list)
  }
}
