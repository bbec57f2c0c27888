/// The digits of a number that is counted in its last place, in one piece: pages and cells have thousands of them.
package enum DecimalDigits {
  /// "1,240.50" for 124050 and two decimals.
  ///
  /// - Parameters:
  ///   - decimals: How many digits stand after the point, at most nine.
  ///   - isGrouped: Whether a comma stands before each three digits of the whole.
  package static func text(_ units: UInt64, decimals: Int, isGrouped: Bool = false) -> String {
    let decimals = min(max(decimals, 0), 9)
    var (rest, digits) = (units / 10, 1)
    while rest > 0 || digits <= decimals {
      rest /= 10
      digits += 1
    }
    let commas = isGrouped ? (digits - decimals - 1) / 3 : 0
    // No larger than it must be: a short text is kept without memory of its own.
    let length = digits + commas + (decimals > 0 ? 1 : 0)
    return unsafe String(unsafeUninitializedCapacity: length) { buffer in
      var (rest, place) = (units, length)
      for digit in 0..<digits {
        if digit == decimals, decimals > 0 {
          place -= 1
          unsafe buffer[place] = UInt8(ascii: ".")
        } else if isGrouped, digit > decimals, (digit - decimals) % 3 == 0 {
          place -= 1
          unsafe buffer[place] = UInt8(ascii: ",")
        }
        place -= 1
        unsafe buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      return length
    }
  }
}
