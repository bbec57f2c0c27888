/// Numbers as Excel shows them in a wide cell: fifteen digits, no zeros behind the last, no exponent where it can be
/// helped.
enum NumberText {
  private static let digitLimit = 15
  /// Beyond so many places a number is written with an exponent.
  private static let placeLimit = 21

  /// The text of a number that a workbook wrote; nil for what is none.
  static func text(_ source: String) -> String? {
    let bytes = Array(source.utf8)
    let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
    // Programs other than Excel write long numbers as they are, and identifiers must not lose digits.
    if !digits.isEmpty, digits.allSatisfy(isDigit), digits.first != UInt8(ascii: "0") || digits.count == 1 {
      return source == "-0" ? "0" : source
    }
    guard let number = Double(source), number.isFinite else { return nil }
    return text(number)
  }

  static func text(_ number: Double) -> String {
    if number == 0 { return "0" }
    var (digits, exponent) = decimal(number.magnitude)
    if digits.count > digitLimit {
      let roundsUp = digits[digitLimit] >= 5
      digits.removeLast(digits.count - digitLimit)
      if roundsUp { exponent += increment(&digits) }
    }
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    let characters = String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    let sign = number < 0 ? "-" : ""
    // The number is 0.d1d2d3… times ten to the power of the exponent.
    if exponent > placeLimit || exponent < -6 {
      let rest = characters.dropFirst()
      return sign + characters.prefix(1) + (rest.isEmpty ? "" : "." + rest)
        + "E\(exponent > 0 ? "+" : "")\(exponent - 1)"
    }
    if exponent <= 0 { return sign + "0." + String(repeating: "0", count: -exponent) + characters }
    if digits.count <= exponent { return sign + characters + String(repeating: "0", count: exponent - digits.count) }
    return sign + characters.prefix(exponent) + "." + characters.dropFirst(exponent)
  }

  /// The shortest digits that are the number and no other, and the power of ten before them.
  private static func decimal(_ number: Double) -> (digits: [UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var exponent = 0
    var isBehindPoint = false
    let text = number.description.utf8
    for (offset, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "."): isBehindPoint = true
      case UInt8(ascii: "e"):
        exponent += Int(String(decoding: text.dropFirst(offset + 1), as: UTF8.self)) ?? 0
        return (digits, exponent)
      default:
        if byte == UInt8(ascii: "0"), digits.isEmpty {
          if isBehindPoint { exponent -= 1 }
        } else {
          digits.append(byte - UInt8(ascii: "0"))
          if !isBehindPoint { exponent += 1 }
        }
      }
    }
    return (digits, exponent)
  }

  /// Adds one at the last digit; 1 where that makes one more digit before the point.
  private static func increment(_ digits: inout [UInt8]) -> Int {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return 0
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    return 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
