import CSVReading
import Testing

@Suite struct CSVReaderTests {
  @Test func `a quoted field keeps its delimiters, quotes and line ends`() throws {
    #expect(try records("a,\"b,\"\"c\"\"\r\nd\",e\r\nf\r\n") == [["a", "b,\"c\"\r\nd", "e"], ["f"]])
  }
}

func records(_ text: String, dialect: CSVDialect = .standard) throws -> [[String]] {
  var reader = try CSVReader(CSVArraySource(Array(text.utf8)), dialect: dialect)
  var records: [[String]] = []
  while try reader.next() { records.append(reader.record.strings) }
  return records
}

@Suite struct CSVTableReaderTests {
  @Test func `a table tells its wider and narrower records`() throws {
    let text = "about,this\n\n a ,b,a\n1,2,3\n\n1,2\n1,2,3,4\n1,2,3,\nend\n"
    var table = try CSVTableReader(
      CSVArraySource(Array(text.utf8)), dialect: CSVDialect(trailingEmptyFieldAllowed: true),
      layout: CSVTableLayout(headerStart: .containing(["b", "a"])))
    var widths: [CSVRecordWidth] = []
    while try table.next() {
      if table.record.field(0, equals: "end") { table.beginFooter() }
      widths.append(table.width)
    }
    #expect(table.header.names == ["a", "b", "a"])
    #expect(widths == [.exact, .narrower(by: 1), .wider(by: 1), .exact, .exact])
    #expect(table.blankRowCount == 2)
    #expect(table.dataRecordCount == 4)
    #expect(table.footerRecordCount == 1)
    #expect(table.ending == .complete)
  }
}
