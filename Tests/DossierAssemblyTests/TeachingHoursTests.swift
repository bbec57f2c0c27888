import PortfolioModel
import Testing

@testable import DossierAssembly

@Suite("Contact hours")
struct TeachingHoursTests {
  private func count(
    _ hours: String, sessions: String? = nil, spans: String, period: String? = nil, asOf: String = "2025-07-15"
  ) throws -> HoursInPeriod {
    var career = Career()
    if let sessions {
      career.add(.teachingActivity, ["contactHours": hours, "sessions": sessions, "spans": spans])
    } else {
      career.add(.teachingActivity, ["contactHours": hours, "spans": spans])
    }
    let materials = Materials(
      career.portfolio, request: AssemblyRequest(asOf: day(asOf)), redactor: Redactor(audience: .owner, smallN: 5))
    let item = try #require(materials.items(of: .teachingActivity).first)
    let days = try period.map { try #require(Period($0)?.days) }
    return try #require(materials.hours(of: item, in: CoveredPeriod(days: days, label: "")))
  }

  @Test("per year count once for each academic year that the activity covers")
  func perYear() throws {
    let hours = try count("6 per year", spans: "2021-07/2024-06")
    #expect(hours.amount == 18)
    #expect(hours.byAcademicYear == [2021: 6, 2022: 6, 2023: 6])
    #expect(hours.byCalendarYear == nil)
    #expect(hours.remarks == [])
  }

  @Test("per year count only the years within the period")
  func perYearInPeriod() throws {
    #expect(try count("6 per year", spans: "2021-07/2024-06", period: "AY2022-23").amount == 6)
    #expect(try count("6 per year", spans: "2021-07/2024-06", period: "2023-01..2024-06").amount == 12)
  }

  @Test("per year of calendar years are counted in calendar years, not in one academic year more")
  func calendarYears() throws {
    let hours = try count("6 per year", spans: "2013/2016")
    #expect(hours.amount == 24)
    #expect(hours.byAcademicYear == nil)
    #expect(hours.byCalendarYear == [2013: 6, 2014: 6, 2015: 6, 2016: 6])
  }

  @Test("per year of a few months across June and July are those of one year, of which nobody knows which")
  func acrossTheBorder() throws {
    let hours = try count("6 per year", spans: "2023-05/2023-08")
    #expect(hours.amount == 6)
    #expect(hours.byAcademicYear == nil)
    #expect(hours.byCalendarYear == [2023: 6])
  }

  @Test("per year of several spans count each year once")
  func severalSpans() throws {
    let hours = try count("6 per year", spans: "Fall 2021, Spring 2022, AY2024-25")
    #expect(hours.amount == 12)
    #expect(hours.byAcademicYear == [2021: 6, 2024: 6])
  }

  @Test("per year of what goes on count the years that have ended, and the note says that one is running")
  func ongoing() throws {
    let hours = try count("6 per year", spans: "2023-07/..", asOf: "2025-07-15")
    #expect(hours.byAcademicYear == [2023: 6, 2024: 6])
    #expect(hours.remarks == [.yearRunning])
    #expect(try count("6 per year", spans: "2023-07/..", asOf: "2025-06-30").amount == 12)
    #expect(try count("6 per year", spans: "2023-07/..", asOf: "2025-06-29").amount == 6)
    #expect(try count("6 per year", spans: "2025-07/..", asOf: "2025-07-15").amount == nil)
  }

  @Test("per year of the running year are counted in a document of that year")
  func runningYear() throws {
    let hours = try count("6 per year", spans: "2023-07/2026-06", period: "AY2024-25", asOf: "2025-05-01")
    #expect(hours.byAcademicYear == [2024: 6])
    #expect(hours.remarks == [])
  }

  @Test("per year of the future are not counted")
  func future() throws {
    let hours = try count("6 per year", spans: "2024-07/2028-06", asOf: "2026-06-30")
    #expect(hours.amount == 12)
    #expect(try count("6 per year", spans: "2027-07/2028-06", asOf: "2026-06-30").amount == nil)
  }

  @Test("in total count once, in the academic year of their date")
  func total() throws {
    let hours = try count("16 total", spans: "Fall 2024")
    #expect(hours.amount == 16)
    #expect(hours.byAcademicYear == [2024: 16])
    #expect(hours.byCalendarYear == [2024: 16])
  }

  @Test("in total over several years are counted once and spread over none")
  func totalOverYears() throws {
    let hours = try count("40 total", spans: "2020-07/2023-06")
    #expect(hours.amount == 40)
    #expect(hours.byAcademicYear == nil)
    #expect(hours.byCalendarYear == nil)
    #expect(hours.remarks == [.severalYears])
  }

  @Test("in total that reach outside the period are not counted")
  func totalAcrossPeriod() throws {
    let hours = try count("40 total", spans: "2020-07/2023-06", period: "AY2022-23")
    #expect(hours.amount == nil)
    #expect(hours.remarks == [.reachesOutside])
  }

  @Test(
    "of a date of which the period has a part are in no period, so that none counts them twice",
    arguments: [
      ("16 total", "2024", "AY2023-24"), ("16 total", "2024", "AY2024-25"), ("32 total", "AY2024-25", "2024"),
      ("16", "2024", "AY2024-25"), ("6 per year", "2024", "AY2023-24"), ("6 per year", "2024", "AY2024-25"),
    ])
  func roughDate(_ hours: String, _ spans: String, _ period: String) throws {
    let counted = try count(hours, spans: spans, period: period)
    #expect(counted.amount == nil)
    #expect(counted.byAcademicYear == nil)
    #expect(counted.remarks.subtracting([.basisUnstated]) == [.mayLieOutside])
  }

  @Test("of a rough date are shown as they are recorded, in no total, and the note says so")
  func roughDateShown() throws {
    var career = Career()
    career.add(.teachingActivity, ["title": "Course", "contactHours": "16 total", "spans": "2024"])
    career.add(.teachingActivity, ["title": "Wards", "contactHours": "10 total", "spans": "2024-09"])
    let document = try career.document(
      template(
        "- table:\n    records: teaching-activities\n    caption: Teaching\n    totals: true\n    columns: [title, hoursInPeriod]"
      ), period: "AY2024-25")
    #expect(
      document.tables.first?.text == """
        Teaching
        Title | Contact hours (h)
        Course | 16 in total
        Wards | 10
        ~ Total | 10
        Note: The date of 1 activity is known too roughly to be sure of the period; hours of that date are not counted.
        """)
  }

