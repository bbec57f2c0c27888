import Testing

@testable import HTMLExporting

/// How pages tell records.
@Suite("Numbers of records")
struct RecordNumbersTests {
  @Test("are given in the order in which records come, and stay, however many there are")
  func order() {
    var numbers = RecordNumbers()
    // Ids of every length, some that begin alike, and some longer than any portfolio has.
    let ids = (0..<2_000).map { "T-" + String($0, radix: 32) } + (1...40).map { String(repeating: "x", count: $0) }
    for (place, id) in ids.enumerated() { #expect(numbers.insert(id) == place) }
    #expect(numbers.count == ids.count)
    for (place, id) in ids.enumerated() {
      #expect(numbers.number(of: id) == place)
      #expect(numbers.insert(id) == place)
    }
    #expect(numbers.count == ids.count)
  }

  @Test("are none of a record that did not come")
  func absent() {
    var numbers = RecordNumbers()
    _ = numbers.insert("T-7K3Q")
    for id in ["", "T-7K3", "T-7K3Q0", "T-7K3q", "T-7K3Q\0", String(repeating: "x", count: 30)] {
      #expect(numbers.number(of: id) == nil)
    }
  }
}
