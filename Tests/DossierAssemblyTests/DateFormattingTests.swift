import PortfolioModel
import Testing

@testable import DossierAssembly

@Suite("Dates for readers")
struct DateFormattingTests {
  @Test(
    "are exactly as precise as they are",
    arguments: [
      ("2024", "2024"), ("2024-07", "July 2024"), ("2024-07-05", "5 July 2024"), ("AY2024-25", "AY 2024–25"),
      ("AY1999-00", "AY 1999–00"), ("Fall 2024", "Fall 2024"), ("2014/2016", "2014–2016"),
      ("2019-07/2021-06", "July 2019 – June 2021"), ("2019/2021-06", "2019 – June 2021"), ("2019/..", "since 2019"),
      ("2019-07/..", "since July 2019"), ("2019/", "from 2019, end not recorded"), ("/2021", "until 2021"),
      ("AY2019-20/AY2021-22", "AY 2019–20 to 2021–22"), ("2024-05-03/2024-05-05", "3–5 May 2024"),
      ("2024-04-30/2024-05-02", "30 April – 2 May 2024"),
      ("2013-07-01/2019-06-30", "July 2013 – June 2019"), ("2024-02-01/2024-02-29", "February 2024"),
      ("2019-07-01/..", "since July 2019"), ("2019-07-02/..", "since 2 July 2019"),
      ("2023-12-30/2024-01-02", "30 December 2023 – 2 January 2024"),
      ("Fall 2023/Spring 2024", "Fall 2023 – Spring 2024"),
    ])
  func spans(_ text: String, _ expected: String) throws {
    let span = try #require(DateSpan(text))
    #expect(DateFormatting.text(span) == expected)
  }

  @Test("of an interrupted activity stand one after the other")
  func several() throws {
    let spans = try ["2014/2016", "2019"].map { try #require(DateSpan($0)) }
    #expect(DateFormatting.text(spans) == "2014–2016, 2019")
    #expect(DateFormatting.text([DateSpan]()) == "not dated")
  }

  @Test("name the months of a period where it has whole ones")
  func periods() {
    #expect(DateFormatting.text(day("2019-07-01")...day("2025-06-30")) == "July 2019 – June 2025")
    #expect(DateFormatting.text(day("2024-01-01")...day("2024-12-31")) == "2024")
    #expect(DateFormatting.text(day("2024-02-01")...day("2024-02-29")) == "February 2024")
    #expect(DateFormatting.text(day("2024-01-02")...day("2024-12-31")) == "2 January 2024 – 31 December 2024")
  }
}
