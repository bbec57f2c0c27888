import PortfolioModel
import Testing

struct IdentifierSchemeTests {
  @Test(
    "A DOI has one form, whatever stands around it",
    arguments: [
      "10.5555/ABC.123", "doi:10.5555/abc.123", "https://doi.org/10.5555/abc.123", "10.5555/abc.123.",
      "  DOI 10.5555/abc.123 ",
    ])
  func doi(text: String) {
    #expect(IdentifierScheme.doi.normalized(text) == "10.5555/abc.123")
  }

  @Test("What cannot be an identifier is refused")
  func refused() {
    #expect(IdentifierScheme.doi.normalized("5555/abc") == nil)
    #expect(IdentifierScheme.doi.normalized("10.5555/") == nil)
    #expect(IdentifierScheme.pmid.normalized("none") == nil)
    #expect(IdentifierScheme.isbn.normalized("978-3-16-148410-1") == nil)
    #expect(IdentifierScheme.orcid.normalized("0000-0002-1825-0098") == nil)
  }

  @Test("Check digits are checked, and short ISBNs become long ones")
  func checkDigits() {
    #expect(IdentifierScheme.isbn.normalized("978-3-16-148410-0") == "9783161484100")
    #expect(IdentifierScheme.isbn.normalized("0-306-40615-2") == "9780306406157")
    #expect(IdentifierScheme.orcid.normalized("https://orcid.org/0000-0002-1825-0097") == "0000-0002-1825-0097")
    #expect(IdentifierScheme.orcid.normalized("000000021694233x") == "0000-0002-1694-233X")
  }

  @Test("PubMed numbers lose their prefixes and leading zeros")
  func pubMed() {
    #expect(IdentifierScheme.pmid.normalized("PMID: 0123") == "123")
    #expect(IdentifierScheme.pmcid.normalized("pmc77") == "PMC77")
    #expect(IdentifierScheme.pmcid.normalized("77") == "PMC77")
  }
}
