import CSVReading
import TestSupport
import Testing

@Suite struct CSVEncodingTests {
  private let text = "naïve,\"€5\r\n🙂\"\nx,y\n"
  private let expected = [["naïve", "€5\r\n🙂"], ["x", "y"]]

  @Test(arguments: [false, true], [false, true])
  func `UTF-16 is read with a byte order mark and without`(isBigEndian: Bool, hasMark: Bool) throws {
    // Without a mark the NULs of ASCII characters tell it, so there have to be enough of them.
    let bytes = utf16((hasMark ? "\u{FEFF}" : "") + text, isBigEndian: isBigEndian)
    var reader = try CSVReader(CSVArraySource(bytes))
    #expect(reader.encoding == (isBigEndian ? .utf16BigEndian : .utf16LittleEndian))
    #expect(reader.hasByteOrderMark == hasMark)
    #expect(try reader.next())
    let start = hasMark ? 2 : 0
    #expect(reader.record.offset(of: 1) == start + 12)
    #expect(try reader.next())
    #expect(reader.record.place == CSVPlace(offset: start + 12 + 18, line: 3, row: 2))
    #expect(try Reading(bytes).texts == expected)
  }

  @Test func `a byte order mark wins over the dialect`() throws {
    let bytes = utf16("\u{FEFF}" + text, isBigEndian: false)
    #expect(try Reading(bytes, dialect: CSVDialect(encoding: .utf8)).texts == expected)
    let marked = Array(("\u{FEFF}" + text).utf8)
    #expect(try Reading(marked, dialect: CSVDialect(encoding: .windows1252)).texts == expected)
  }

  @Test func `windows-1252 is read with offsets of its own bytes`() throws {
    let bytes: [UInt8] = [0xE9, 0x2C, 0x80, 0x81, 0x2C, 0x22, 0x93, 0x22, 0x22, 0x22, 0x0A, 0x41]
    let reading = try Reading(bytes, dialect: CSVDialect(encoding: .windows1252))
    #expect(reading.texts == [["é", "€\u{FFFD}", "“\""], ["A"]])
    #expect(reading.records.map { $0.fields.map(\.offset) } == [[0, 2, 5], [11]])
    #expect(
      reading.problems == [
        CSVProblem(kind: .invalidBytes(count: 1), place: CSVPlace(offset: 3, line: 1, row: 1, field: 1))
      ])
  }

  @Test(arguments: [1, 2, 3, 1 << 18])
  func `halves of surrogate pairs and a last odd byte are reported`(chunkSize: Int) throws {
    // a , <lone high> \n <lone low> b <odd>
    let bytes: [UInt8] = [0x61, 0, 0x2C, 0, 0x00, 0xD8, 0x0A, 0, 0x00, 0xDC, 0x62, 0, 0x63]
    let reading = try Reading(
      bytes, dialect: CSVDialect(encoding: .utf16LittleEndian), chunkSize: chunkSize)
    #expect(reading.texts == [["a", "\u{FFFD}"], ["\u{FFFD}b\u{FFFD}"]])
    #expect(
      reading.problems == [
        CSVProblem(kind: .invalidBytes(count: 2), place: CSVPlace(offset: 4, line: 1, row: 1, field: 1)),
        CSVProblem(kind: .invalidBytes(count: 2), place: CSVPlace(offset: 8, line: 2, row: 2, field: 0)),
        CSVProblem(kind: .invalidBytes(count: 1), place: CSVPlace(offset: 12, line: 2, row: 2, field: 0)),
      ])
  }

  @Test func `UTF-32 is refused`() throws {
    #expect(try Reading([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]).error == .unsupportedEncoding("UTF-32"))
  }

  @Test func `places are the same characters in every encoding`() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let text = RandomCSV.text(from: RandomCSV.pieces.filter { $0 != "🙂" }, count: 30, using: &generator)
      let utf8 = try Reading(text)
      let utf16 = try Reading(
        self.utf16("\u{FEFF}" + text, isBigEndian: true), chunkSize: 1 + Int(generator.next() % 9))
      let latin = try Reading(
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) },
        dialect: CSVDialect(encoding: .windows1252))
      #expect(utf16.texts == utf8.texts)
      #expect(latin.texts == utf8.texts)
      let prefix = { (offset: Int) in String(decoding: text.utf8.prefix(offset), as: UTF8.self) }
      let offsets = utf8.records.map { $0.fields.map { prefix($0.offset).unicodeScalars.count } }
      #expect(latin.records.map { $0.fields.map(\.offset) } == offsets)
      #expect(utf16.records.map { $0.fields.map(\.offset) } == offsets.map { $0.map { 2 + 2 * $0 } })
      #expect(utf16.records.map { $0.fields.map(\.line) } == utf8.records.map { $0.fields.map(\.line) })
      #expect(utf16.problems.map(\.kind) == utf8.problems.map(\.kind))
      #expect(utf16.problems.map(\.place.line) == utf8.problems.map(\.place.line))
    }
  }

  private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
  }
}
