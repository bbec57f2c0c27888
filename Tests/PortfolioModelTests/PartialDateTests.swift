import PortfolioModel
import Testing

struct PartialDateTests {
  @Test(
    "The canonical text is read back as the same date",
    arguments: ["2024", "2024-07", "2024-02-29", "AY2024-25", "AY1999-00", "Fall 2024", "Spring term 2019"])
  func roundTrip(text: String) throws {
    #expect(try #require(PartialDate(text)).description == text)
  }

  @Test(
    "What is not a date is not read",
    arguments: ["", "24", "2024-13", "2023-02-29", "2024-7", "07/2024", "AY2024-26", "2024 Fall", "Fall", "-2024"])
  func refused(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test("A day without its month is not a date, and nothing is filled in")
  func parts() {
    #expect(PartialDate(year: 2024, month: nil, day: 3) == nil)
    #expect(PartialDate(year: 2024) == .year(2024))
    #expect(PartialDate(year: 2024, month: 2) == .month(year: 2024, month: 2))
    #expect(PartialDate(year: 2024, month: 2, day: 30) == nil)
  }

  @Test("Bounds are as wide as the date is vague")
  func bounds() throws {
    let calendar = AcademicCalendar.july
    func bounds(_ text: String) throws -> String {
      let date = try #require(PartialDate(text))
      return "\(date.earliestDay(in: calendar))…\(date.latestDay(in: calendar))"
    }
    #expect(try bounds("2024") == "2024-01-01…2024-12-31")
    #expect(try bounds("2024-02") == "2024-02-01…2024-02-29")
    #expect(try bounds("AY2024-25") == "2024-07-01…2025-06-30")
    #expect(try bounds("Fall 2024") == "2024-08-01…2024-12-31")
    #expect(try bounds("Block A 2024") == "2024-01-01…2024-12-31")
  }

  @Test("A calendar year lies in no single academic year; a term and a month do")
  func academicYears() throws {
    let calendar = AcademicCalendar.july
    #expect(calendar.academicYear(of: .year(2024)) == nil)
    #expect(calendar.academicYear(of: .term(label: "Spring", year: 2025)) == 2024)
    #expect(calendar.academicYear(of: .month(year: 2024, month: 7)) == 2024)
    #expect(AcademicCalendar(firstMonth: 1).academicYear(of: .year(2024)) == 2024)
  }

  @Test("Ordinals count days across leap years")
  func ordinals() throws {
    let first = try #require(CalendarDay(year: 2024, month: 2, day: 28))
    let last = try #require(CalendarDay(year: 2025, month: 3, day: 1))
    #expect(last.ordinal - first.ordinal == 367)
  }
}
