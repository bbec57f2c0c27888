import Testing

@testable import XMLReading

@Suite("Encodings")
struct EncodingTests {
  private func utf16(_ text: String, bigEndian: Bool, mark: Bool = true) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test("UTF-16 is read in both byte orders, with and without a mark, in pieces of any size")
  func utf16() throws {
    let text = "<?xml version='1.0' encoding='UTF-16'?><r><p a='é'>naïve — 𝄞</p></r>"
    for bigEndian in [true, false] {
      for mark in [true, false] {
        for size in [1, 2, 3, 5, Int.max] {
          let bytes = utf16(text, bigEndian: bigEndian, mark: mark)
          let reading = try Reading(bytes, records: ["/r/p"], pieceSize: size)
          #expect(reading.records == ["<p a='é'>naïve — 𝄞</p>"])
          #expect(reading.result.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
          #expect(reading.result.problems == [])
          #expect(reading.result.outcome == .complete)
        }
      }
    }
  }

  @Test("What is refused in UTF-8 is refused in UTF-16")
  func hiddenSubset() throws {
    let bytes = utf16("<?xml version='1.0'?>\n<!DOCTYPE r [<!ENTITY a 'b'>]><r/>", bigEndian: true)
    #expect(try Reading(bytes).result.outcome == .refused(.internalSubset, line: 2))
  }

  @Test("Half a character at the end of UTF-16 breaks the file off")
  func halfCharacter() throws {
    let text = utf16("<r><p/></r>", bigEndian: false)
    for tail: [UInt8] in [[0x20], [0x3D, 0xD8], [0x00, 0xDC]] {
      let reading = try Reading(text + tail, records: ["/r/p"])
      #expect(reading.result.recordCount == 1)
      guard case .brokenOff = reading.result.outcome else {
        Issue.record("\(reading.result.outcome)")
        continue
      }
    }
  }

  @Test("Half a surrogate pair within UTF-16 breaks the file off")
  func halfPair() throws {
    let (before, after) = (
      utf16("<r><p/><p>", bigEndian: true), utf16("x</p></r>", bigEndian: true, mark: false)
    )
    for unit: [UInt8] in [[0xD8, 0x34], [0xDD, 0x1E]] {
      let reading = try Reading(before + unit + after, records: ["/r/p"])
      #expect(reading.records == ["<p></p>"])
    }
  }

  @Test("ISO-8859-1 and windows-1252 are read as declared")
  func singleByte() throws {
    func reading(_ encoding: String) throws -> Reading {
      let head = Array("<?xml version=\"1.0\" encoding=\"\(encoding)\"?><p>".utf8)
      return try Reading(head + [0xE9, 0x20, 0x80, 0x97] + Array("</p>".utf8))
    }
    #expect(try reading("iso-8859-1").records == ["<p>é \u{80}\u{97}</p>"])
    #expect(try reading("Windows-1252").records == ["<p>é €—</p>"])
    #expect(try reading("iso-8859-1").result.encoding == .latin1)
  }

  @Test("The bytes win over a declaration that contradicts them, with a warning")
  func contradictions() throws {
    func warning(_ declared: String, _ actual: String) -> XMLProblem {
      XMLProblem(
        severity: .warning, code: .contradictedEncoding, line: 1, column: 0,
        message: "The XML declaration says “\(declared)”, but the bytes are \(actual).")
    }
    let marked = try Reading("\u{FEFF}<?xml version='1.0' encoding='ISO-8859-1'?><p>é</p>")
    #expect(marked.records == ["<p>é</p>"])
    #expect(marked.result.problems == [warning("ISO-8859-1", "UTF-8")])

    let narrow = try Reading("<?xml version='1.0' encoding='utf-16'?><p>é</p>")
    #expect(narrow.records == ["<p>é</p>"])
    #expect(narrow.result.problems == [warning("utf-16", "UTF-8")])

    let wide = try Reading(utf16("<?xml version='1.0' encoding='UTF-8'?><p>é</p>", bigEndian: false))
    #expect(wide.records == ["<p>é</p>"])
    #expect(wide.result.problems == [warning("UTF-8", "UTF-16LE")])

    let right = try Reading("\u{FEFF}<?xml version='1.0' encoding='utf-8'?><p>é</p>")
    #expect(right.result.problems == [])
  }

  @Test("Encodings in which markup can hide are refused")
  func foreign() throws {
    func outcome(_ bytes: [UInt8]) throws -> XMLOutcome { try Reading(bytes).result.outcome }
    for name in ["UTF-7", "utf-32", "EBCDIC-CP-US", "Shift_JIS", "ISO-2022-JP", "x", ""] {
      let bytes = Array("<?xml version = '1.0'\n encoding = '\(name)' ?><r/>".utf8)
      #expect(try outcome(bytes) == .refused(.unsupportedEncoding(name), line: 1))
    }
    let wide = Array("<r/>".unicodeScalars).flatMap { [UInt8(truncatingIfNeeded: $0.value), 0, 0, 0] as [UInt8] }
    #expect(try outcome(wide) == .refused(.unsupportedEncoding("UTF-32"), line: 1))
    #expect(try outcome([0xFF, 0xFE, 0, 0] + wide) == .refused(.unsupportedEncoding("UTF-32"), line: 1))
    #expect(
      try outcome([0x4C, 0x6F, 0xA7, 0x94, 0x93]) == .refused(.unsupportedEncoding("EBCDIC"), line: 1))
    #expect(try outcome(Array("+ADw-r/+AD4-".utf8)) == .refused(.unsupportedEncoding("UTF-7"), line: 1))
  }

  @Test("A compressed file is refused, not unpacked")
  func compressed() throws {
    let reading = try Reading([0x1F, 0x8B, 0x08, 0x00])
    #expect(reading.result.outcome == .refused(.compressed("gzip"), line: 1))
    #expect(reading.result.problems.map(\.message) == ["The file is gzip-compressed, not XML text."])
    #expect(
      try Reading(Array("PK\u{3}\u{4}".utf8)).result.outcome == .refused(.compressed("zip"), line: 1))
  }
}
