import Testing

@testable import DossierAssembly

@Suite("Numbers in sentences")
struct NumberFormattingTests {
  @Test(
    "group thousands and keep what is needed after the point",
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1240, "1,240"), (1_234_567, "1,234,567"), (4.6, "4.6"), (4.667, "4.67"),
      (1240.5, "1,240.5"), (-3, "-3"),
    ])
  func text(_ number: Double, _ expected: String) {
    #expect(NumberFormatting.text(number) == expected)
  }

  @Test("have two digits as a mean")
  func means() {
    #expect(NumberFormatting.mean(4.6) == "4.60")
    #expect(NumberFormatting.mean(4.675) == "4.68")
    #expect(NumberFormatting.mean(4) == "4.00")
    #expect(NumberFormatting.mean(3.05) == "3.05")
  }
}
