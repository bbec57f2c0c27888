import CSVExporting
import CSVReading
import DossierAssembly
import Testing

@Suite struct DocumentCSVExporterTests {
  private static let table = Table(
    id: "hours", caption: "Hours",
    columns: [
      Table.Column(id: "title", title: "Title"), Table.Column(id: "hours", title: "Hours", unit: "h", isNumeric: true),
    ],
    groups: [
      Table.Group(
        title: "UME",
        rows: [
          Table.Row(recordID: "T-7K3Q", cells: [Cell(.text("A, \"b\"\nc")), Cell(.number(-12.5, decimals: 0))]),
          Table.Row(recordID: "T-8K3Q", cells: [Cell(.text("=1+1")), Cell(.suppressed("n < 5, not shown"))]),
        ], totals: [Cell(.text("Total")), Cell(.number(99, decimals: 0))]),
      Table.Group(title: "GME", rows: [Table.Row(recordID: nil, cells: [.absent, Cell(.number(1e21, decimals: 0))])]),
    ], totals: [Cell(.text("Total")), Cell(.number(99, decimals: 0))])

  @Test func `rows without totals, with their groups and records`() {
    let text = String(decoding: DocumentCSVExporter().csv(Self.table), as: UTF8.self)
    #expect(
      text
        == "\u{FEFF}Group,Title,Hours (h),Record\r\n"
        + "UME,\"A, \"\"b\"\"\nc\",-12.5,T-7K3Q\r\n"
        + "UME,'=1+1,\"n < 5, not shown\",T-8K3Q\r\n"
        + "GME,,1e+21,\r\n")
  }

  @Test(arguments: [
    ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"),
    ("\rx", "'\rx"), ("\nx", "'\nx"), ("＝1", "'＝1"), ("1-2", "1-2"), ("– none", "– none"), ("", ""), ("'x", "'x"),
  ])
  func `what a spreadsheet would compute is neutralised`(text: String, neutral: String) {
    #expect(CSVText.neutralized(text) == neutral)
  }
}
