import DossierAssembly
import PortfolioModel
import Testing

@Suite("The title page")
struct TitlePageTests {
  @Test("says who, what and where, from the settings before the appointment, and links figures to their sections")
  func page() throws {
    var career = Career()
    career.person = Person(id: 1, displayName: "Ida B. Wellstone")
    career.add(.education, ["degree": "MEd", "type": "degree", "spans": "2012"])
    career.add(.education, ["degree": "MD", "type": "degree", "spans": "2005/2009"])
    career.add(.education, ["degree": "Master of something long", "type": "degree", "spans": "2013"])
    career.add(.education, ["degree": "PhD", "type": "degree", "isCompleted": "no", "spans": "2014"])
    career.add(
      .appointment,
      [
        "rank": "associateProfessor", "spans": "2019-07/..", "unit": "Medicine", "organization": "Northfield",
        "track": "Educator",
      ])
    career.add(.appointment, ["rank": "professor", "spans": "2026-07/..", "unit": "Medicine"])
    career.add(.teachingActivity, ["contactHours": "12.5 total", "learnerCount": "20", "spans": "AY2023-24"])
    career.add(.teachingActivity, ["contactHours": "8 total", "spans": "AY2024-25"])
    career.add(.leadershipRole, ["title": "A", "scope": "local", "spans": "2020"])
    career.add(.leadershipRole, ["title": "B", "scope": "national", "spans": "2020"])
    career.add(.leadershipRole, ["title": "C", "spans": "2020"])
    let document = try career.document(
      """
      id: test
      title: Test
      audience: self
      period: AY2024-25
      headlines:
        - {fact: contactHours, section: year}
        - {fact: learnersTaught, section: all}
        - {fact: leadershipRoles, section: all}
        - {fact: mentees, section: all}
        - {fact: contactHours, section: absent}
      sections:
        - {id: year, title: The year, blocks: [{table: {records: teaching-activities, columns: [hoursInPeriod]}}]}
        - {id: all, title: All, period: career, blocks: [{table: {records: teaching-activities, columns: [dates]}}]}
        - {id: absent, title: Absent, blocks: [{table: {records: grants, columns: [dates]}}]}
      """,
      candidate: Candidate(rankSought: "Professor", areaOfExcellence: "Education", department: "General Medicine"))
    #expect(
      document.text == """
        Test, for self, AY 2024–25, as of 2025-07-15
        Ida B. Wellstone, MD, MEd
        Rank: Associate Professor
        Rank sought: Professor
        Track: Educator
        Area of excellence: Education
        Department: General Medicine
        School: Northfield
        Period: AY 2024–25
        Date: 15 July 2025
        * Contact hours: 8 → year
        * Learners taught: 20, in the 1 of 2 activities with a number → all
        * Leadership roles: 3: 1 national, 1 local, 1 without a scope → all
        * Contact hours: 8

        1 The year
        The year
        Contact hours (h)
        8

        2 All
        All
        Dates
        AY 2023–24
        AY 2024–25
        Empty: Absent
        """)
  }
}
