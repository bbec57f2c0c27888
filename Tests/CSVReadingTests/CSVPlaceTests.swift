import CSVReading
import Testing

@Suite struct CSVPlaceTests {
  @Test func `records and fields know their byte, line and row`() throws {
    let reading = try Reading("\u{FEFF}né,\"x\r\ny\",z\r\n\r\n\"p\"\"q\n\",\"r\"\n")
    #expect(
      reading.records == [
        Reading.Record(
          offset: 3, line: 1, row: 1,
          fields: [
            Reading.Field(text: "né", isQuoted: false, offset: 3, line: 1),
            Reading.Field(text: "x\r\ny", isQuoted: true, offset: 7, line: 1),
            Reading.Field(text: "z", isQuoted: false, offset: 14, line: 2),
          ]),
        Reading.Record(offset: 17, line: 3, row: 2, fields: []),
        Reading.Record(
          offset: 19, line: 4, row: 3,
          fields: [
            Reading.Field(text: "p\"q\n", isQuoted: true, offset: 19, line: 4),
            Reading.Field(text: "r", isQuoted: true, offset: 27, line: 5),
          ]),
      ])
  }

  @Test func `text after a closing quote is reported`() throws {
    let reading = try Reading("x\n\"a\nb\"c,\"d\" \n")
    #expect(
      reading.problems == [
        CSVProblem(kind: .textAfterClosingQuote, place: CSVPlace(offset: 6, line: 3, row: 2, field: 0))
      ])
    #expect(reading.texts == [["x"], ["a\nbc", "d "]])
  }

  @Test func `a space before an opening quote is reported`() throws {
    let reading = try Reading("a, \"b, c\"\n5\",6\n")
    #expect(
      reading.problems == [
        CSVProblem(kind: .spaceBeforeQuote, place: CSVPlace(offset: 3, line: 1, row: 1, field: 1))
      ])
  }

  @Test func `an escape at the end of the file is reported and kept`() throws {
    let reading = try Reading("a,b\\", dialect: CSVDialect(escape: UInt8(ascii: "\\")))
    #expect(reading.texts == [["a", "b\\"]])
    #expect(
      reading.problems == [
        CSVProblem(kind: .danglingEscape, place: CSVPlace(offset: 3, line: 1, row: 1, field: 1))
      ])
  }

  @Test func `bytes that are not UTF-8 are reported with their place, and the rest is read`() throws {
    // A lone continuation byte, a cut sequence, a surrogate, an overlong form and a byte that never occurs.
    let bytes: [UInt8] =
      Array("a,\"\n".utf8) + [0x80] + Array("\",b\n".utf8) + [0xE2, 0x82] + Array(",".utf8)
      + [0xED, 0xA0, 0x80] + Array(",é\n".utf8) + [0xC0, 0xAF, 0xFF]
    let reading = try Reading(bytes)
    #expect(
      reading.problems == [
        CSVProblem(kind: .invalidBytes(count: 1), place: CSVPlace(offset: 4, line: 2, row: 1, field: 1)),
        CSVProblem(kind: .invalidBytes(count: 2), place: CSVPlace(offset: 9, line: 3, row: 2, field: 0)),
        CSVProblem(kind: .invalidBytes(count: 3), place: CSVPlace(offset: 12, line: 3, row: 2, field: 1)),
        CSVProblem(kind: .invalidBytes(count: 3), place: CSVPlace(offset: 19, line: 4, row: 3, field: 0)),
      ])
    #expect(
      reading.texts == [
        ["a", "\n\u{FFFD}", "b"], ["\u{FFFD}", "\u{FFFD}\u{FFFD}\u{FFFD}", "é"],
        ["\u{FFFD}\u{FFFD}\u{FFFD}"],
      ])
    #expect(reading.ending == .complete)
  }

  @Test func `NULs are reported once for neighbours, and kept`() throws {
    let reading = try Reading("a,b\0\0c\n\0,d\n")
    #expect(
      reading.problems == [
        CSVProblem(kind: .nulCharacters(count: 2), place: CSVPlace(offset: 3, line: 1, row: 1, field: 1)),
        CSVProblem(kind: .nulCharacters(count: 1), place: CSVPlace(offset: 7, line: 2, row: 2, field: 0)),
      ])
    #expect(reading.texts == [["a", "b\0\0c"], ["\0", "d"]])
  }

  @Test func `problems that nobody takes are counted, not kept`() throws {
    let bytes = Array(String(repeating: "ab\0cd\n", count: 100).utf8)
    var reader = try CSVReader(CSVArraySource(bytes), limits: CSVLimits(pendingProblems: 10))
    while try reader.next() {}
    #expect(reader.problems.count == 10)
    #expect(reader.droppedProblemCount == 90)
  }

  @Test(arguments: [
    ("a,b\nc,\"d\ne\n", CSVPlace(offset: 6, line: 2, row: 2, field: 1), 1),
    ("\"", CSVPlace(offset: 0, line: 1, row: 1, field: 0), 0),
    ("a\n\"b\n\",\"\"\"\n", CSVPlace(offset: 7, line: 3, row: 2, field: 1), 1),
  ])
  func `a file that breaks off in quotes ends where the quote opened`(
    text: String, place: CSVPlace, records: Int
  ) throws {
    let reading = try Reading(text)
    #expect(reading.ending == .unterminatedQuote(place))
    #expect(reading.records.count == records)
    #expect(reading.error == nil)
  }
}
