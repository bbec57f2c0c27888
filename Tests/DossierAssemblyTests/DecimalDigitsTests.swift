import Testing

@testable import DossierAssembly

/// Numbers in cells and sentences.
@Suite("Digits of a number")
struct DecimalDigitsTests {
  @Test(
    "stand on both sides of the point",
    arguments: [
      (0, 0, "0"), (0, 2, "0.00"), (5, 2, "0.05"), (460, 2, "4.60"), (1000, 3, "1.000"), (999, 0, "999"),
      (1000, 0, "1000"), (UInt64.max, 9, "18446744073.709551615"),
    ])
  func plain(units: UInt64, decimals: Int, expected: String) {
    #expect(DecimalDigits.text(units, decimals: decimals) == expected)
  }

  @Test(
    "have a comma before each three of the whole",
    arguments: [
      (999, 0, "999"), (1000, 0, "1,000"), (99_999, 2, "999.99"), (124_050, 2, "1,240.50"),
      (123_456_789, 0, "123,456,789"), (1_234_567, 1, "123,456.7"), (UInt64.max, 0, "18,446,744,073,709,551,615"),
    ])
  func grouped(units: UInt64, decimals: Int, expected: String) {
    #expect(DecimalDigits.text(units, decimals: decimals, isGrouped: true) == expected)
  }
}
