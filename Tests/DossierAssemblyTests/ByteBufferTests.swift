import DossierAssembly
import Testing

/// What exporters write into.
@Suite("A byte buffer")
struct ByteBufferTests {
  @Test("holds what was appended, in its order, also when it must grow")
  func order() {
    var buffer = ByteBuffer(capacity: 0)
    var expected: [UInt8] = []
    for number in 0..<300 {
      buffer.append(UInt8(truncatingIfNeeded: number))
      buffer.append(utf8: "Ångström \(number)")
      buffer.append(" · ")
      buffer.append(Array("lorem".utf8))
      buffer.append(UInt8(ascii: "-"), times: number % 5)
      expected.append(UInt8(truncatingIfNeeded: number))
      expected += Array("Ångström \(number) · lorem".utf8) + Array(repeating: UInt8(ascii: "-"), count: number % 5)
    }
    #expect(buffer.array == expected)
    #expect(buffer.count == expected.count)
  }

  @Test(
    "writes whole numbers as the language does",
    arguments: [0, 7, 9, 10, 99, 100, 999, 1000, -1, -45, 123_456_789_012, Int64.max, Int64.min])
  func digits(number: Int64) {
    var buffer = ByteBuffer(capacity: 4)
    buffer.append(digitsOf: number)
    #expect(buffer.string == String(number))
  }

  @Test("takes another buffer, and is empty when it forgets its bytes")
  func another() {
    var one = ByteBuffer(capacity: 4)
    var two = ByteBuffer(capacity: 4)
    one.append("one")
    two.append("two ")
    two.append(one)
    #expect(two.string == "two one")
    two.removeAll()
    #expect(two.count == 0)
    two.append(ByteBuffer(capacity: 1))
    #expect(two.array == [])
  }
}
