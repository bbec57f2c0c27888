import CSVReading
import TestSupport
import Testing

@Suite struct CSVStringCacheTests {
  @Test func `a cached string is the field's string, also when hashes share a slot`() throws {
    var generator = SeededGenerator(seed: 5)
    let values = (0..<500).map { number in
      String(repeating: "value ", count: Int.random(in: 0...60, using: &generator)) + "\(number)é"
    }
    let text = (0..<3).map { _ in values.shuffled(using: &generator).joined(separator: "\n") }
      .joined(separator: "\n")
    var reader = try CSVReader(CSVArraySource(Array(text.utf8)))
    var cache = CSVStringCache(capacity: 16)
    var differences: [String] = []
    while try reader.next() {
      let cached = reader.record.string(0, cachedIn: &cache)
      if cached != reader.record.string(0) { differences.append(cached) }
    }
    #expect(differences.isEmpty)
  }

  @Test func `bytes that are not valid are repaired every time`() throws {
    let bytes = Array("this is longer than fifteen ".utf8) + [0xFF]
    var cache = CSVStringCache()
    let strings = (0..<2).map { _ in cache.string(for: bytes.span) }
    #expect(strings == ["this is longer than fifteen \u{FFFD}", "this is longer than fifteen \u{FFFD}"])
  }
}
