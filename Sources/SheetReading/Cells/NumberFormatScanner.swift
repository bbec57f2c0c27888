/// Finds the meaning of a number format from its code's letters.
struct NumberFormatScanner {
  private let code: [UInt8]
  private var position = 0

  init(_ code: String) { self.code = Array(code.utf8) }

  /// The meaning of the first section, which is that of positive numbers.
  mutating func format() -> NumberFormat {
    var (hasYear, hasMonth, hasDay, hasTime, isElapsed, isPercent) = (false, false, false, false, false, false)
    var zeros = 0
    var hasOtherDigits = false
    /// Whether an `m` here means minutes: after hours. Before seconds it does too, which is seen there.
    var isAfterHours = false
    /// Whether an `m` was seen that what follows makes one of months or of minutes.
    var openMonth = false
    func settleMonth() {
      if openMonth { hasMonth = true }
      (openMonth, isAfterHours) = (false, false)
    }
    if isGeneral { return .plain }
    scanning: while position < code.count {
      let byte = code[position]
      switch byte {
      case UInt8(ascii: ";"): break scanning
      case UInt8(ascii: "\""): skip(to: UInt8(ascii: "\""))
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): position += 2
      case UInt8(ascii: "["):
        let inner = code[(position + 1)...].prefix { $0 != UInt8(ascii: "]") }.map(lowercased)
        if let first = inner.first, [UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s")].contains(first),
          inner.allSatisfy({ $0 == first })
        {
          isElapsed = true
          isAfterHours = first == UInt8(ascii: "h")
        }
        skip(to: UInt8(ascii: "]"))
      case UInt8(ascii: "0"):
        zeros += 1
        position += 1
      case UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "."), UInt8(ascii: ","):
        hasOtherDigits = true
        position += 1
      case UInt8(ascii: "%"):
        isPercent = true
        position += 1
      case UInt8(ascii: "@"): position += 1
      default:
        switch lowercased(byte) {
        case UInt8(ascii: "e"):
          let next = position + 1 < code.count ? code[position + 1] : 0
          if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") {
            hasOtherDigits = true
            position += 2
          } else {
            hasYear = true
            settleMonth()
            position += run(of: byte)
          }
        case UInt8(ascii: "y"), UInt8(ascii: "b"):
          hasYear = true
          settleMonth()
          position += run(of: byte)
        case UInt8(ascii: "d"):
          hasDay = true
          settleMonth()
          position += run(of: byte)
        case UInt8(ascii: "m"):
          let length = run(of: byte)
          if isAfterHours, length < 3 { hasTime = true } else { openMonth = true }
          isAfterHours = false
          position += length
        case UInt8(ascii: "h"):
          hasTime = true
          settleMonth()
          isAfterHours = true
          position += run(of: byte)
        case UInt8(ascii: "s"):
          hasTime = true
          // The m before it is one of minutes.
          openMonth = false
          position += run(of: byte)
        case UInt8(ascii: "a"):
          // AM/PM and A/P; other words stand in quotes.
          position += 1
          while position < code.count, "mp/".utf8.contains(lowercased(code[position])) { position += 1 }
        default: position += 1
        }
      }
    }
    if openMonth { hasMonth = true }
    if isElapsed { return .elapsed }
    if hasDay || hasMonth, !hasYear || hasDay { return .day }
    if hasMonth { return .month }
    if hasYear { return .year }
    if hasTime { return .time }
    if isPercent { return .percent }
    return zeros > 1 && !hasOtherDigits && zeros == code.prefix { $0 != UInt8(ascii: ";") }.count
      ? .padded(digits: zeros) : .plain
  }

  private var isGeneral: Bool {
    code.prefix(7).map(lowercased).elementsEqual("general".utf8)
  }

  private func lowercased(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }

  /// How many equal letters stand here.
  private func run(of byte: UInt8) -> Int {
    code[position...].prefix { lowercased($0) == lowercased(byte) }.count
  }

  private mutating func skip(to end: UInt8) {
    position += 1
    while position < code.count, code[position] != end { position += 1 }
    position += 1
  }
}
