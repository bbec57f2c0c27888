import DossierAssembly
import PortfolioModel

/// Themes and suggestions, for a person to read.
enum ThemesText {
  static func text(of tagging: Tagging) -> String {
    let suggested = Dictionary(grouping: tagging.suggestions, by: \.theme.id).mapValues(\.count)
    let width = tagging.set.themes.map(\.id.count).max() ?? 0
    var text = ""
    for theme in tagging.set.themes {
      let evidence = tagging.evidence(of: theme)
      let offered = suggested[theme.id] ?? 0
      text += theme.id + String(repeating: " ", count: width - theme.id.count) + "  \(theme.name): "
      text += evidence.isEmpty ? "no evidence" : evidence.count == 1 ? "1 record" : "\(evidence.count) records"
      text += offered == 0 ? "\n" : ", \(offered) suggested\n"
      let margin = String(repeating: " ", count: width + 2)
      if evidence.isEmpty {
        text += "\(margin)\(theme.definition)\n"
        for prompt in theme.prompts { text += "\(margin)- \(prompt)\n" }
      } else {
        let ids = evidence.prefix(12).map(\.shortID).joined(separator: " ")
        text += "\(margin)\(ids)\(evidence.count > 12 ? " …" : "")\n"
      }
    }
    return text
  }

  static func text(of suggestions: [ThemeSuggestion]) -> String {
    var text = ""
    var last: RecordID?
    for suggestion in suggestions {
      let record = suggestion.record
      if record.id != last { text += "\(record.shortID)  \(Tagging.title(of: record))\n" }
      last = record.id
      let reasons = suggestion.reasons.map { "“\($0.words)” in \($0.field)" }.joined(separator: ", ")
      text += "  \(suggestion.theme.id)  \(suggestion.theme.name): \(reasons)\n"
    }
    return text
  }

  static func summary(of suggestions: [ThemeSuggestion]) -> String {
    guard let first = suggestions.first else { return "No theme is suggested that you have not answered.\n" }
    let records = Set(suggestions.map(\.record.id)).count
    let count = suggestions.count == 1 ? "1 suggestion" : "\(suggestions.count) suggestions"
    let words = "\(first.record.shortID) \(first.theme.id)"
    return
      "\n\(count) for \(records == 1 ? "1 record" : "\(records) records"). `dossier themes accept \(words)` tags, `dossier themes refuse \(words)` does not; neither is asked again.\n"
  }
}
