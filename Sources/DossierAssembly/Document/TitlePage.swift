/// Who the document is about and what the case is, in ninety seconds.
package struct TitlePage: Sendable {
  /// "Miriam A. Okonkwo-Hale, MD, MEd".
  package let name: String
  /// Label and value, in order: rank now, rank sought, track, department, school, period, date.
  package let facts: [KeyFact]
  /// At most five headline figures, each with a link to the section that proves it.
  package let headlines: [KeyFact]

  package init(name: String, facts: [KeyFact], headlines: [KeyFact]) {
    (self.name, self.facts, self.headlines) = (name, facts, headlines)
  }
}
