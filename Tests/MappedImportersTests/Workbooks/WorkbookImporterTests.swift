import ImporterTesting
import Importing
import MappedImporters
import PortfolioModel
import TestSupport
import Testing

@Suite("Sheets of workbooks as tables")
struct WorkbookImporterTests {
  private static let mapping = """
    mapping: talks
    version: 1
    format: csv
    system: test
    summary: Talks
    identify:
      columns: [Talk, Day]
    records:
      - kind: teachingActivity
        key: [Number]
        fields:
          title: Talk
          spans: { column: Day, format: [d.M.yyyy] }
          contactHours: Hours
    """

  private static func importer(location: SourceLocation = #_sourceLocation) throws -> CSVImporter {
    let reading = MappingReader.read(mapping, fileName: "mapping.yml")
    #expect(reading.diagnostics.map(\.description) == [], sourceLocation: location)
    return CSVImporter(try #require(reading.mapping, sourceLocation: location))
  }

  /// What an importer finds in a file, one line for each observation and problem.
  private static func found(_ importer: any Importer, _ bytes: [UInt8], fileName: String = "book.xlsx") -> [String] {
    var sink = EngineReading()
    do {
      try importer.observe(Source(fileName: fileName, bytes: bytes, chunkSize: 100), into: &sink)
    } catch let failure as SourceFailure {
      return ["refused: \(failure.diagnostic)"]
    } catch {
      return ["error: \(error)"]
    }
    return sink.observations.map { observation in
      let fields = observation.fields.present.map { "\($0.0)=\($0.1.text)" }.sorted().joined(separator: " ")
      return "\(observation.place.line): \(observation.key?.joined() ?? "-") \(fields)"
    } + sink.diagnostics.map(\.description)
  }

  private static let fixture = WorkbookFixture(
    [
      WorkbookFixture.Sheet(
        "Talks",
        rows: WorkbookFixture.row(1, ["Report of the office"])
          + WorkbookFixture.row(3, ["Number", "Talk", "Day", "Hours"])
            + """
            <row r="4"><c r="A4"><v>17</v></c><c r="B4" t="s"><v>0</v></c><c r="C4" s="1"><v>45488</v></c>
            <c r="D4"><v>1.5</v></c></row>
            <row r="6"><c r="A6"><v>18</v></c><c r="B6" t="s"><v>1</v></c><c r="C6" t="s"><v>2</v></c>
            <c r="D6" t="e"><v>#N/A</v></c></row>
            <row r="9"><c r="A9"><v>19</v></c><c r="B9" t="s"><v>1</v></c><c r="C9" t="s"><v>3</v></c>
            <c r="D9" t="s"><v>3</v></c></row>
            """),
      WorkbookFixture.Sheet("Empty", rows: ""),
    ], strings: ["<t>Two lines\nof a title</t>", "<t>Sepsis</t>", "<t>15.7.2024</t>", "<t>soon</t>"], formats: ["#14"])

  @Test("Problems and observations are where a person sees them in the sheet")
  func places() throws {
    var mapping = try #require(MappingReader.read(Self.mapping, fileName: "mapping.yml").mapping)
    mapping.dialect.headerContains = ["Talk"]
    // What tells fields apart in this export's text files does not matter in a workbook.
    mapping.dialect.delimiters = [UInt8(ascii: "\t")]
    mapping.dialect.quote = nil
    mapping.dialect.encoding = "windows-1252"
    #expect(
      Self.found(WorkbookImporter(CSVImporter(mapping), sheet: "Talks"), Self.fixture.bytes) == [
        "4: 17 contactHours=1.5 spans=2024-07-15 title=Two lines\nof a title",
        "6: 18 spans=2024-07-15 title=Sepsis",
        "book.xlsx, sheet “Talks”, D6: warning SHT008: The formula in this cell failed; the cell is taken as empty. “#N/A” Mend the formula in the workbook, if the value matters.",
        "book.xlsx, sheet “Talks”, C9 (Day): error VAL001: The value for “Dates” cannot be read. “soon” Write a date written as d.M.yyyy or iso.",
        "book.xlsx, sheet “Talks”, D9 (Hours): error VAL001: The value for “Contact hours” cannot be read. “soon” Write a number of hours.",
      ])
  }

