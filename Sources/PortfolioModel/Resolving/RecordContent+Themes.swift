extension RecordContent {
  /// Adds the themes that the owner accepted, and takes away those that were refused.
  mutating func applyThemes(_ rulings: Rulings) {
    // A record that grew by joining has several identities; the last word on a theme counts, whichever it names.
    var last: [String: Rulings.ThemeRuling] = [:]
    for ruling in identities.flatMap({ rulings.themes[$0] ?? [] })
    where ruling.number >= last[ruling.theme]?.number ?? .min {
      last[ruling.theme] = ruling
    }
    for ruling in last.values.sorted(by: { $0.number < $1.number }) {
      var themes: [Value] = []
      if case .list(let existing)? = fields.value(of: "themes") { themes = existing }
      let theme = Value.token(ruling.theme)
      guard themes.contains(theme) != ruling.isTagged else { continue }
      if ruling.isTagged { themes.append(theme) } else { themes.removeAll { $0 == theme } }
      let said = fields["themes"]?.said ?? removed["themes"]?.said ?? []
      let hasChanged = fields["themes"]?.sourceChangedSinceCorrection ?? false
      if themes.isEmpty {
        fields["themes"] = nil
        removed["themes"] = RemovedField(
          decision: ruling.number, said: said, sourceChangedSinceCorrection: hasChanged)
      } else {
        removed["themes"] = nil
        fields["themes"] = ResolvedField(
          value: .list(themes), origin: .decision(ruling.number), said: said,
          sourceChangedSinceCorrection: hasChanged)
      }
    }
  }
}
