import SheetReading
import Testing

@Suite("XML Spreadsheet 2003")
struct SpreadsheetMLTests {
  /// A workbook of the inside of its sheets.
  private static func workbook(_ inside: String, styles: String = "", declaration: String = "") -> [UInt8] {
    Array(
      """
      \(declaration)<?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
        xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:html="http://www.w3.org/TR/REC-html40">
      <Styles>\(styles)</Styles>\(inside)</Workbook>
      """.utf8)
  }

  @Test("Cells of every type are read as a person sees them")
  func types() {
    let bytes = Self.workbook(
      """
      <Worksheet ss:Name="Teaching &amp; more"><Table>
      <Row><Cell><Data ss:Type="String">Hours</Data></Cell><Cell><Data ss:Type="Number">3.0</Data></Cell></Row>
      <Row><Cell><Data ss:Type="DateTime">2024-07-15T00:00:00.000</Data></Cell>
        <Cell><Data ss:Type="DateTime">2024-07-15T09:30:00.000</Data></Cell>
        <Cell ss:StyleID="m"><Data ss:Type="DateTime">2024-07-01T00:00:00.000</Data></Cell>
        <Cell ss:StyleID="t"><Data ss:Type="DateTime">1899-12-31T09:30:00.000</Data></Cell></Row>
      <Row><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell ss:StyleID="p"><Data ss:Type="Number">0.25</Data></Cell>
        <Cell ss:StyleID="n"><Data ss:Type="Number">412</Data></Cell></Row>
      <Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">rich <B>te<I>x</I>t</B></ss:Data>
        <Comment ss:Author="a"><ss:Data>no value</ss:Data></Comment></Cell></Row>
      <Row><Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell ss:Formula="=RC[-1]"/><Cell><Data ss:Type="Number">x</Data></Cell></Row>
      </Table></Worksheet>
      """,
      styles: """
        <Style ss:ID="m"><NumberFormat ss:Format="mmm\\ yyyy"/></Style>
        <Style ss:ID="t"><NumberFormat ss:Format="Short Time"/></Style>
        <Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style>
        <Style ss:ID="n"><NumberFormat ss:Format="00000"/></Style>
        """)
    #expect(
      SheetText.of(bytes) == """
        [Teaching & more]
        1: A text Hours | B number 3
        2: A date 2024-07-15 | B date 2024-07-15T09:30:00 | C date 2024-07 | D time 09:30
        3: A flag TRUE | B number 25% | C number 00412
        4: A text rich text
          ! A5 errorValue #N/A
          ! B5 uncomputedFormula
          ! C5 unreadable x

        """)
  }

  @Test("Rows and cells leap, span and merge")
  func sparse() {
    let bytes = Self.workbook(
      """
      <Worksheet ss:Name="S"><Table>
      <Row ss:Index="3"><Cell ss:Index="2"><Data ss:Type="Number">1</Data></Cell>
        <Cell ss:MergeAcross="2" ss:MergeDown="1"><Data ss:Type="Number">2</Data></Cell><Cell><Data ss:Type="Number">3</Data></Cell></Row>
      <Row ss:Span="2"/>
      <Row><Cell><Data ss:Type="Number">4</Data></Cell></Row>
      <Row ss:Index="99999999999"><Cell ss:Index="-5"><Data ss:Type="Number">5</Data></Cell></Row>
      </Table></Worksheet>
      """)
    #expect(
      SheetText.of(bytes) == """
        [S]
        3: B number 1 | C number 2 | F number 3
          ! C3 merged C3:E4
        7: A number 4

        """)
  }

  @Test("Sheets follow one another, hidden ones are known, and empty ones are none")
  func sheets() {
    let bytes = Self.workbook(
      """
      <Worksheet ss:Name="A"><Table><Row><Cell><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet>
      <Worksheet ss:Name="Empty"><Table/></Worksheet>
      <Worksheet ss:Name="B"><Table><Row><Cell><Data ss:Type="Number">2</Data></Cell></Row></Table>
      <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
      """, declaration: "\n\n <?xml version=\"1.0\"?>")
    #expect(SheetText.of(bytes) == "[A]\n1: A number 1\n[B] hidden\n1: A number 2\n")
  }

  @Test("A file that breaks off, or declares entities, is refused with its line")
  func refusals() {
    let bytes = Self.workbook(
      "<Worksheet ss:Name=\"A\"><Table>\n<Row><Cell><Data ss:Type=\"Number\">1</Data></Cell></Row></Table></Worksheet>")
    #expect(
      SheetText.of(Array(bytes.dropLast(30))).hasPrefix("refused: The workbook breaks off in its line 5: "))
    let entities = Array("<!DOCTYPE Workbook [<!ENTITY a \"b\">]>\n".utf8)
    // What declares entities is no workbook that any program writes, and is left to the XML reader, which refuses it.
    #expect(WorkbookFormat(entities + bytes) == nil)
  }
}
