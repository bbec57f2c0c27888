import CSVReading
import Testing

@Suite struct CSVLimitTests {
  @Test(arguments: [1, 3, 64, 1 << 18])
  func `a field that is too large stops the reading at its start`(chunkSize: Int) throws {
    let limits = CSVLimits(fieldSize: 10)
    let text = "0123456789,x\na,\"b\n0123456789\",c\nd\n"
    let reading = try Reading(text, limits: limits, chunkSize: chunkSize)
    #expect(reading.texts == [["0123456789", "x"]])
    #expect(reading.error == .fieldTooLarge(CSVPlace(offset: 15, line: 2, row: 2, field: 1), limit: 10))
    #expect(reading.ending == nil)
  }

  @Test(arguments: [1, 3, 64, 1 << 18])
  func `a quote that never closes is too large before it is unterminated`(chunkSize: Int) throws {
    let reading = try Reading("a,\"0123456789ab", limits: CSVLimits(fieldSize: 10), chunkSize: chunkSize)
    #expect(reading.error == .fieldTooLarge(CSVPlace(offset: 2, line: 1, row: 1, field: 1), limit: 10))
  }

  @Test(arguments: [1, 3, 64, 1 << 18])
  func `a record with too many fields stops the reading at the first too many`(chunkSize: Int) throws {
    let limits = CSVLimits(fieldsPerRecord: 3)
    let reading = try Reading("a,b,c\n\na,\"b\nc\",d,e\nf\n", limits: limits, chunkSize: chunkSize)
    #expect(reading.texts == [["a", "b", "c"], []])
    #expect(reading.error == .tooManyFields(CSVPlace(offset: 17, line: 4, row: 3, field: 3), limit: 3))
  }

  @Test(arguments: [1, 3, 64, 1 << 18])
  func `a record that is too large stops the reading at its start`(chunkSize: Int) throws {
    let limits = CSVLimits(recordSize: 12)
    let reading = try Reading("a,b\nccc,dddddd,eeeeee\n", limits: limits, chunkSize: chunkSize)
    #expect(reading.texts == [["a", "b"]])
    #expect(reading.error == .recordTooLarge(CSVPlace(offset: 4, line: 2, row: 2), limit: 12))
  }

  @Test func `as many fields as are allowed are read`() throws {
    let text = String(repeating: "x,", count: 65_535) + "x\n"
    var reader = try CSVReader(CSVArraySource(Array(text.utf8)))
    #expect(try reader.next())
    #expect(reader.record.fieldCount == 65_536)
    #expect(
      try Reading("," + text).error
        == .tooManyFields(CSVPlace(offset: 131_071, line: 1, row: 1, field: 65_536), limit: 65_536))
  }

  @Test func `a field much larger than a chunk is read whole`() throws {
    let long = String(repeating: "long, and \"\"quoted\"\"\n", count: 50_000)
    let reading = try Reading("a,\"\(long)\",b\nc\n", chunkSize: 1 << 16)
    #expect(reading.texts.map(\.count) == [3, 1])
    #expect(
      reading.texts.first?[1]
        == long.split(separator: "\"\"", omittingEmptySubsequences: false)
        .joined(separator: "\""))
  }
}
