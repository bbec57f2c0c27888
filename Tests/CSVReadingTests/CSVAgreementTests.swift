import CSVReading
import TestSupport
import Testing

/// Properties over generated files: no chunk border matters, and Python's `csv` reads the same.
@Suite struct CSVAgreementTests {
  /// Pieces with everything that a reader may stumble over.
  private static let bytes: [[UInt8]] =
    RandomCSV.pieces.map { Array($0.utf8) } + [
      [0], [0xFF], [0xE2, 0x82], [0xF0, 0x9F], [0x80, 0x80], Array("#".utf8),
    ]

  private static let dialects = [
    CSVDialect.standard, .semicolon, .tab,
    CSVDialect(quote: nil),
    CSVDialect(skipInitialSpace: true),
    CSVDialect(escape: UInt8(ascii: "\\")),
    CSVDialect(doubleQuote: false, escape: UInt8(ascii: "\\")),
    CSVDialect(quote: UInt8(ascii: "'"), doubleQuote: false),
    CSVDialect(quote: nil, escape: UInt8(ascii: "\\")),
    CSVDialect(commentPrefix: UInt8(ascii: "#")),
    CSVDialect(encoding: .windows1252),
    CSVDialect(encoding: .utf16LittleEndian),
  ]

  @Test(arguments: dialects)
  func `a file reads the same whatever the chunk size`(dialect: CSVDialect) throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<150 {
      let bytes = RandomCSV.bytes(
        from: Self.bytes, count: Int.random(in: 0...60, using: &generator), using: &generator)
      let whole = try Reading(bytes, dialect: dialect)
      for chunkSize in [1, 2, 3, 7, 64] {
        #expect(
          try Reading(bytes, dialect: dialect, chunkSize: chunkSize) == whole, "\(chunkSize) \(bytes)")
      }
    }
  }

  @Test func `limits stop a file at the same place whatever the chunk size`() throws {
    var generator = SeededGenerator(seed: 2)
    let limits = CSVLimits(fieldSize: 20, fieldsPerRecord: 8)
    for _ in 0..<300 {
      let bytes = RandomCSV.bytes(from: Self.bytes, count: 60, using: &generator)
      let whole = try Reading(bytes, limits: limits)
      for chunkSize in [1, 2, 3, 7, 64] {
        let reading = try Reading(bytes, limits: limits, chunkSize: chunkSize)
        #expect(reading.error == whole.error, "\(chunkSize) \(bytes)")
        #expect(reading.records == whole.records, "\(chunkSize) \(bytes)")
      }
    }
  }

  @Test(.enabled(if: Python.path != nil, "python3 is the peer"))
  func `Python's csv reads the same records`() throws {
    var generator = SeededGenerator(seed: 3)
    var files: [(text: String, dialect: CSVDialect)] = []
    for dialect in Self.dialects where dialect.commentPrefix == nil && dialect.encoding == nil {
      for _ in 0..<300 {
        let text = RandomCSV.text(
          from: RandomCSV.pieces, count: Int.random(in: 0...50, using: &generator), using: &generator)
        files.append((text, dialect))
      }
    }
    // Python ends an escaped CRLF between its two bytes, and makes a line end of a last escape.
    files.removeAll { file in
      file.dialect.escape != nil && (file.text.hasSuffix("\\") || file.text.utf8.containsEscapedCR)
    }
    let expected = try Python.records(files.map { Python.Request($0.text, $0.dialect) })
    try #require(expected.count == files.count)
    for (file, expected) in zip(files, expected) {
      let reading = try Reading(file.text, dialect: file.dialect)
      var wanted = expected
      // Python hands out the record that breaks off.
      if case .unterminatedQuote = reading.ending { wanted.removeLast() }
      #expect(reading.texts == wanted, "\(file.text.debugDescription) \(file.dialect)")
    }
  }

  @Test(.enabled(if: SharedData.isPresent && Python.path != nil, "needs the shared data and python3"))
  func `Python's csv reads the same records in real files`() throws {
    let files = SharedData.files { _ in true }
    let dialects = files.map { CSVDialect.sniff($0.bytes, isWhole: true).dialect }
    var requests: [(request: Python.Request, records: [[String]], ending: CSVEnding?, path: String)] = []
    for (file, dialect) in zip(files, dialects) {
      // Every byte is a character to both sides, so that only records are compared.
      var bytewise = dialect
      bytewise.encoding = .windows1252
      guard dialect.encoding == .utf8, !file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { continue }
      let ascii = file.bytes.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }
      var reader = try CSVReader(CSVArraySource(ascii), dialect: bytewise)
      var records: [[String]] = []
      while try reader.next() { records.append(reader.record.strings) }
      let request = Python.Request(String(decoding: ascii, as: UTF8.self), dialect)
      requests.append((request, records, reader.ending, file.path))
    }
    #expect(requests.count > 100)
    let expected = try Python.records(requests.map(\.request))
    try #require(expected.count == requests.count)
    for (request, expected) in zip(requests, expected) {
      var wanted = expected
      if case .unterminatedQuote = request.ending { wanted.removeLast() }
      #expect(request.records == wanted, "\(request.path)")
    }
  }

  @Test(.enabled(if: SharedData.isPresent, "needs the shared data"), arguments: [3, 64])
  func `real files and conformance corpora read the same whatever the chunk size`(chunkSize: Int) throws {
    let files = SharedData.files { _ in true }
    #expect(files.count > 300)
    for file in files where file.bytes.count < 40_000 {
      let dialect = CSVDialect.sniff(file.bytes, isWhole: true).dialect
      let whole = try Reading(file.bytes, dialect: dialect)
      #expect(whole.error == nil, "\(file.path)")
      #expect(try Reading(file.bytes, dialect: dialect, chunkSize: chunkSize) == whole, "\(file.path)")
    }
  }
}

extension Python.Request {
  init(_ text: String, _ dialect: CSVDialect) {
    let character = { (byte: UInt8) in String(UnicodeScalar(byte)) }
    self.init(
      text: text, delimiter: character(dialect.delimiter), quote: dialect.quote.map(character),
      doubleQuote: dialect.doubleQuote, escape: dialect.escape.map(character),
      skipInitialSpace: dialect.skipInitialSpace)
  }
}

extension String.UTF8View {
  fileprivate var containsEscapedCR: Bool {
    zip(self, dropFirst()).contains { $0 == UInt8(ascii: "\\") && $1 == UInt8(ascii: "\r") }
  }
}
