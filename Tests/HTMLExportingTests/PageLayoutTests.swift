import DossierAssembly
import HTMLExporting
import PortfolioModel
import Testing

/// Pages that are no dossier: an index of documents, a comparison.
@Suite("A page without title page and contents")
struct PageLayoutTests {
  private static func index(link: String?) -> Document {
    Document(
      templateID: "index", title: "Annual reviews",
      titlePage: TitlePage(
        name: "", facts: [KeyFact(label: "People", cell: Cell(.number(1, decimals: 0)))], headlines: []),
      periodLabel: "", audience: .department, asOf: SampleDocument.day,
      sections: [
        Section(
          id: "people", number: "", title: "People",
          blocks: [
            .table(
              Table(
                id: "people", caption: "People", columns: [Table.Column(id: "name", title: "Name")],
                groups: [Table.Group(rows: [Table.Row(recordID: nil, cells: [Cell(.text("Ada"), link: link)])])]))
          ])
      ], gaps: [], emptySections: [], sources: [], decisions: [])
  }

  private func html(link: String? = "people/Ada Q.html") throws -> String {
    try Pages.html(Self.index(link: link), options: HTMLExportOptions(layout: .page), overrides: Pages.noStyle)
  }

  @Test("has its title as heading, its facts, and sections without numbers")
  func heading() throws {
    let html = try html()
    #expect(html.contains("<title>Annual reviews</title>"))
    #expect(
      html.contains(
        """
        <header class="page-heading">
        <h1>Annual reviews</h1>
        <dl class="facts">
        <div><dt>People</dt><dd>1</dd></div>
        </dl>
        </header>
        """))
    #expect(html.contains("<h2>People</h2>"))
    #expect(!html.contains("class=\"contents\"") && !html.contains("class=\"title-page\""))
    _ = try Markup(html)
  }

  @Test("links a cell to a file beside it")
  func link() throws {
    #expect(try html().contains("><a href=\"people/Ada%20Q.html\">Ada</a></th>"))
  }

  @Test(
    "links to nothing but files beside it or below",
    arguments: ["/etc/passwd", "../up.html", "a/../../b", "", "a//b", "./a"])
  func unsafe(path: String) throws {
    #expect(try html(link: path).contains(">Ada</th>"))
  }

  @Test("makes of an address the name of a file")
  func script() throws {
    #expect(try html(link: "javascript:alert(1)").contains("<a href=\"javascript%3Aalert%281%29\">"))
  }
}
