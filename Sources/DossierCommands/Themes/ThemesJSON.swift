import DossierAssembly
import JSONExporting
import PortfolioModel

/// Themes and suggestions, for a program to read.
enum ThemesJSON {
  static func text(of tagging: Tagging) -> String {
    let suggested = Dictionary(grouping: tagging.suggestions, by: \.theme.id).mapValues(\.count)
    var json = CanonicalJSON(.indented)
    json.object { json in
      json.member("id", tagging.set.id)
      json.member("themes", tagging.set.themes) { json, theme in
        let evidence = tagging.evidence(of: theme)
        json.object { json in
          json.member("definition", theme.definition)
          json.member("id", theme.id)
          json.member("link", theme.link)
          json.member("name", theme.name)
          json.member("prompts", evidence.isEmpty ? theme.prompts : [])
          json.member("records", evidence.map(\.id.description))
          json.member("suggestions", suggested[theme.id] ?? 0)
        }
      }
      json.member("title", tagging.set.title)
    }
    return String(decoding: json.finish(), as: UTF8.self)
  }

  static func text(of suggestions: [ThemeSuggestion]) -> String {
    var json = CanonicalJSON(.indented)
    json.object { json in
      json.member("suggestions", suggestions) { json, suggestion in
        json.object { json in
          json.member("reasons", suggestion.reasons) { json, reason in
            json.object { json in
              json.member("field", reason.field)
              json.member("words", reason.words)
            }
          }
          json.member("record", suggestion.record.id.description)
          json.member("shortId", suggestion.record.shortID)
          json.member("theme", suggestion.theme.id)
          json.member("title", Tagging.title(of: suggestion.record))
        }
      }
    }
    return String(decoding: json.finish(), as: UTF8.self)
  }
}
