import PortfolioModel
import Testing

struct NameFoldingTests {
  @Test(arguments: ["", "Sepsis", "O'Neil-Smith, PhD (2nd ed.)", "  \t~{}@[`AZaz09", "IM 710", "a\u{7F}B"])
  func `text in ASCII, which is folded by its bytes, is folded as it is beside another letter`(text: String) {
    #expect(foldedForMatching(text + "é") == foldedForMatching(text) + "e")
    #expect(foldedForMatching(text[...]) == foldedForMatching(text))
  }

  @Test func `case, marks, spaces and punctuation do not count`() {
    #expect(foldedForMatching("Ångström–Ĳssel, Œuvre ß") == "angstromijsseloeuvress")
    #expect(foldedForMatching("E\u{301}tude") == "etude")
  }
}
