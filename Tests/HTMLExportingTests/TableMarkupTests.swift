import DossierAssembly
import Testing

@testable import HTMLExporting

/// Tables, cell by cell.
@Suite("A table")
struct TableMarkupTests {
  @Test("shows groups, totals, what is absent, suppressed and corrected, and evidence ids")
  func whole() throws {
    var registry = AnchorRegistry()
    let index = EvidenceIndex(SmallDocument.document, anchors: &registry)
    var evidence = EvidenceMarks(index, explains: true)
    let cells = CellMarkup(decisionAnchors: [4: "decision-4"])
    let html = TableMarkup(SmallDocument.table, cells: cells).markup(evidence: &evidence, marksPlaces: true).string
    let dagger =
      "<a class=\"dagger\" href=\"#decision-4\">†<span class=\"vh\"> corrected by the owner</span></a>"
    let absent = "<span aria-hidden=\"true\">–</span><span class=\"vh\">not recorded</span>"
    let expected = """
      <thead><tr><th scope="col" class="s">Year</th><th scope="col">Activity</th>\
      <th scope="col" class="n">Contact <span class="unit">h</span></th>\
      <th scope="col" class="mark">Evidence</th></tr></thead>
      <tbody>
      <tr class="group"><th scope="rowgroup" colspan="4">Students</th></tr>
      <tr id="T-7K3Q"><th scope="row" class="s" data-label="Year">2023–24</th>\
      <td data-label="Activity">Ward rounds &amp; more</td>\
      <td class="n" data-label="Contact (h)">1,240\(dagger)\u{2008}\u{2007}</td>\
      <td class="mark" data-label="Evidence"><a class="evidence" href="#from-T-7K3Q">T-7K3Q</a></td></tr>
      <tr id="T-9XYZ"><th scope="row" class="s" data-label="Year">2024–25</th>\
      <td data-label="Activity">\(absent)</td>\
      <td class="n" data-label="Contact (h)"><span class="suppressed">n &lt; 5, not shown</span></td>\
      <td class="mark" data-label="Evidence"><a class="evidence" href="#from-T-9XYZ">T-9XYZ</a></td></tr>
      <tr class="total"><th scope="row" class="s" data-label="Year">Total</th><td class="none"></td>\
      <td class="n" data-label="Contact (h)">1,240.5</td>\
      <td class="mark" data-label="Evidence"><a class="evidence" id="value-1" href="#computed-1">\
      <span class="vh">computed, see </span>Σ1</a></td></tr>
      </tbody>

      """
    #expect(html == expected)
    // The second time, a record is no place any more.
    let again = TableMarkup(SmallDocument.table, cells: cells).markup(evidence: &evidence, marksPlaces: true).string
    #expect(
      again
        == expected.replacing(" id=\"T-7K3Q\"", with: "").replacing(" id=\"T-9XYZ\"", with: "")
        .replacing(" id=\"value-1\"", with: ""))
  }

  @Test(
    "shows numbers as readers expect them",
    arguments: [
      (0, 0, "0"), (1240, 0, "1,240"), (999.5, 0, "1,000"), (-0.04, 1, "0.0"), (-12.25, 1, "\u{2212}12.3"),
      (1_234_567.891, 2, "1,234,567.89"), (4.05, 2, "4.05"), (1, -3, "1"),
    ] as [(Double, Int, String)])
  func numbers(value: Double, decimals: Int, text: String) {
    #expect(NumberText.make(value, decimals: decimals) == text)
  }

  @Test("shows no number that is none")
  func noNumber() {
    #expect(NumberText.make(.nan, decimals: 1) == nil)
    #expect(NumberText.make(-.infinity, decimals: 1) == nil)
    #expect(NumberText.make(1e300, decimals: 2) == "1e+300")
  }

  @Test(
    "is slim where two columns of it fit a page and it is long",
    arguments: [(16, 30, true), (15, 30, false), (16, 60, false)])
  func slim(rows: Int, letters: Int, isSlim: Bool) {
    let table = Table(
      id: "effort", caption: "Effort",
      columns: [.init(id: "category", title: "Category"), .init(id: "planned", title: "Planned", isNumeric: true)],
      groups: [
        Table.Group(
          rows: (0..<rows).map { _ in
            Table.Row(
              recordID: "F-1",
              cells: [Cell(.text(String(repeating: "a", count: letters))), Cell(.number(25, decimals: 0))])
          })
      ])
    #expect(TableMarkup(table, cells: CellMarkup(decisionAnchors: [:])).isSlim() == isSlim)
  }
}
