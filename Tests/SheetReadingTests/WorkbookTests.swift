import SheetReading
import TestSupport
import Testing

@Suite("Workbooks")
struct WorkbookTests {
  private typealias Sheet = WorkbookFixture.Sheet

  @Test("Cells of every type are read as a person sees them")
  func types() {
    let fixture = WorkbookFixture(
      [
        Sheet(
          "Teaching",
          rows: """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
            <row r="2"><c r="A2"><v>3.0</v></c><c r="B2" s="1"><v>45488</v></c><c r="C2" s="2"><v>45474</v></c></row>
            <row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="b"><v>0</v></c><c r="C3" s="3"><v>0.25</v></c></row>
            <row r="4"><c r="A4" t="str"><f>A1&amp;"x"</f><v>Hoursx</v></c><c r="B4"><f>1+1</f><v>2</v></c></row>
            <row r="5"><c r="A5" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> line</t></r></is></c></row>
            <row r="6"><c r="A6" t="d"><v>2024-07-15T00:00:00</v></c><c r="B6" s="4"><v>412</v></c></row>
            <row r="7"><c r="A7" t="s"><v>2</v></c><c r="B7" t="s"><v>3</v></c><c r="C7" t="s"><v>4</v></c></row>
            """)
      ],
      strings: [
        "<t>Hours</t>",
        "<r><rPr><b/></rPr><t>Start </t></r><r><t>date</t></r><rPh sb=\"0\" eb=\"1\"><t>furigana</t></rPh>",
        "<t>two_x000D_\nlines</t>", "<t>_x005F_x000D_ is no line end</t>",
        "<t xml:space=\"preserve\"> Ünï &amp; code </t>",
      ], formats: ["#14", "mmm yyyy", "0%", "00000"])
    #expect(
      SheetText.of(fixture.bytes) == """
        [Teaching]
        1: A text Hours | B text Start date
        2: A number 3 | B date 2024-07-15 | C date 2024-07
        3: A flag TRUE | B flag FALSE | C number 25%
        4: A text Hoursx | B number 2
        5: A text in line
        6: A date 2024-07-15 | B number 00412
        7: A text two\r\nlines | B text _x000D_ is no line end | C text  Ünï & code \n
        """)
  }

  @Test("What failed, or was never computed, is a problem of its cell, and the cell is empty")
  func problems() {
    let fixture = WorkbookFixture(
      [
        Sheet(
          "S",
          rows: """
            <row r="2"><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C2"><f>SUM(A1:A9)</f></c>
            <c r="D2" t="s"><v>7</v></c><c r="E2"><v>twelve</v></c><c r="F2" s="1"><v>60</v></c><c r="G2"><v>1</v></c></row>
            """, rest: "<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"A1:G1\"/></mergeCells>")
      ], formats: ["#14"])
    #expect(
      SheetText.of(fixture.bytes) == """
        [S]
        2: F number 60 | G number 1
          ! B2 errorValue #DIV/0!
          ! C2 uncomputedFormula SUM(A1:A9)
          ! D2 unreadable 7
          ! E2 unreadable twelve
          ! F2 impossibleDate 60
          ! A2 merged A2:A4

        """)
  }

  @Test("Rows and cells that do not say where they are follow one another, and others leap")
  func sparse() {
    let fixture = WorkbookFixture([
      Sheet(
        "S",
        rows: """
          <row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>5</v></c></row>
          <row r="7"><c r="C7"><v>6</v></c><c><v>7</v></c><c r="A7"><v>8</v></c><c r="C7"><v>9</v></c></row>
          <row r="0"><c r="ZZZZ1"><v>10</v></c></row>
          """)
    ])
    #expect(
      SheetText.of(fixture.bytes) == """
        [S]
        1: A number 1 | C number 3
        3: A number 5
        7: A number 8 | C number 9 | D number 7
        8: A number 10

        """)
  }

  @Test("Workbooks that count from 1904 have the dates that they show")
  func from1904() {
    let fixture = WorkbookFixture(
      [Sheet("S", rows: "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44026</v></c></row>")], formats: ["#14"], is1904: true)
    #expect(SheetText.of(fixture.bytes) == "[S]\n1: A date 2024-07-15\n")
  }

  @Test("Sheets are known by their tabs, hidden ones as hidden, and charts are none")
  func sheets() {
    var fixture = WorkbookFixture([
      Sheet("First &amp; last", rows: ""), Sheet("Lists", rows: "", state: "hidden"),
      Sheet("Codes", rows: "", state: "veryHidden"), Sheet("Chart", rows: ""),
    ])
    fixture.parts[2].text = fixture.parts[2].text.replacing(
      "relationships/worksheet\" Target=\"worksheets/sheet4.xml", with: "relationships/chartsheet\" Target=\"c.xml")
    #expect(SheetText.of(fixture.bytes) == "[First & last]\n[Lists] hidden\n[Codes] hidden\n")
  }

  @Test(
    "Names of parts may begin with a slash, have backslashes or another case, and paths may be absolute",
    arguments: [
      ("xl/worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "worksheets/sheet1.xml"),
      ("xl/worksheets/sheet1.xml", "xl\\worksheets\\sheet1.xml", "worksheets/sheet1.xml"),
      ("xl/worksheets/sheet1.xml", "XL/Worksheets/Sheet1.XML", "worksheets/sheet1.xml"),
      ("xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml"),
      ("xl/worksheets/sheet1.xml", "xl/other/x.xml", "./../xl/other/x.xml"),
      ("xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml", "worksheets\\sheet1.xml"),
    ])
  func partNames(name: String, stored: String, target: String) {
    var fixture = WorkbookFixture([Sheet("S", rows: "<row><c><v>1</v></c></row>")])
    fixture.parts = fixture.parts.map { part in
      (
        part.name == name ? stored : part.name,
        part.text.replacing("worksheets/sheet1.xml", with: part.name == "xl/_rels/workbook.xml.rels" ? target : "")
      )
    }
    #expect(SheetText.of(fixture.bytes) == "[S]\n1: A number 1\n")
  }

  @Test("The strict namespaces are read like the usual ones, and prefixes as none")
  func strict() {
    var fixture = WorkbookFixture([Sheet("S", rows: "<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>")])
    fixture.parts = fixture.parts.map { part in
      (
        part.name,
        part.text.replacing(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          with: "http://purl.oclc.org/ooxml/spreadsheetml/main"
        )
        .replacing(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
      )
    }
    #expect(SheetText.of(fixture.bytes) == "[S]\n1: A text a\n")
    fixture = WorkbookFixture([Sheet("S", rows: "")])
    fixture.parts[5].text =
      "<x:worksheet xmlns:x=\"urn:x\"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    #expect(SheetText.of(fixture.bytes) == "[S]\n1: A number 1\n")
  }

  @Test("A sheet becomes a table: as wide as its widest row, as long as its last, gaps as empty lines")
  func table() throws {
    let fixture = WorkbookFixture(tables: [
      (
        "S",
        [
          ["A report"], [], ["Title", "Hours", "", " "], ["Plain", "12"], ["with, comma", "\"quoted\""], ["two\nlines"],
          ["  "], [],
        ]
      )
    ])
    #expect(
      try SheetText.csv(fixture.bytes) == """
        A report,
        ,
        Title,Hours
        Plain,12
        "with, comma",\"""quoted\"""
        "two
        lines",

        """)
  }

  @Test("A cell at the end of the sheet costs no million of rows")
  func farAway() throws {
    let fixture = WorkbookFixture([
      Sheet(
        "S",
        rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"B1048576\"><v>2</v></c></row>")
    ])
    #expect(try SheetText.csv(fixture.bytes) == "1,\n,\n,2\n")
  }

  @Test("Lines of the table lead back to the rows of the sheet")
  func lines() throws {
    let fixture = WorkbookFixture(tables: [
      ("S", [["a"], ["two\nlines"], ["three\n\nlines", "and\ntwo"], ["b"], [], ["c"], ["d\ne"]])
    ])
    let workbook = try Workbook(fixture.bytes)
    var writer = SheetCSVWriter(try SheetExtent(of: workbook.sheets[0], in: workbook))
    var lines = SheetLines()
    var bytes: [UInt8] = []
    try workbook.read(workbook.sheets[0]) { row in
      _ = writer.append(row)
      let taken = writer.take()
      bytes += taken.bytes
      lines.append(taken.lines)
      return .next
    }
    let expected = [1, 2, 2, 3, 3, 3, 3, 4, 5, 6, 7, 7]
    #expect(bytes.count { $0 == UInt8(ascii: "\n") } == expected.count)
    #expect((1...expected.count).map { lines.row(ofLine: $0) } == expected)
  }
}
