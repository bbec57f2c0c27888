import DossierAssembly

/// How mentees are named, by audience, as a person types it: `external=initials, public=counts`.
struct MenteeNamingSetting {
  let names: [Audience: MenteeNaming]

  /// Nil where a word is not known or an audience comes twice.
  init?(_ text: String) {
    var names: [Audience: MenteeNaming] = [:]
    for entry in text.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      let parts = entry.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let audience = Audience(rawValue: String(parts[0])), names[audience] == nil,
        let naming = MenteeNaming(rawValue: String(parts[1]))
      else { return nil }
      names[audience] = naming
    }
    self.names = names
  }
}
