import DossierAssembly
import HTMLExporting
import PortfolioModel
import Testing

/// The marks that lead from a number to where it comes from, and back.
@Suite("A mark")
struct ProvenanceMarkTests {
  private static let computed = Cell.Origin.computed(records: ["T-7K3Q", "T-9XYZ"])

  /// A document with a computed headline, a fact that is taken from a record, and a figure of computed data.
  private static let document: Document = {
    let small = SmallDocument.document
    let figure = Figure(
      id: "hours", caption: "Hours", description: "Hours.", chart: SmallDocument.figure.chart,
      table: Table(
        id: "hours-data", caption: "Hours by year",
        columns: [.init(id: "year", title: "Year"), .init(id: "hours", title: "Hours", isNumeric: true)],
        groups: [
          Table.Group(rows: [
            Table.Row(
              recordID: nil, cells: [Cell(.text("2023–24")), Cell(.number(7, decimals: 0), origins: [computed])])
          ])
        ]))
    return Document(
      templateID: small.templateID, title: small.title,
      titlePage: TitlePage(
        name: "Ada Quillfeather, MD",
        facts: [
          KeyFact(
            label: "Years in rank",
            cell: Cell(
              .number(6, decimals: 0),
              origins: [.source(record: "A-1AAA", field: "spans", importNumber: 1, line: 9, elementPath: nil)]))
        ],
        headlines: [
          KeyFact(
            label: "Contact hours", cell: Cell(.number(1240, decimals: 0), origins: [computed]), sectionID: "teaching")
        ]),
      periodLabel: small.periodLabel, audience: .department, asOf: small.asOf,
      sections: [
        Section(id: "teaching", number: "1", title: "Teaching", blocks: [.figure(figure), .table(SmallDocument.table)])
      ], gaps: [], emptySections: [], sources: small.sources, decisions: small.decisions)
  }()

  private func html(showsProvenance: Bool = true) throws -> String {
    try Pages.html(
      Self.document, options: HTMLExportOptions(showsProvenance: showsProvenance), overrides: Pages.noStyle)
  }

  private static func mark(_ number: Int, place: Bool = true) -> String {
    let id = place ? " id=\"value-\(number)\"" : ""
    return
      "<a class=\"evidence\"\(id) href=\"#computed-\(number)\"><span class=\"vh\">computed, see </span>Σ\(number)</a>"
  }

  @Test("stands beside a headline, and beside a fact the record that it is taken from")
  func titlePage() throws {
    let html = try html()
    #expect(html.contains("<dd><span>1,240 \(Self.mark(1))</span>"))
    #expect(html.contains("<dd>6 <a class=\"evidence\" href=\"#from-A-1AAA\">A-1AAA</a></dd>"))
    #expect(html.contains("<li id=\"from-A-1AAA\">"))
  }

  @Test("stands in the evidence column of totals and of a figure’s data")
  func tables() throws {
    let html = try html()
    #expect(
      html.contains(
        "<td class=\"n\" data-label=\"Hours\">7</td><td class=\"mark\" data-label=\"Evidence\">\(Self.mark(2, place: false))</td>"
      ))
    #expect(html.contains("<td class=\"mark\" data-label=\"Evidence\">\(Self.mark(3))</td></tr>"))
  }

  @Test("leads to the records of the value, and from there back: to a figure where its data are shown twice")
  func appendix() throws {
    let html = try html()
    let records = "<a href=\"#T-7K3Q\">T-7K3Q</a>, <a href=\"#T-9XYZ\">T-9XYZ</a>"
    #expect(
      html.contains(
        """
        <dl class="computed">
        <dt>Title page</dt>
        <dd id="computed-1"><a class="evidence" href="#value-1">Σ1</a> \
        <span class="what">Contact hours</span> from \(records)</dd>
        <dt>Hours by year</dt>
        <dd id="computed-2"><a class="evidence" href="#figure-hours">Σ2</a> \
        <span class="what">2023–24: Hours</span> from \(records)</dd>
        """))
    let markup = try Markup(html)
    let ids = markup.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for target in markup.elements.compactMap({ $0.attributes["href"] }).filter({ $0.hasPrefix("#") }) {
      #expect(ids.contains(String(target.dropFirst())), "\(target)")
    }
  }

  @Test("is not there without the appendix; ids stay, and a dagger is explained")
  func off() throws {
    let html = try html(showsProvenance: false)
    #expect(!html.contains("Σ") && !html.contains("#from-") && !html.contains("id=\"provenance\""))
    #expect(html.contains("<dd><span>1,240</span>"))
    #expect(html.contains("<span class=\"evidence\">T-7K3Q</span>"))
    #expect(html.contains("<p class=\"note\">† A value that the owner of the portfolio decided.</p>"))
    #expect(!(try self.html()).contains("† A value that the owner"))
    // No column of evidence where a table has no records.
    #expect(html.contains("<th scope=\"col\" class=\"n\">Hours</th></tr></thead>"))
  }
}
