import PortfolioModel

/// The themes of a school, in the order in which they are shown.
package struct ThemeSet: Hashable, Sendable {
  package let id: String
  /// What a reader calls the themes: "leadership themes".
  package let title: String
  package let themes: [Theme]

  package init(id: String, title: String, themes: [Theme]) {
    (self.id, self.title, self.themes) = (id, title, themes)
  }

  /// The themes that the vocabulary knows, without words to suggest by.
  package static let known = ThemeSet(
    id: "leadership", title: "leadership themes",
    themes: Vocabulary.theme.terms.map { Theme(id: $0.token, name: $0.label) })

  package func theme(_ id: String) -> Theme? { themes.first { $0.id == id } }

  /// The theme that a person means, by id or name, in any case; nil where neither matches.
  package func theme(named text: String) -> Theme? {
    let wanted = text.lowercased()
    return themes.first { $0.id.lowercased() == wanted } ?? themes.first { $0.name.lowercased() == wanted }
  }

  /// What a reader sees for a tag; one of another set goes by the vocabulary's word for it, else as it is.
  package func label(of id: String) -> String { theme(id)?.name ?? Vocabulary.theme.label(of: id) }
}