  @Test("A sheet that is not there, or empty, and a file that is none are refused")
  func refusals() throws {
    let importer = try Self.importer()
    #expect(
      Self.found(WorkbookImporter(importer, sheet: "Lectures"), Self.fixture.bytes) == [
        "refused: book.xlsx: error SHT006: The workbook has no sheet “Lectures”. Its sheets are “Talks”, “Empty”."
      ])
    #expect(
      Self.found(WorkbookImporter(importer, sheet: "Empty"), Self.fixture.bytes) == [
        "refused: book.xlsx, sheet “Empty”: error SHT007: The sheet is empty. Look whether the table stands in another sheet."
      ])
    #expect(
      Self.found(WorkbookImporter(importer, sheet: "Talks"), Array("Talk,Day\n".utf8)) == [
        "refused: book.xlsx, sheet “Talks”: error SHT001: The file is no workbook. Save it as an Excel workbook (.xlsx), or as CSV (UTF-8), and import that."
      ])
    #expect(
      Self.found(WorkbookImporter(importer, sheet: "Talks"), Self.fixture.bytes) == [
        "refused: book.xlsx, sheet “Talks”, row 1: error CSV003: The header is not the one that “talks” reads: it lacks “Talk”, “Day”. Use another mapping, or add the new titles to this one."
      ])
  }

  @Test("The importer keeps the contract, however the bytes arrive")
  func contract() throws {
    let rows =
      [["Number", "Talk", "Day", "Hours"]] + (1...200).map { ["\($0)", "Talk\n\($0)", "1.\($0 % 12 + 1).2024", "2"] }
    let bytes = WorkbookFixture(tables: [("Talks", rows)]).bytes
    let importer = WorkbookImporter(try Self.importer(), sheet: "Talks")
    let failures = ImporterConformance.failures(of: importer, on: "book.xlsx", bytes)
    #expect(failures == [])
  }

  @Test("Numbers have a decimal comma where the mapping expects one")
  func decimalComma() throws {
    let text = Self.mapping.replacing(
      "contactHours: Hours", with: "contactHours: { column: Hours, decimalChar: \",\" }")
    let mapping = try #require(MappingReader.read(text, fileName: "mapping.yml").mapping)
    let fixture = WorkbookFixture([
      WorkbookFixture.Sheet(
        "S",
        rows: WorkbookFixture.row(1, ["Number", "Talk", "Day", "Hours"])
          + "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>Sepsis</v></c><c r=\"D2\"><v>1.25</v></c></row>")
    ])
    #expect(
      Self.found(WorkbookImporter(CSVImporter(mapping), sheet: "S"), fixture.bytes) == [
        "2: - contactHours=1.25 title=Sepsis"
      ])
  }

  @Test("A mapping joins the other sheets of the workbook")
  func joins() throws {
    let text = """
      mapping: sections
      version: 1
      format: csv
      system: test
      summary: Sections with their courses
      identify:
        columns: [Section, Course]
      join:
        course: { columns: [Course title], on: { Course: Code } }
      records:
        - kind: teachingActivity
          key: [Section]
          fields:
            title: course/Course title
      """
    let reading = MappingReader.read(text, fileName: "mapping.yml")
    #expect(reading.diagnostics.map(\.description) == [])
    let fixture = WorkbookFixture(tables: [
      ("Notes", [["Nothing of interest"]]),
      ("Sections", [["Section", "Course"], ["1", "A"], ["2", "C"], ["3", "B"]]),
      ("Courses", [["Code", "Course title"], ["A", "Anatomy\nlab"], ["B", "Biochemistry"], ["B", "Biology"]]),
    ])
    let importer = WorkbookImporter(CSVImporter(try #require(reading.mapping)), sheet: "Sections")
    #expect(
      Self.found(importer, fixture.bytes) == [
        "2: 1 title=Anatomy\nlab", "3: 2 ", "4: 3 ",
        "book.xlsx, sheet “Sections”, row 3 (Course): warning VAL021: Courses has no row for this. “C” Check that both files are of the same export.",
        "book.xlsx, sheet “Sections”, row 4 (Course): warning VAL022: Courses has 2 rows for this, where one is expected. “B” Correct that file, or say “many: true” in the mapping.",
      ])
  }

  @Test("The tables of a file are its sheets, or itself")
  func tables() throws {
    let parts = try TablePart.tables(in: Self.fixture.bytes, fileName: "book.xlsx")
    #expect(parts.map(\.sheet) == ["Talks", "Empty"])
    #expect(parts.map(\.isEmpty) == [false, true])
    let expected = """
      Report of the office,,,
      ,,,
      Number,Talk,Day,Hours
      17,"Two lines
      of a title",2024-07-15,1.5
      ,,,
      18,Sepsis,15.7.2024,
      ,,,
      ,,,
      19,Sepsis,soon,soon

      """
    #expect(String(decoding: parts[0].sample.bytes, as: UTF8.self) == expected)
    #expect(parts[0].sample.isWhole)
    let source = try parts[0].source()
    var bytes: [UInt8] = []
    while case let chunk = try source.nextChunk(), !chunk.isEmpty { bytes += chunk }
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
    let file = try TablePart.tables(in: Array("a,b\n".utf8), fileName: "a.csv")
    #expect(file.map(\.sheet) == [nil])
    #expect(file.map(\.sample.bytes) == [Array("a,b\n".utf8)])
    #expect(throws: SourceFailure.self) { try TablePart.tables(in: [0x50, 0x4B, 3, 4], fileName: "a.xlsx") }
  }
}
