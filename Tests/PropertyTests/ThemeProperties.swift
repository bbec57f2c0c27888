import PortfolioModel
import PortfolioStore
import TestSupport
import Testing

/// What the owner says about themes, over exports that are generated from a seed.
struct ThemeProperties {
  @Test(arguments: 1...4) func `accepted and refused themes stay through undoing and importing again`(
    seed: Int
  ) throws {
    let exports = try GeneratedExports(seed: seed, hasTwins: false).exports
    let career = try Career(exports)
    var random = SeededGenerator(seed: seed &+ 2_000)
    var answers: [ObservationIdentity: Set<String>] = [:]
    for record in try career.file.portfolio(of: 1).records {
      let themes = ["T01", "T02", "T03"].filter { _ in random.happens(0.5) }
      for theme in ["T01", "T02", "T03"] {
        let isTagged = themes.contains(theme)
        // Said the other way round before: the last word counts.
        for answer in [!isTagged, isTagged] {
          try career.decide(
            record.identities.map { identity in
              Career.MadeDecision(
                decision: answer ? .tag(identity, theme: theme) : .refuse(identity, theme: theme), sourceValue: nil)
            })
        }
      }
      for identity in record.identities { answers[identity] = Set(themes) }
    }
    func check(_ comment: Comment) throws {
      for record in try career.file.portfolio(of: 1).records {
        // What an undone import held together or apart may be one record or two without it; the answers then stand
        // beside one another.
        let said = Set(record.identities.map { answers[$0] })
        if said.count == 1 { #expect(Set(record.texts("themes")) == answers[record.identities[0]], comment) }
      }
    }
    try check("at first")
    for number in exports.indices.shuffled(using: &random) {
      try career.file.undo(Int64(number + 1))
      try check("after undoing \(number + 1)")
    }
    #expect(try career.file.portfolio(of: 1).records.isEmpty)
    for export in exports.shuffled(using: &random) { try career.bring(export) }
    try check("after importing again")
    for record in try career.file.portfolio(of: 1).records {
      #expect(Set(record.texts("themes")) == answers[record.identities[0]])
    }
  }
}
