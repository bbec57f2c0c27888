import DossierAssembly
import Testing

/// The headings over a statement.
@Suite("A statement’s title")
struct StatementHeadingTests {
  @Test("is not shown where it repeats the section’s, or where the section is the statement alone")
  func shownOnce() throws {
    #expect(try headings(section: "Mentoring", blocks: [statement]) == ["1 Mentoring", "What I do"])
    #expect(try headings(section: "My statement", blocks: [statement, note]) == ["1 My statement", "What I do"])
  }

  @Test("is shown where the section holds more, and once")
  func shown() throws {
    #expect(
      try headings(section: "Mentoring", blocks: [statement, note]) == ["1 Mentoring", "My statement", "What I do"])
  }

  private let statement = Block.prose(
    Prose(title: "My statement", markdown: "# My statement\n\na\n\n## What I do\n\nb", wordCount: 7))
  private let note = Block.note("A note.")

  /// The headings of a section, in order.
  private func headings(section title: String, blocks: [Block]) throws -> [String] {
    let small = SmallDocument.document
    let document = Document(
      templateID: small.templateID, title: small.title, titlePage: small.titlePage, periodLabel: small.periodLabel,
      audience: small.audience, asOf: small.asOf,
      sections: [Section(id: "own", number: "1", title: title, blocks: blocks)], gaps: [], emptySections: [],
      sources: [], decisions: [])
    let markup = try Markup(Pages.html(document))
    return markup.elements.filter { ["h2", "h3", "h4", "h5"].contains($0.name) && $0.text != "Contents" }.map(\.text)
  }
}
