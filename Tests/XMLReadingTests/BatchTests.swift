import Testing

@testable import XMLReading

@Suite("Records in batches")
struct BatchTests {
  /// Reads all records in batches; each is looked at when its batch is handed over, and batches go round.
  private func read(_ text: String, records: String, stopAfter last: Int = .max) throws -> (
    records: [String], batchSizes: [Int], result: XMLReadingResult
  ) {
    let reader = XMLRecordReader(XMLRecordMatcher(records: [try XMLElementPattern(records)]))
    var found: [String] = []
    var sizes: [Int] = []
    var spare = XMLRecordBatch()
    let result = try reader.readBatches(XMLByteArraySource(text)) { batch in
      let before = found.count
      batch.visit { found.append("\($0.line) \($0.path) \($0.parent?.attributes.count ?? 0) \(markup($0))") }
      sizes.append(found.count - before)
      if !batch.isLent { swap(&batch, &spare) }
      return found.count >= last ? .stop : .next
    }
    return (found, sizes, result)
  }

  private func file(_ count: Int, attribute: String = "x") -> String {
    let records = (0..<count).map { "<g n='\($0)'><r id='\($0)'>\($0) <b>bold</b></r></g>\n" }.joined()
    return "<all long='\(attribute)'>\n\(records)</all>"
  }

  private func expected(_ count: Int) -> [String] {
    (0..<count).map { "\($0 + 2) /all/g[\($0 + 1)]/r[1] 1 <r id='\($0)'>\($0) <b>bold</b></r>" }
  }

  @Test("Batches hold the records in the order of the file, with what is around them")
  func order() throws {
    let reading = try read(file(200), records: "//r")
    #expect(reading.records == expected(200))
    #expect(reading.batchSizes == [64, 64, 64, 8])
    #expect(reading.result.outcome == .complete)
    #expect(reading.result.recordCount == 200)
  }

  @Test("Where much is around the records, they are lent one at a time")
  func lent() throws {
    let reading = try read(file(5, attribute: String(repeating: "y", count: 50_000)), records: "//r")
    #expect(reading.records == expected(5))
    #expect(reading.batchSizes == [1, 1, 1, 1, 1])
    #expect(reading.result.outcome == .complete)
  }

  @Test("A caller can stop after a batch")
  func stopping() throws {
    let reading = try read(file(200), records: "//r", stopAfter: 1)
    #expect(reading.records == expected(64))
    #expect(reading.result.outcome == .stopped)
  }

  @Test("Records before the place where a file breaks off are handed over")
  func brokenOff() throws {
    let reading = try read(String(file(100).dropLast(6)), records: "//r")
    #expect(reading.records == expected(100))
    #expect(reading.result.recordCount == 100)
    if case .brokenOff(line: 102, _, _) = reading.result.outcome {} else { Issue.record("\(reading.result.outcome)") }
  }

  @Test("Records before a failure of the source are handed over, and the failure is thrown")
  func failingSource() throws {
    struct Failure: Error {}
    struct Source: XMLByteSource {
      var rest: XMLByteArraySource
      mutating func read(into buffer: inout MutableRawSpan) throws -> Int {
        let count = try rest.read(into: &buffer)
        if count == 0 { throw Failure() }
        return count
      }
    }
    let reader = XMLRecordReader(XMLRecordMatcher(records: [try XMLElementPattern("//r")]))
    var count = 0
    #expect(throws: Failure.self) {
      try reader.readBatches(Source(rest: XMLByteArraySource(file(5_000)))) { batch in
        batch.visit { _ in count += 1 }
        return .next
      }
    }
    #expect(count > 1_000)
  }
}
