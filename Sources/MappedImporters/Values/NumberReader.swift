/// Reads numbers as exports write them: `1,250`, `$99,836.00`, `79.4 %`, `1.250,50`.
struct NumberReader {
  let decimal: Character
  let group: Character

  func number(_ text: String) -> Double? {
    // Digits and a point are by far the most common, and Double would also read "inf", "0x1" and "1e9".
    if decimal == ".", text.utf8.allSatisfy({ DateScanner.isDigit($0) || $0 == UInt8(ascii: ".") }),
      let plain = Double(text)
    {
      return plain
    }
    var rest = text[...]
    while let last = rest.last, last == "%" || last.isWhitespace { rest.removeLast() }
    var isNegative = false
    if rest.first == "-" || rest.first == "−" {
      isNegative = true
      rest.removeFirst()
    } else if rest.first == "+" {
      rest.removeFirst()
    }
    while let first = rest.first, "$€£¥".contains(first) || first.isWhitespace { rest.removeFirst() }
    guard let digits = plainDigits(rest), let number = Double(digits), number.isFinite else { return nil }
    return isNegative ? -number : number
  }

  /// The digits with a point, without the characters between thousands, which must stand before three digits.
  private func plainDigits(_ text: Substring) -> String? {
    let halves = text.split(separator: decimal, maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = halves.first else { return nil }
    let isGroup = { (character: Character) in character == group || character == "\u{A0}" || character == " " }
    let groups = whole.split(omittingEmptySubsequences: false, whereSeparator: isGroup)
    guard groups.allSatisfy({ $0.utf8.allSatisfy(DateScanner.isDigit) }),
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
    else { return nil }
    let integer = groups.joined()
    guard halves.count > 1 else { return integer.isEmpty ? nil : integer }
    guard halves[1].utf8.allSatisfy(DateScanner.isDigit), !(integer.isEmpty && halves[1].isEmpty) else { return nil }
    return (integer.isEmpty ? "0" : integer) + (halves[1].isEmpty ? "" : "." + halves[1])
  }
}
