import DossierAssembly
import Foundation
import PortfolioModel
import Testing

@Suite("A set of themes")
struct ThemeSetTests {
  private static func shipped() throws -> ThemeSet {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try ThemeSet(
      yaml: String(contentsOf: root.appending(path: "templates/themes/leadership.yml"), encoding: .utf8))
  }

  @Test("is shipped with the sixteen themes that the vocabulary knows, each with words and prompts")
  func shippedSet() throws {
    let set = try Self.shipped()
    #expect(set.id == ThemeSet.known.id)
    #expect(set.title == ThemeSet.known.title)
    #expect(set.themes.map(\.id) == Vocabulary.theme.terms.map(\.token))
    #expect(set.themes.map(\.name) == Vocabulary.theme.terms.map(\.label))
    for theme in set.themes {
      #expect((2...3).contains(theme.prompts.count), "\(theme.id)")
      #expect(theme.synonyms.count >= 5, "\(theme.id)")
      #expect(Set(theme.synonyms.map { $0.lowercased() }).count == theme.synonyms.count, "\(theme.id)")
    }
  }

  @Test("says all that is wrong with it, each with its place")
  func problems() throws {
    let yaml = """
      id: school
      title: values
      themes:
        - id: A 1
          name: Care
          definition: To care.
          prompts: [One?, Two?, Three?, Four?]
          synonims: [care]
        - id: B
          name: Rigour
          synonyms: ["–"]
        - {id: C, name: Play, definition: To play.}
        - {id: C, name: Joy, definition: To enjoy.}
      """
    do {
      _ = try ThemeSet(yaml: yaml)
      Issue.record("problems are expected")
    } catch {
      #expect(
        error.description == """
          4:9: “A 1” cannot be the id of a theme. Use letters, digits and hyphens: T04.
          7:14: A theme has at most three prompts. Keep the three that bring out the best evidence.
          8:5: There is no key in a theme “synonims”. Did you mean “synonyms”?
          9:5: The key “definition” is missing. Add “definition:”.
          11:16: “–” has no letter to look for. Write a word or a phrase.
          13:5: The theme “C” is there twice. Give each theme an id of its own.
          """)
    }
  }

  @Test("may be empty of nothing", arguments: ["", "id: a\ntitle: b\nthemes: []", "themes: 3", "- a", "a: [", "\u{0}"])
  func malformed(yaml: String) {
    #expect(throws: InvalidTemplate.self) { try ThemeSet(yaml: yaml) }
  }
}
