import PortfolioModel
import Yams

extension TemplateReader {
  mutating func themeSet(_ root: Node) -> ThemeSet? {
    guard let entries = mapping(root, of: "a set of themes", keys: ["id", "title", "themes"]) else { return nil }
    let id = identifier(required("id", in: entries, of: root))
    let title = text(required("title", in: entries, of: root))
    var themes: [Theme] = []
    if let list = required("themes", in: entries, of: root) {
      let nodes = sequence(list, of: "themes")
      if nodes.isEmpty, case .sequence = list { report(list, "The set has no theme.", "Add at least one.") }
      for node in nodes {
        guard let theme = theme(node) else { continue }
        if themes.contains(where: { $0.id == theme.id }) {
          report(node, "The theme “\(theme.id)” is there twice.", "Give each theme an id of its own.")
        } else {
          themes.append(theme)
        }
      }
    }
    guard let id, let title else { return nil }
    return ThemeSet(id: id, title: title, themes: themes)
  }

  private mutating func theme(_ node: Node) -> Theme? {
    let keys = ["id", "name", "definition", "prompts", "synonyms", "link"]
    guard let entries = mapping(node, of: "a theme", keys: keys) else { return nil }
    let idNode = required("id", in: entries, of: node)
    let id = text(idNode)
    if let id, let idNode, !id.utf8.allSatisfy(Self.isFitForThemeID) {
      report(idNode, "“\(id)” cannot be the id of a theme.", "Use letters, digits and hyphens: T04.")
    }
    let name = text(required("name", in: entries, of: node))
    let definition = text(required("definition", in: entries, of: node))
    let prompts = entries["prompts"].map { texts($0) } ?? []
    if prompts.count > 3, let list = entries["prompts"] {
      report(list, "A theme has at most three prompts.", "Keep the three that bring out the best evidence.")
    }
    let synonyms = entries["synonyms"].map { self.synonyms($0) } ?? []
    let link = entries["link"].flatMap { text($0) }
    guard let id, let name, let definition else { return nil }
    return Theme(id: id, name: name, definition: definition, prompts: prompts, synonyms: synonyms, link: link)
  }

  /// Words to suggest by; one without a letter or digit would match nothing, and is a slip.
  private mutating func synonyms(_ node: Node) -> [String] {
    scalars(node).compactMap { node in
      guard let text = text(node) else { return nil }
      guard !foldedForMatching(text).isEmpty else {
        report(node, "“\(text)” has no letter to look for.", "Write a word or a phrase.")
        return nil
      }
      return text
    }
  }

  private static func isFitForThemeID(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte == 45
  }
}