  @Test("in total over several dates are counted only where all of them are within the period")
  func totalOverDates() throws {
    let dates = "2018-03, 2021-03, 2024-03"
    let hours = try count("12 total", spans: dates, period: "2019-07..")
    #expect(hours.amount == nil)
    #expect(hours.remarks == [.reachesOutside])
    #expect(try count("12 total", spans: dates, period: "2018..").amount == 12)
    #expect(try count("4 per session", sessions: "5", spans: dates, period: "2019-07..").amount == nil)
  }

  @Test("per session with a date for each count the sessions within the period")
  func sessionsWithDates() throws {
    let dates = "2018-03, 2021-03, 2024-03"
    let hours = try count("4 per session", sessions: "3", spans: dates, period: "2019-07..")
    #expect(hours.amount == 8)
    #expect(hours.remarks == [.severalYears])
    #expect(try count("4 per session", sessions: "3", spans: dates).amount == 12)
    let year = try count("4 per session", sessions: "3", spans: dates, period: "AY2020-21")
    #expect(year.byAcademicYear == [2020: 4])
    let rough = try count("4 per session", sessions: "2", spans: "2020, 2021-03", period: "AY2020-21")
    #expect(rough.amount == 4)
    #expect(rough.remarks == [.mayLieOutside])
  }

  @Test("per year of several dates count those within the period")
  func yearsWithDates() throws {
    #expect(try count("4 per year", spans: "2018-03, 2021-03, 2024-03", period: "2019-07..").amount == 8)
  }

