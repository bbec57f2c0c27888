import DossierAssembly
import Foundation
import PortfolioModel
import Testing

@Suite("The templates that are shipped")
struct ShippedTemplateTests {
  static func yaml(_ name: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "templates/dossiers/\(name).yml"), encoding: .utf8)
  }

  @Test("have the sixteen parts in order")
  func parts() throws {
    #expect(
      try DossierTemplate(yaml: Self.yaml("promotion")).sections.map(\.title) == [
        "Candidate", "Document register", "Executive summary", "Candidate’s statement", "Criteria matrix",
        "Education, appointments and credentials", "Teaching", "Mentoring and advising",
        "Educational leadership and administration", "Educational and other scholarship", "Recognition",
        "Professional development", "Clinical activity", "Referees", "Evidence", "Provenance and data quality",
      ])
    #expect(
      try DossierTemplate(yaml: Self.yaml("annual-review")).sections.map(\.title) == [
        "Appointment", "Effort, planned and actual", "Goals of the year", "Highlights", "Teaching", "Mentoring",
        "Leadership and service", "Scholarship and grants", "Clinical activity", "Professional development",
        "Workload beside the department’s norm", "Well-being, workload and support needed",
        "Progress toward promotion", "Goals ahead", "Self-reflection", "Comments and signatures",
      ])
  }

  @Test("make a whole promotion dossier of a small career")
  func promotion() throws {
    let document = try Career.small.document(
      Self.yaml("promotion"), audience: nil, gaps: false,
      statements: [Statement(kind: "teachingPhilosophy", markdown: "Learners *first*.")],
      candidate: Candidate(rankSought: "Professor", areaOfExcellence: "Education"))
    #expect(
      document.text == """
        Promotion dossier, for department, Since the last promotion, July 2019, as of 2025-07-15
        Ida B. Wellstone, MD
        Rank: Associate Professor
        Rank sought: Professor
        Track: Clinician educator
        Area of excellence: Education
        Department: Medicine
        School: Northfield University
        Period: Since the last promotion, July 2019
        Date: 15 July 2025
        * Contact hours: 148 → teaching
        * Learners taught: 36, in the 2 of 3 activities with a number → teaching
        * Mentees: 2, 1 with a recorded outcome → mentoring
        * Leadership roles: 1 local → leadership
        * Education publications: 1 → scholarship

        1 Candidate
        Years in rank: 6
        Last promotion: July 2019
        Effort in teaching: 45 % in AY 2024–25, 40 % planned

        1.1 Effort
        Figure: Clinical took 50 % of effort in 2024–25, 10 points less than planned, the largest difference from the plan.
        Planned and actual effort, 2024–25
        Category | Planned (%) | Actual (%)
        Teaching | 40 | 45
        Clinical | 60 | 50
        ~ Total | 100 | 95
        Note: Actual effort of 2024–25 adds to 95 %, not to 100 %.
        Planned and actual effort
        Category | Planned (%) | Actual (%)
        = AY 2024–25
        Clinical | 60 | 50
        Teaching | 40 | 45

        2 Education, appointments and credentials

        2.1 Education and training
        Degrees and training
        Dates | Degree | Programme | Organization
        2005–2009 | MD | Medicine | Lakeside University

        2.2 Appointments
        Academic, hospital and other appointments
        Dates | Rank | Type | Department | Organization
        July 2013 – June 2019 | Assistant Professor | Primary | Medicine | Northfield University
        since July 2019 | Associate Professor | Primary | Medicine | Northfield University

        3 Teaching

        3.1 Teaching philosophy
        “Teaching philosophy” Learners *first*.

        3.2 Direct teaching by learner group
        Figure: Contact hours rose from 40 in 2022–23 to 56 in 2024–25, mostly with residents.
        Contact hours per academic year, by learner group
        Academic year | UME (h) | GME (h) | Total (h)
        2022–23 | 0 | 40 | 40
        2023–24 | 0 | 52 | 52
        2024–25 | 16 | 40 | 56
        ~ Total | 16 | 132 | 148
        Direct teaching in the period, by learner group
        Learners | Activities | Contact hours (h) | Learners | Years
        UME | 1 | 16 | 24 | 2024
        GME | 2 | 132 | 12 | 2022–2025
        ~ Total | 3 | 148 | 36 | 2022–2025
        Note: Learners are added over the 2 of 3 activities whose number of learners is recorded.

        3.3 Teaching activities
        Teaching activities, by learner group
        Years | Course or topic | Method | Role | Setting | Learners | Number of learners | Contact hours (h)
        = UME
        Fall 2024 | Clinical reasoning, MED 610 | Small group | Co-director, 50% share | Classroom | Medical students, pre-clerkship | 24 | 16
        = GME
        July 2022 – June 2025 | Ward rounds | Bedside rounds | Preceptor or attending | Inpatient, Local | Residents | 12 | 120
        AY 2023–24 | Journal club | Journal club | – | – | Residents | – | 12
        ~ Subtotal |  |  |  |  |  |  | 132
        ~ Total |  |  |  |  |  |  | 148

        3.4 Evaluation of teaching
        Figure: Means by residents were above those of the comparison group (Department) at each of the 2 points, on a scale of 1–5.
        Evaluation means over time
        Year | Evaluators | Scale | Mean | n
        2023–24 | Residents | 1–5 | 4.60 | 12
        2024–25 | Residents | 1–5 | 4.80 | 8
        Note: 1 result is not plotted: fewer than 5 responses, or no mean, number of responses, scale or date recorded.
        Evaluations of teaching by learners, scale 1–5
        Year | What was evaluated | Mean | n | Response rate (%) | Comparison
        = Students
        2024–25 | Clinical reasoning | [n < 5, not shown] | [n < 5, not shown] | [n < 5, not shown] | –
        = Residents
        2023–24 | Ward rounds | 4.60 | 12 | 75 | 4.30 (Department, n = 210)
        2024–25 | Ward rounds | 4.80 | 8 | 50 | 4.30 (Department, n = 198)
        ~ Subtotal |  | 4.68 | 20 |  | 
        ~ Total |  | 4.68 | 20 |  | 
        Note: Not shown, and in no mean or total: 1 result of fewer than 5 responses.
        Note: No confidence interval: the sources give no standard deviation.

        4 Mentoring and advising

        4.1 Mentees and outcomes
        Figure: 2 mentees since 2020; 2 have completed, 1 of them with a recorded outcome.
        Mentees over time
        Mentee | Level | Dates | Outcomes | Current position
        Rivera, Ana | Resident | July 2020 – June 2023 | First paper (2022) | Assistant Professor, Lakeside University (2025)
        Okafor, Ben | Medical student, clerkship | 2021–2022 | – | –
        Mentees, in the order in which mentoring began
        Mentee | Level | Period | Project | Role | Outcomes | Current position
        Rivera, Ana | Resident | July 2020 – June 2023 | Feedback study | Primary mentor | First paper (2022) | Assistant Professor, Lakeside University (2025)
        Okafor, Ben | Medical student, clerkship | 2021–2022 | – | Advisor | – | –

        4.2 Publications with mentees
        - [2022] With Rivera A: Feedback on the wards. _Example Journal of Education_.

        5 Educational leadership and administration

        5.1 Leadership roles
        Leadership roles and what came of them
        Dates | Role | Body | Scope | Accomplishments
        = Clerkship
        since July 2020 | Clerkship director | Internal medicine clerkship | Local | Fewer appeals, from 19 to 4

        6 Educational and other scholarship

        6.1 Publications
        Education scholarship:
        1. [2022] Rivera A*, *Wellstone IB*. Feedback on the wards. _Example Journal of Education_. 2022;12(3):201–209. <doi:10.5555/example> <PMID 1234>
        Note: An asterisk marks an author with the name of a mentee of Ida B. Wellstone, MD.

        7 Recognition

        7.1 Honours and awards
        Honours and awards
        Dates | Honour | Granted by | Type | Result | Scope
        May 2024 | Teacher of the year | Class of 2024 | Teaching | Awarded | Local

        8 Provenance and data quality
        Where the records come from
        Import | File | Exported | Records
        1 | export.csv | 1 June 2025 | 16

        9 Undated, not counted in any period
        Teaching activities:
        - [not dated] *Board review*. Residents
        Empty: Document register; Executive summary; Candidate’s statement; Criteria matrix; Education, appointments and credentials: Licensure and certification; Teaching: Curriculum development; Teaching: Learner assessment; Teaching: Comments of learners; Teaching: Peer review of teaching; Mentoring and advising: Approach to mentoring; Educational leadership and administration: Approach to leadership; Educational leadership and administration: Service and committees; Educational leadership and administration: Themes of leadership; Educational and other scholarship: Selected works; Educational and other scholarship: Abstracts and presentations; Educational and other scholarship: Grants; Recognition: Invited talks; Recognition: Teaching beyond the school; Professional development; Clinical activity; Referees; Evidence
        """)
  }

  @Test("make a whole annual review of a small career")
  func annualReview() throws {
    let document = try Career.small.document(
      Self.yaml("annual-review"), audience: nil, gaps: nil,
      statements: [Statement(kind: "wellBeing", markdown: "An analyst for the workload data.")],
      candidate: Candidate(supervisor: "Chair of Medicine"))
    #expect(
      document.text == """
        Annual review, for department, AY 2024–25, as of 2025-07-15
        Ida B. Wellstone, MD
        Rank: Associate Professor
        Track: Clinician educator
        Department: Medicine
        School: Northfield University
        Period: AY 2024–25
        Date: 15 July 2025
        * Contact hours: 56 → teaching
        * Teaching evaluations: 1 summary, 8 responses → teaching
        * Leadership roles: 1 local → leadership

        1 Appointment
        Years in rank: 6
        Last promotion: July 2019
        Supervisor: Chair of Medicine

        2 Effort, planned and actual
        Figure: Clinical took 50 % of effort in 2024–25, 10 points less than planned, the largest difference from the plan.
        Planned and actual effort, 2024–25
        Category | Planned (%) | Actual (%)
        Teaching | 40 | 45
        Clinical | 60 | 50
        ~ Total | 100 | 95
        Note: Actual effort of 2024–25 adds to 95 %, not to 100 %.
        Planned and actual effort, AY 2024–25
        Category | Planned (%) | Actual (%)
        Clinical | 60 | 50
        Teaching | 40 | 45
        ~ Total | 100 | 95

        3 Teaching

        3.1 Hours by learner group
        Figure: Contact hours in 2024–25, by learner group.
        Contact hours per academic year, by learner group
        Academic year | UME (h) | GME (h) | Total (h)
        2024–25 | 16 | 40 | 56
        ~ Total | 16 | 40 | 56

        3.2 Teaching activities
        Teaching activities of the year
        Dates | Course or topic | Method | Role | Learners | Number of learners | Contact hours (h)
        = UME
        Fall 2024 | Clinical reasoning, MED 610 | Small group | Co-director, 50% share | Medical students, pre-clerkship | 24 | 16
        = GME
        July 2022 – June 2025 | Ward rounds | Bedside rounds | Preceptor or attending | Residents | 12 | 40
        ~ Total |  |  |  |  |  | 56

        3.3 Evaluations
        Evaluations of teaching, scale 1–5
        Dates | What was evaluated | Mean | n | Response rate (%) | Comparison
        = Students
        Fall 2024 | Clinical reasoning | [n < 5, not shown] | [n < 5, not shown] | [n < 5, not shown] | –
        = Residents
        AY 2024–25 | Ward rounds | 4.80 | 8 | 50 | 4.30 (Department, n = 198)
        ~ Total |  | 4.80 | 8 |  | 
        Note: Not shown, and in no mean or total: 1 result of fewer than 5 responses.
        Note: No confidence interval: the sources give no standard deviation.
        Figure: Means by residents were above those of the comparison group (Department) at each of the 2 points, on a scale of 1–5.
        Evaluation means over time
        Year | Evaluators | Scale | Mean | n
        2023–24 | Residents | 1–5 | 4.60 | 12
        2024–25 | Residents | 1–5 | 4.80 | 8
        Note: 1 result is not plotted: fewer than 5 responses, or no mean, number of responses, scale or date recorded.

        4 Leadership and service
        Leadership roles
        Dates | Role | Body | Level | Accomplishments
        since July 2020 | Clerkship director | Internal medicine clerkship | Clerkship | Fewer appeals, from 19 to 4

        5 Well-being, workload and support needed
        For the faculty member and the department, and for nobody else.
        “Well-being and support needed” An analyst for the workload data.

        6 Progress toward promotion
        Contact hours: 148
        Teaching evaluations: 2 summaries, 20 responses
        Mentees: 2, 1 with a recorded outcome
        Leadership roles: 1 local
        Education publications: 1

        7 Goals ahead
        Goals ahead
        Dates | Goal | Area
        = This year
        AY 2025–26 | Second site | Teaching

        8 Comments and signatures
        ____ Faculty member’s comments:
        ____ Supervisor’s assessment:
        ____ Faculty member, signature
        ____ Supervisor, signature

        9 Undated, not counted in any period
        Teaching activities:
        - [not dated] *Board review*. Residents
        Empty: Goals of the year; Highlights; Teaching: Curriculum and assessment; Mentoring; Scholarship and grants; Clinical activity; Professional development; Workload beside the department’s norm; Self-reflection
        """)
  }
}
