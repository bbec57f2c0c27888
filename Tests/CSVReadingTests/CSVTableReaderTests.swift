import CSVReading
import Testing

@Suite struct CSVTableReaderTests {
  private func table(
    _ text: String, dialect: CSVDialect = .standard, layout: CSVTableLayout = CSVTableLayout()
  ) throws -> CSVTableReader {
    try CSVTableReader(CSVArraySource(Array(text.utf8)), dialect: dialect, layout: layout)
  }

  private func widths(_ table: consuming CSVTableReader) throws -> [CSVRecordWidth] {
    var widths: [CSVRecordWidth] = []
    while try table.next() { widths.append(table.width) }
    return widths
  }

  @Test func `a record that is wider or narrower than its header says so and keeps its fields`() throws {
    var table = try table("a,b,c\n1,2,3\n1,2\n1,2,3,4,5\n1,2,3,\n")
    var seen: [String] = []
    while try table.next() { seen.append("\(table.record.row) \(table.width) \(table.record.strings)") }
    #expect(
      seen == [
        "2 exact [\"1\", \"2\", \"3\"]",
        "3 narrower(by: 1) [\"1\", \"2\"]",
        "4 wider(by: 2) [\"1\", \"2\", \"3\", \"4\", \"5\"]",
        "5 wider(by: 1) [\"1\", \"2\", \"3\", \"\"]",
      ])
    #expect(table.dataRecordCount == 4)
  }

  @Test func `a trailing delimiter is fine where the dialect says so, in the data or the header`() throws {
    let dialect = CSVDialect(trailingEmptyFieldAllowed: true)
    #expect(
      try widths(try table("a,b\n1,2,\n1,2\n1,2,3\n1,2,,\n1\n", dialect: dialect))
        == [.exact, .exact, .wider(by: 1), .wider(by: 2), .narrower(by: 1)])
    #expect(
      try widths(try table("a,b,\n1,2\n1,2,3\n1\n", dialect: dialect))
        == [.exact, .exact, .narrower(by: 2)])
  }

  @Test func `empty and repeated names are kept, and found by their number`() throws {
    let table = try table(" Date ,,Role,,Date\n")
    #expect(table.header.names == ["Date", "", "Role", "", "Date"])
    #expect(table.header.indices(of: "Date") == [0, 4])
    #expect(table.header.index(of: "Date", nth: 1) == 4)
    #expect(table.header.index(of: "Date", nth: 2) == nil)
    #expect(table.header.index(of: "", nth: 1) == 3)
    #expect(table.header.index(of: "date") == nil)
    #expect(table.header.repeatedNames == ["Date"])
  }

  @Test func `names keep their white space when the layout says so`() throws {
    let table = try table("Course ,\u{A0}x\n", layout: CSVTableLayout(trimsHeaderNames: false))
    #expect(table.header.names == ["Course ", "\u{A0}x"])
  }

  @Test func `preamble rows are skipped by number, blank ones counted`() throws {
    let layout = CSVTableLayout(headerStart: .afterRows(3))
    var table = try table("\"Search:\",x\n---\n\na,b\n1,2\n", layout: layout)
    #expect(table.preamble.map(\.fields) == [["Search:", "x"], ["---"]])
    #expect(table.header.names == ["a", "b"])
    #expect(table.header.rows.first?.place == CSVPlace(offset: 17, line: 4, row: 4))
    #expect(table.blankRowCount == 1)
    #expect(try table.next())
    #expect(table.record.line == 5)
  }

  @Test func `a header is found by its names, in any order and behind any preamble`() throws {
    let layout = CSVTableLayout(headerStart: .containing(["Title", "Year"]))
    let table = try table("Year,of report\n\n Year ,x,Title\n2020,,T\n", layout: layout)
    #expect(table.header.names == ["Year", "x", "Title"])
    #expect(table.preamble.map(\.fields) == [["Year", "of report"]])
  }

  @Test func `a header that is not found names the nearest row`() throws {
    let layout = CSVTableLayout(headerStart: .containing(["Title", "Year", "DOI"]), preambleLimit: 3)
    #expect {
      _ = try table("About\nTitle,Year\nYear\nTitle,Year,DOI\n", layout: layout)
    } throws: { error in
      error as? CSVTableError
        == .headerNotFound(
          wanted: ["Title", "Year", "DOI"],
          nearest: CSVTextRow(place: CSVPlace(offset: 6, line: 2, row: 2), fields: ["Title", "Year"]),
          rowsSearched: 3)
    }
  }

  @Test(arguments: [
    ("", CSVTableError.headerMissing(rowsRead: 0)),
    ("\n\n", .headerMissing(rowsRead: 2)),
    ("a,\"b\n", .brokenOff(CSVPlace(offset: 2, line: 1, row: 1, field: 1))),
  ])
  func `a file without a header is refused`(text: String, error: CSVTableError) throws {
    #expect {
      _ = try table(text)
    } throws: {
      $0 as? CSVTableError == error
    }
  }

  @Test func `several header rows give names of the first, or joined`() throws {
    let text = "Q1,Q2,\nHow was it?,,Other\n\"{\"\"id\"\":1}\",,\n5,4,x\n"
    let first = try table(text, layout: CSVTableLayout(headerRowCount: 3))
    #expect(first.header.names == ["Q1", "Q2", ""])
    #expect(first.header.field(row: 1, column: 2) == "Other")
    #expect(first.header.field(row: 3, column: 0) == nil)
    let joined = try table(text, layout: CSVTableLayout(headerRowCount: 2, headerJoin: " / "))
    #expect(joined.header.names == ["Q1 / How was it?", "Q2", "Other"])
    #expect(try widths(joined) == [.exact, .exact])
  }

  @Test func `a file without a header has data only, of any width`() throws {
    var table = try table("a,b\nc\n", layout: CSVTableLayout(headerRowCount: 0))
    #expect(table.header.names.isEmpty)
    #expect(try table.next())
    let first = table.record.strings
    #expect(first == ["a", "b"])
    #expect(table.width == .exact)
    #expect(try table.next())
    #expect(table.width == .exact)
  }

  @Test func `what follows the first footer is counted apart`() throws {
    var table = try table("a,b\n1,2\n\nTotal,2,x\nprinted,\n\n")
    var widths: [CSVRecordWidth] = []
    while try table.next() {
      if table.record.field(0, equals: "Total") { table.beginFooter() }
      widths.append(table.width)
    }
    #expect(widths == [.exact, .exact, .exact])
    #expect(table.dataRecordCount == 1)
    #expect(table.footerRecordCount == 2)
    #expect(table.blankRowCount == 2)
    #expect(table.ending == .complete)
  }

  @Test func `a table that breaks off says where, after its sound records`() throws {
    var table = try table("a,b\n1,2\n3,\"4\n5,6\n")
    var count = 0
    while try table.next() { count += 1 }
    #expect(count == 1)
    #expect(table.ending == .unterminatedQuote(CSVPlace(offset: 10, line: 3, row: 3, field: 1)))
  }

  @Test func `problems above the data are handed over too`() throws {
    var table = try table("a\0,b\n1,\0\n")
    _ = try table.next()
    #expect(table.takeProblems().map(\.place.row) == [1, 2])
    #expect(table.takeProblems().isEmpty)
  }
}
