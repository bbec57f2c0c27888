import PortfolioModel
import TestSupport
import Testing

struct ValueCodingTests {
  @Test("Every value survives coding, over generated values")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let value = Value.generated(using: &generator, depth: 3)
      var encoder = ValueEncoder()
      encoder.encode(value)
      var decoder = ValueDecoder(encoder.bytes)
      #expect(try decoder.decode() == value)
      #expect(decoder.isAtEnd)
    }
  }

  @Test("What rows repeat is read the same as when it comes once, over more texts than are kept")
  func sharing() throws {
    var generator = SeededGenerator(seed: 9)
    var decoder = ValueDecoder(sharing: RepeatedValues())
    for number in 0..<4_000 {
      let drawn = Int.random(in: 0..<3_000, using: &generator)
      let value = Value.list([
        .text("A title as long as titles are, number \(drawn)"), .text("Ünïcode ☕ of some length \(drawn % 7)"),
        .token("short"), .spans([DateSpan(.generated(using: &generator))]),
        .spans([DateSpan(start: .term(label: "A term with a long label", year: 2000 + drawn % 20), end: .ongoing)]),
        .generated(using: &generator, depth: 2),
        .group(
          FieldSet(
            shape: Shape(["family", FieldName("n\(drawn % 40)")]),
            values: [.text("Name"), .number(Double(number))])),
      ])
      var encoder = ValueEncoder()
      encoder.encode(value)
      let read = unsafe try encoder.bytes.withUnsafeBytes { bytes in
        unsafe decoder.begin(bytes)
        return try decoder.decode()
      }
      #expect(read == value)
      #expect(decoder.isAtEnd)
    }
  }

  @Test("Damaged bytes throw, whatever they are")
  func damage() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      var decoder = ValueDecoder(bytes)
      while !decoder.isAtEnd {
        do { _ = try decoder.decode() } catch { break }
      }
    }
    var cut = ValueDecoder([1, 200, 1, 65])
    #expect(throws: ValueDecoder.Damaged.self) { _ = try cut.decode() }
  }

  @Test("Sets with the same fields have the same bytes, whatever the order of their shapes")
  func order() {
    let one = FieldSet(shape: Shape(["b", "a"]), values: [.number(2), .number(1)])
    let two = FieldSet(shape: Shape(["a", "c", "b"]), values: [.number(1), nil, .number(2)])
    var (first, second) = (ValueEncoder(), ValueEncoder())
    first.encode(one)
    second.encode(two)
    #expect(first.bytes == second.bytes)
    #expect(one == two)
    #expect(one.hashValue == two.hashValue)
  }

  @Test("A value's text is read back by its field's type")
  func text() throws {
    let cases: [(FieldType, Value)] = [
      (.number, .number(4.35)), (.flag, .flag(false)), (.hours, .hours(Hours(6, .perYear))),
      (.spans, .spans([DateSpan(start: .year(2014), end: .date(.year(2016))), DateSpan(.year(2019))])),
      (.list(.token(.learnerLevel)), .list([.token("resident"), .token("somethingNew")])),
      (.date, .date(.academicYear(start: 2024))), (.token(.teachingRole), .token("coDirector")),
    ]
    for (type, value) in cases { #expect(try type.value(from: value.text) == value) }
  }

  @Test("What a field does not take is refused with what it takes")
  func unreadable() {
    let refusal = #expect(throws: FieldType.Unreadable.self) { try FieldType.hours.value(from: "-3") }
    #expect(
      refusal?.description == "“-3” is not hours such as 24, 24 total, 6 per year or 1.5 per session")
    #expect(throws: FieldType.Unreadable.self) { try FieldType.number.value(from: "a few") }
    #expect(throws: FieldType.Unreadable.self) { try FieldType.spans.value(from: "03/04/05") }
  }
}

extension Value {
  static func generated(using generator: inout SeededGenerator, depth: Int) -> Value {
    switch Int.random(in: 0...(depth > 0 ? 8 : 6), using: &generator) {
    case 0: return .text(["", "a", "Ünïcode ☕", "line\nbreak"].randomElement(using: &generator) ?? "")
    case 1: return .number([0, -1, 4.35, 1e300, 4_294_967_296, -0.0].randomElement(using: &generator) ?? 0)
    case 2: return .flag(Bool.random(using: &generator))
    case 3: return .token("resident")
    case 4: return .date(PartialDate.generated(using: &generator))
    case 5:
      return .spans([
        DateSpan(start: .generated(using: &generator), end: .date(.generated(using: &generator))),
        DateSpan(start: nil, end: .ongoing), DateSpan(start: .year(2001), end: .unknown),
      ])
    case 6: return .hours(Hours(12.5, Hours.Basis.allCases.randomElement(using: &generator) ?? .total))
    case 7: return .list((0..<3).map { _ in generated(using: &generator, depth: depth - 1) })
    default: return .group(["a": generated(using: &generator, depth: depth - 1), "b": .flag(true)])
    }
  }
}

extension PartialDate {
  static func generated(using generator: inout SeededGenerator) -> PartialDate {
    let year = Int.random(in: 1950...2030, using: &generator)
    switch Int.random(in: 0...4, using: &generator) {
    case 0: return .year(year)
    case 1: return .month(year: year, month: 12)
    case 2: return PartialDate(year: year, month: 2, day: 28) ?? .year(year)
    case 3: return .academicYear(start: year)
    default: return .term(label: "Fall", year: year)
    }
  }
}
