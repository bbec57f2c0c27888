import DossierAssembly
import PortfolioModel
import Testing

/// What the program fills in within a statement, on the page.
@Suite("What a statement cites and computes")
struct StatementMarksTests {
  @Test("is written where it stands, with links to the evidence and back; code and addresses keep the owner’s text")
  func page() throws {
    let html = try Pages.html(
      document(
        markdown: "I **led 1,200** people [L-7K3Q; V-AB12; evidence not shown].",
        [
          insertion("1,200", in: "I **led 1,200** people [L-7K3Q; V-AB12; evidence not shown].", .figure(figure)),
          insertion(
            "[L-7K3Q; V-AB12; evidence not shown]", in: "I **led 1,200** people [L-7K3Q; V-AB12; evidence not shown].",
            .citation(cited)),
        ]))
    #expect(
      html.contains(
        ##"<p>I <strong>led <span class="filled">1,200 <a class="evidence" id="value-1" href="#computed-1"><span class="vh">computed, see </span>Σ1</a></span></strong> people\##u{A0}<span class="cited" id="cited-1"><a class="evidence" href="#L-7K3Q">L-7K3Q</a> <a class="evidence" href="#from-V-AB12">V-AB12</a> <span class="suppressed">evidence not shown</span></span>.</p>"##
      ))
    #expect(html.contains(##"3; cited in <a href="#cited-1">1</a></li>"##))
    // What stands in no table is named where it is explained.
    #expect(html.contains(##"5: The &lt;forms&gt;; cited in <a href="#cited-1">1</a></li>"##))
  }

  @Test("is the owner’s own text in code, plain in an address, and never markup of the owner’s")
  func elsewhere() throws {
    let markdown = "`1,200` [a](https://example.org/1,200) \u{F0000} <b>1,200</b>"
    let first = insertion("1,200", in: markdown, .figure(figure))
    let address = markdown.utf8.count - "1,200) \u{F0000} <b>1,200</b>".utf8.count
    let second = Prose.Insertion(range: address..<address + 5, source: "{{x}}", content: .figure(figure))
    let html = try Pages.html(document(markdown: markdown, [first, second]))
    #expect(
      html.contains(
        "<p><code>{{source}}</code> <a href=\"https://example.org/learners.taught\">a</a> \u{FFFD} 1,200</p>"))
  }

  private let figure = Prose.ComputedFigure(
    name: "learners.taught", label: "Learners taught", periodLabel: "Whole career",
    cell: Cell(.number(1200, decimals: 0), origins: [.computed(records: ["L-7K3Q"])]))

  private let cited = [
    Prose.Citation(recordID: "L-7K3Q", label: "Director", origins: [origin("L-7K3Q", line: 3)]),
    Prose.Citation(recordID: "V-AB12", label: "The <forms>", origins: [origin("V-AB12", line: 5)]), .withheld,
  ]

  private static func origin(_ record: String, line: Int) -> Cell.Origin {
    .source(record: record, field: "title", importNumber: 1, line: line, elementPath: nil)
  }

  private func insertion(
    _ text: String, in markdown: String, _ content: Prose.Insertion.Content
  ) -> Prose.Insertion {
    let start = markdown.firstRange(of: text)?.lowerBound ?? markdown.endIndex
    let offset = markdown[..<start].utf8.count
    return Prose.Insertion(range: offset..<offset + text.utf8.count, source: "{{source}}", content: content)
  }

  private func document(markdown: String, _ insertions: [Prose.Insertion]) -> Document {
    let small = SmallDocument.document
    let table = Table(
      id: "roles", caption: "Roles", columns: [Table.Column(id: "title", title: "Role")],
      groups: [
        Table.Group(rows: [
          Table.Row(
            recordID: "L-7K3Q", cells: [Cell(.text("Director"), origins: [Self.origin("L-7K3Q", line: 3)])])
        ])
      ])
    return Document(
      templateID: small.templateID, title: small.title, titlePage: small.titlePage, periodLabel: small.periodLabel,
      audience: small.audience, asOf: small.asOf,
      sections: [
        Section(
          id: "own", number: "1", title: "Own",
          blocks: [
            .prose(Prose(title: nil, markdown: markdown, wordCount: 4, insertions: insertions)), .table(table),
          ])
      ], gaps: [], emptySections: [], sources: [], decisions: [])
  }
}