  @Test("per session are multiplied by the sessions, and by nothing when these are not recorded")
  func perSession() throws {
    #expect(try count("1.5 per session", sessions: "8", spans: "AY2023-24").amount == 12)
    let unknown = try count("1.5 per session", spans: "AY2023-24")
    #expect(unknown.amount == nil)
    #expect(unknown.remarks == [.sessionsUnknown])
  }

  @Test("that do not say what they are counted over count once, with a note")
  func unstated() throws {
    let hours = try count("16", spans: "AY2023-24")
    #expect(hours.amount == 16)
    #expect(hours.remarks == [.basisUnstated])
  }

  @Test("are added by learner group, an activity with several groups under mixed learners, none twice")
  func groups() throws {
    var career = Career()
    career.add(
      .teachingActivity,
      ["title": "Wards", "learnerLevels": "resident; medClerkship", "contactHours": "10 total", "spans": "AY2023-24"])
    career.add(
      .teachingActivity,
      ["title": "Clinic", "learnerLevels": "resident; chiefResident", "contactHours": "20 total", "spans": "AY2023-24"])
    career.add(.teachingActivity, ["title": "Lecture", "contactHours": "1.5 total", "spans": "AY2024-25"])
    career.add(
      .teachingActivity,
      ["title": "Course", "learnerLevels": "medStudent", "contactHours": "30 total", "spans": "2021-07/2023-06"])
    let document = try career.document(template("- figure: teachingHours"))
    #expect(
      document.tables.first?.text == """
        Contact hours per academic year, by learner group
        Academic year | UME (h) | GME (h) | Mixed learners (h) | Learners not recorded (h) | Total (h)
        2023–24 | 0.0 | 20.0 | 10.0 | 0.0 | 30.0
        2024–25 | 0.0 | 0.0 | 0.0 | 1.5 | 1.5
        Of no single year | 30.0 | 0.0 | 0.0 | 0.0 | 30.0
        ~ Total | 30.0 | 20.0 | 10.0 | 1.5 | 61.5
        Note: For 1 activity a total over several years is counted once and spread over none of them.
        Note: 30 hours of 1 activity belong to no single academic year; they are in the total and not in the figure.
        """)
    guard case .stackedBars(let bars)? = document.figure("section-1")?.chart else {
      Issue.record("bars are expected")
      return
    }
    #expect(bars.categories == ["2023–24", "2024–25"])
    #expect(bars.series.map(\.name) == ["GME", "Mixed learners", "Learners not recorded"])
  }

  @Test("are in the caption as a rise only where nothing is left out and no year is above the last")
  func captions() throws {
    func caption(_ hours: [(String, String)], extra: KeyValuePairs<String, String>? = nil) throws -> String? {
      var career = Career()
      for (amount, span) in hours {
        career.add(.teachingActivity, ["learnerLevels": "resident", "contactHours": amount, "spans": span])
      }
      if let extra { career.add(.teachingActivity, extra) }
      return try career.document(template("- figure: teachingHours")).figure("section-1")?.caption
    }
    let rising = [("96 total", "AY2013-14"), ("120 total", "AY2014-15"), ("310 total", "AY2015-16")]
    #expect(
      try caption(rising) == "Contact hours rose from 96 in 2013–14 to 310 in 2015–16, mostly with residents.")
    let plain = "Contact hours per academic year, by learner group."
    #expect(try caption(rising + [("80 total", "AY2016-17")]) == plain)
    #expect(try caption(rising, extra: ["title": "Hours unknown", "spans": "AY2013-14"]) == plain)
    #expect(try caption(rising + [("400 per year", "2025-07/..")]) == plain, "the last year has not ended")
    #expect(
      try caption(
        [("30 total", "AY2013-14"), ("20 total", "AY2014-15")],
        extra: [
          "contactHours": "0.5 total", "spans": "AY2014-15",
        ]) == "Contact hours fell from 30 in 2013–14 to 20.5 in 2014–15, mostly with residents.")
  }
}
