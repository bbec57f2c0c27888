import PortfolioModel
import Testing

struct DateSpanTests {
  @Test(
    "The canonical text is read back as the same span",
    arguments: ["2024", "2019-07/2021-06", "2019/..", "2019/", "/2021", "Fall 2019/Spring 2020", "/.."])
  func roundTrip(text: String) throws {
    #expect(try #require(DateSpan(text)).description == text)
  }

  @Test("A span that ends where it starts is the single date")
  func single() throws {
    #expect(try #require(DateSpan("2024/2024")) == DateSpan(.year(2024)))
  }

  @Test("An end is before its start only when no reading of the two allows it")
  func order() throws {
    #expect(try #require(DateSpan("2024-05/2024")).endsBeforeStart() == false)
    #expect(try #require(DateSpan("2024-05/2024-04")).endsBeforeStart())
    #expect(try #require(DateSpan("2024/2023")).endsBeforeStart())
  }

  @Test("An ongoing span reaches every later period; one with an unknown end only that of its start")
  func overlap() throws {
    let later = try #require(Period("2030")?.days)
    #expect(try #require(DateSpan("2019/..")).overlaps(later, in: .july))
    #expect(try #require(DateSpan("2019/")).overlaps(later, in: .july) == false)
    let year = try #require(Period("AY2024-25")?.days)
    #expect(try #require(DateSpan("2025-06-30/2025-09")).overlaps(year, in: .july))
    #expect(try #require(DateSpan("2025-07-01")).overlaps(year, in: .july) == false)
  }

  @Test("Periods are read in every spelling, and nothing else is")
  func periods() throws {
    #expect(Period("career") == .career)
    #expect(Period("since-last-promotion") == .sinceLastPromotion)
    let range = try #require(Period("2024-07..2025-06")?.days)
    #expect("\(range.lowerBound) \(range.upperBound)" == "2024-07-01 2025-06-30")
    #expect(try #require(Period("2019..")?.days).lowerBound.description == "2019-01-01")
    for text in ["", "..", "last year", "2025..2024", "2024-07...2025"] { #expect(Period(text) == nil, "\(text)") }
  }
}
