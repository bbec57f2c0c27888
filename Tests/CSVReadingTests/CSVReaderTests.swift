import CSVReading
import Testing

@Suite struct CSVReaderTests {
  @Test func `a quoted field keeps its delimiters, quotes and line ends`() throws {
    let reading = try Reading("a,\"b,\"\"c\"\"\r\nd\",e\r\nf\r\n")
    #expect(reading.texts == [["a", "b,\"c\"\r\nd", "e"], ["f"]])
    #expect(reading.ending == .complete)
  }

  @Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
    ("a\nb\rc\r\nd", [["a"], ["b"], ["c"], ["d"]]),
    ("a\n\nb", [["a"], [], ["b"]]),
    ("a\r\rb", [["a"], [], ["b"]]),
    ("a\r\n\r\nb", [["a"], [], ["b"]]),
    ("\na", [[], ["a"]]),
    ("", []),
    ("\r\n", [[]]),
    ("\"\"\n", [[""]]),
    (",", [["", ""]]),
    (",\n,", [["", ""], ["", ""]]),
    ("a,\n", [["a", ""]]),
    ("a,", [["a", ""]]),
    ("a,\"\"", [["a", ""]]),
  ])
  func `every line end ends a record, and none is missed`(text: String, records: [[String]]) throws {
    let reading = try Reading(text)
    #expect(reading.texts == records)
    #expect(reading.ending == .complete)
  }

  @Test(arguments: [
    ("\"abc\"def,g", [["abcdef", "g"]]),
    ("\"abc\" ,g", [["abc ", "g"]]),
    ("\"abc\"d\"e\",g", [["abcd\"e\"", "g"]]),
    ("5\" disk,6'2\"", [["5\" disk", "6'2\""]]),
    ("=\"0012\",x", [["=\"0012\"", "x"]]),
    (" \"a,b\"", [[" \"a", "b\""]]),
    ("\"\"a", [["a"]]),
    ("\"\"\"\"", [["\""]]),
    ("\"a\"\"", []),
  ])
  func `misplaced quotes are read as Python reads them`(text: String, records: [[String]]) throws {
    #expect(try Reading(text).texts == records)
  }

  @Test func `without quoting, a quote is text`() throws {
    let reading = try Reading("TI\tAU\n\"Deep\" learning\t\"unclosed\nx\ty\t\n", dialect: .tab)
    #expect(reading.texts == [["TI", "AU"], ["\"Deep\" learning", "\"unclosed"], ["x", "y", ""]])
    #expect(reading.problems.isEmpty)
  }

  @Test func `an escape makes the next character text, within quotes and without`() throws {
    let dialect = CSVDialect(doubleQuote: false, escape: UInt8(ascii: "\\"))
    let reading = try Reading("\"a\\\"b\",c\\,d,\\\"e,\"f\\\\\"\ng\\\nh,i\n", dialect: dialect)
    #expect(reading.texts == [["a\"b", "c,d", "\"e", "f\\"], ["g\nh", "i"]])
    #expect(reading.records.map(\.line) == [1, 2])
    #expect(reading.records[1].fields.map(\.line) == [2, 3])
  }

  @Test func `without doubling, two quotes close a field and start text`() throws {
    let reading = try Reading("\"a\"\"b\",c", dialect: CSVDialect(doubleQuote: false))
    #expect(reading.texts == [["a\"b\"", "c"]])
  }

  @Test func `an escape that is the quote itself means doubling`() throws {
    let dialect = CSVDialect(doubleQuote: false, escape: UInt8(ascii: "\""))
    #expect(try Reading("\"a\"\"b\",c", dialect: dialect).texts == [["a\"b", "c"]])
  }

  @Test func `any byte can delimit and quote`() throws {
    let dialect = CSVDialect(delimiter: UInt8(ascii: "^"), quote: UInt8(ascii: "'"))
    #expect(try Reading("a^'b^''c'^\"d\"", dialect: dialect).texts == [["a", "b^'c", "\"d\""]])
  }

  @Test func `a delimiter beyond ASCII works in windows-1252, and is reported within quotes`() throws {
    let dialect = CSVDialect(delimiter: 0xA7, encoding: .windows1252)
    let reading = try Reading([0x61, 0xA7, 0xE9, 0xA7, 0x22, 0xA7, 0x22], dialect: dialect)
    #expect(reading.texts == [["a", "é", "\u{FFFD}"]])
    #expect(reading.records.first?.fields.map(\.offset) == [0, 2, 4])
    // Only there is it lost: it has no UTF-8 of its length.
    #expect(
      reading.problems == [
        CSVProblem(kind: .invalidBytes(count: 1), place: CSVPlace(offset: 5, line: 1, row: 1, field: 2))
      ])
  }

  @Test func `spaces after a delimiter are left out when the dialect says so`() throws {
    let reading = try Reading("a, \"b, c\",  d , \" e\"\n", dialect: CSVDialect(skipInitialSpace: true))
    #expect(reading.texts == [["a", "b, c", "d ", " e"]])
    #expect(reading.records[0].fields.map(\.offset) == [0, 3, 12, 16])
  }

  @Test func `comments are passed over and counted as rows`() throws {
    let bytes = Array("#x,\"\r\na,#b\n#\n\nc\n#end".utf8)
    var reader = try CSVReader(CSVArraySource(bytes), dialect: CSVDialect(commentPrefix: UInt8(ascii: "#")))
    var seen: [String] = []
    while try reader.next() {
      seen.append("\(reader.record.row) \(reader.record.line) \(reader.record.offset) \(reader.record.strings)")
    }
    #expect(seen == ["2 2 6 [\"a\", \"#b\"]", "4 4 13 []", "5 5 14 [\"c\"]"])
    #expect(reader.commentCount == 3)
    #expect(reader.ending == .complete)
  }

  @Test func `a field beyond the last reads as empty`() throws {
    var reader = try CSVReader(CSVArraySource(Array("a,\"\"".utf8)))
    #expect(try reader.next())
    #expect(reader.record.fieldCount == 2)
    #expect(reader.record.string(2) == "")
    #expect(reader.record.isEmpty(1) && reader.record.isEmpty(2))
    #expect(reader.record.isQuoted(1) && !reader.record.isQuoted(2))
    #expect(reader.record.withBytes(7) { $0.count } == 0)
  }

  @Test func `fields are compared and hashed by their bytes`() throws {
    var reader = try CSVReader(CSVArraySource(Array("\"a\"\"b\",\"a\"\"b\",ab,\n".utf8)))
    #expect(try reader.next())
    let matches = (0..<4).map { reader.record.field($0, equals: "a\"b") }
    #expect(matches == [true, true, false, false])
    let sameAsFirst = (0..<4).map { reader.record.field(0, equalsField: $0) }
    #expect(sameAsFirst == [true, true, false, false])
    #expect(reader.record.hash(0) == reader.record.hash(1))
    #expect(reader.record.hash(0) != reader.record.hash(2))
    var hashers = [Hasher(), Hasher()]
    reader.record.hash(0, into: &hashers[0])
    reader.record.hash(1, into: &hashers[1])
    #expect(hashers[0].finalize() == hashers[1].finalize())
  }

  @Test func `a source that fails is not asked again`() throws {
    struct Failure: Error {}
    var calls = 0
    var reader = try CSVReader(
      CSVChunkSource {
        calls += 1
        if calls > 2 { throw Failure() }
        return Array(repeating: UInt8(ascii: "\n"), count: 1024)
      })
    var records = 0
    #expect(throws: Failure.self) { while try reader.next() { records += 1 } }
    #expect(records == 2048)
    #expect(try !reader.next())
    #expect(reader.ending == nil)
    #expect(calls == 3)
  }

  @Test(arguments: [
    CSVDialect(delimiter: UInt8(ascii: "\n")),
    CSVDialect(delimiter: UInt8(ascii: "\"")),
    CSVDialect(delimiter: 0xA7),
    CSVDialect(quote: 0xA7),
    CSVDialect(escape: UInt8(ascii: ",")),
    CSVDialect(commentPrefix: UInt8(ascii: "\"")),
  ])
  func `a dialect that contradicts itself is refused`(dialect: CSVDialect) throws {
    let fault = try #require(dialect.fault)
    #expect(try Reading("a", dialect: dialect).error == .unsoundDialect(fault))
  }
}
