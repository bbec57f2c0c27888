import CSVReading
import Testing

@Suite struct CSVSniffTests {
  private func sniff(_ text: String, isWhole: Bool = true) -> CSVSniff {
    CSVDialect.sniff(Array(text.utf8), isWhole: isWhole)
  }

  @Test func `commas, semicolons, tabs and bars are told apart`() {
    let rows = [["Name", "Hours", "Date"], ["Lee; Ann", "1,5", "2024-01-02"], ["Roy, Tim", "12", ""]]
    for delimiter in [",", ";", "\t", "|"] {
      let text = rows.map { row in
        row.map { field in
          [",", ";"].contains { field.contains($0) && $0 == delimiter } ? "\"\(field)\"" : field
        }.joined(separator: delimiter)
      }.joined(separator: "\n")
      let sniff = sniff(text)
      #expect(String(UnicodeScalar(sniff.dialect.delimiter)) == delimiter)
      #expect(sniff.width == 3 && sniff.agreeingCount == 3 && sniff.recordCount == 3)
    }
  }

  @Test func `quotes within unquoted text are text`() {
    let dialect = sniff("TI\tAU\tPY\n\"Deep\" learning\tA\t2020\n\"Wide\" or deep\tB\t2021\nx\ty\t2022\n").dialect
    #expect(dialect == CSVDialect(delimiter: UInt8(ascii: "\t"), quote: nil, encoding: .utf8))
  }

  @Test func `single quotes around fields are found`() {
    let dialect = sniff("'a','b','c'\n'1,5','x','it''s'\n'2','y','z'\n").dialect
    #expect(dialect == CSVDialect(quote: UInt8(ascii: "'"), encoding: .utf8))
  }

  @Test func `an apostrophe is not a quote`() {
    #expect(sniff("name,note\nO'Neil,it's\nD'Arcy,'tis\n").dialect == CSVDialect(encoding: .utf8))
  }

  @Test func `backslashes that escape quotes are found`() {
    let text = "a,b\n\"say \\\"x, y\\\" now\",\"1\"\n\"c, \\\"d\\\"\",\"2\"\n"
    #expect(
      sniff(text).dialect == CSVDialect(doubleQuote: false, escape: UInt8(ascii: "\\"), encoding: .utf8))
  }

  @Test func `spaces before quotes are found`() {
    let text = "a, b, c\n1, \"x, y\", 2\n3, \"z, w\", 4\n"
    #expect(sniff(text).dialect == CSVDialect(skipInitialSpace: true, encoding: .utf8))
  }

  @Test func `a delimiter at the end of every record but the header's is found`() {
    #expect(sniff("a\tb\n1\t2\t\n3\t4\t\n").dialect.trailingEmptyFieldAllowed)
    #expect(!sniff("a\tb\n1\t2\n3\t4\n").dialect.trailingEmptyFieldAllowed)
  }

  @Test func `a preamble does not mislead`() {
    let text = "Report: teaching; all units\nPrinted\n\nid;name;hours\n1;a;2,5\n2;b;1,0\n3;c;0,5\n4;d;8,0\n"
    let sniff = sniff(text)
    #expect(sniff.dialect.delimiter == UInt8(ascii: ";"))
    #expect(
      sniff.explanation
        == "5 of 7 records have 3 fields between semicolons; between commas, 4 have 2. "
        + "All bytes are ASCII, read as UTF-8.")
  }

  @Test func `one column and nothing at all are commas`() {
    #expect(sniff("Skills\nTeaching\nResearch\n").dialect == CSVDialect(encoding: .utf8))
    #expect(sniff("").dialect == CSVDialect(encoding: .utf8))
    #expect(
      sniff("").explanation
        == "No delimiter was found; the file seems to have one column. All bytes are ASCII, read as UTF-8.")
  }

  @Test func `a record that the sample cuts is not weighed`() {
    let sniff = sniff("a;b;c\n1;2;3\n4;", isWhole: false)
    #expect(sniff.recordCount == 2)
    #expect(sniff.dialect.delimiter == UInt8(ascii: ";"))
  }

  @Test(arguments: [
    (Array("a,é\n".utf8), CSVEncoding.utf8),
    (Array("\u{FEFF}a,b\n".utf8), .utf8),
    ([0x61, 0x2C, 0xE9, 0x0A], .windows1252),
    ([0xFF, 0xFE, 0x61, 0, 0x2C, 0, 0x62, 0], .utf16LittleEndian),
    ([0, 0x61, 0, 0x2C, 0, 0x62, 0, 0x0A], .utf16BigEndian),
    (Array("é,ü,ß,ö\n".utf8) + [0x8C, 0xE6, 0x0A], .utf8),
  ])
  func `the encoding is found`(bytes: [UInt8], encoding: CSVEncoding) {
    #expect(CSVDialect.sniff(bytes, isWhole: true).dialect.encoding == encoding)
  }

  @Test func `a character that the sample cuts is not an error`() {
    let bytes = Array("a,b\n1,é".utf8).dropLast()
    #expect(CSVDialect.sniff(Array(bytes), isWhole: false).dialect.encoding == .utf8)
    #expect(CSVDialect.sniff(Array(bytes), isWhole: true).dialect.encoding == .windows1252)
  }

  @Test(.enabled(if: SharedData.isPresent, "needs the shared data"))
  func `every real export is told right`() {
    // The payload list is not a table; a lone header of names is one column.
    let odd: Set = ["csv-injection/csv-payload.txt", "psu-etd/file_with_no_records.csv"]
    let tabs: Set = ["egrades-roster", "lens/asreview_baseline.tsv"]
    let files = SharedData.files { !$0.hasPrefix("conformance") }.filter { !odd.contains($0.path) }
    #expect(files.count >= 71)
    for file in files {
      let isTab = tabs.contains { file.path.hasPrefix($0) }
      let dialect = CSVDialect.sniff(file.bytes, isWhole: true).dialect
      #expect(dialect.delimiter == (isTab ? UInt8(ascii: "\t") : UInt8(ascii: ",")), "\(file.path)")
      #expect(dialect.quote == UInt8(ascii: "\""), "\(file.path)")
    }
  }
}
