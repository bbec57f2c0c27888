import Testing

/// Files that offices make to upload them elsewhere, which say a little about people's work.
@Suite("CSV mappings of uploads: from descriptions")
struct CSVUploadMappingTests {
  private static let trainees = """
    JDOE1\tPre-Doc\tY\t08/2022\t\tSepsis, early "markers"\tARIVERA\tBOKAFOR
    LBERG\tPost-Doc\tN\t07/2019\t06/2021\tAntibiotic stewardship\tARIVERA\t
    MSHORT\tShort-Term\tN\t06/2023\t08/2023\t\t\tBOKAFOR

    """

  @Test("A trainee of xTRACT is a mentoring relationship of one or two faculty members")
  func trainees() throws {
    let text = try WrittenExport("xtract_trainees.txt", Self.trainees).read(with: "xtract-trainees")
    #expect(
      text == """
        mentoringRelationship, line 1, key JDOE1 | 08/2022 | ARIVERA, eraCommons ARIVERA
        menteeCode: “JDOE1”
        menteeLevel: token doctoralStudent
        focus: “research”
        title: “Sepsis, early "markers"”
        project: “Sepsis, early "markers"”
        status: token current
        spans: dates 2022-08/..
        mentoringRelationship, line 1, key JDOE1 | 08/2022 | BOKAFOR, eraCommons BOKAFOR
        menteeCode: “JDOE1”
        menteeLevel: token doctoralStudent
        focus: “research”
        title: “Sepsis, early "markers"”
        project: “Sepsis, early "markers"”
        status: token current
        spans: dates 2022-08/..
        mentoringRelationship, line 2, key LBERG | 07/2019 | ARIVERA, eraCommons ARIVERA
        menteeCode: “LBERG”
        menteeLevel: token postdoc
        focus: “research”
        title: “Antibiotic stewardship”
        project: “Antibiotic stewardship”
        spans: dates 2019-07/2021-06
        not mapped: #3
        mentoringRelationship, line 3, key MSHORT | 06/2023 | BOKAFOR, eraCommons BOKAFOR
        menteeCode: “MSHORT”
        focus: “research”
        spans: dates 2023-06/2023-08
        not mapped: #2, #3
        """)
  }

  @Test("A row of titles over the trainees of xTRACT is passed over")
  func titledTrainees() throws {
    let titles = "Commons User ID\tTrainee Type\tIn-Training\tStart Date\tEnd Date\tTopic\tFaculty 1\tFaculty 2\n"
    let text = try WrittenExport("xtract_trainees.txt", titles + Self.trainees).read(with: "xtract-trainees")
    #expect(text.split(separator: "mentoringRelationship, line ").count == 4)
    #expect(text.hasSuffix("skipped: titles 1"))
  }

  /// A row of PARS with 43 columns; those that are not given are empty.
  private static func activity(_ values: [Int: String]) -> String {
    (1...43).map { values[$0] ?? "" }.joined(separator: "\t") + "\r\n"
  }

  @Test("An activity of PARS is read by the order of its columns, and a header that was left is passed over")
  func pars() throws {
    let course = Self.activity([
      1: "2024", 2: "CME-2024-017", 4: "Update in hospital medicine", 5: "03/15/2024", 6: "Springfield", 7: "IL",
      8: "USA", 9: "Direct", 10: "C", 11: "06.50", 12: "84", 13: "21", 14: "No", 17: "Yes", 31: "06.50",
    ])
    let series = Self.activity([
      1: "2024", 2: "CME-2024-018", 4: "Medicine grand rounds", 5: "01/03/2024", 9: "Joint", 10: "RSS", 11: "40.00",
      12: "610", 13: "75", 14: "Yes", 15: "5000.00", 16: "1", 30: "Example Hospital", 31: "40.00",
      36: "Example Company", 37: "5000.00",
    ])
    let header = Self.activity([1: "Reporting Year", 2: "Provider Activity ID", 4: "Activity Title"])
    let text = try WrittenExport("accmePARS-2024.txt", course + series).read(with: "accme-pars-activities")
    #expect(
      text == """
        teachingActivity, line 1, key CME-2024-017, owner
        title: “Update in hospital medicine”
        learnerLevels: [token practisingClinicianCME]
        contactHours: hours 6.5 total
        credits: number 6.5
        comments: “Physicians: 84; other learners: 21”
        spans: dates 2024-03-15
        not mapped: #1, #6, #7, #8, #9, #14, #17, #10
        teachingActivity, line 2, key CME-2024-018, owner
        title: “Medicine grand rounds”
        method: token conferenceSeries
        learnerLevels: [token practisingClinicianCME]
        contactHours: hours 40 total
        credits: number 40
        comments: “Physicians: 610; other learners: 75”
        spans: dates 2024-01-03
        not mapped: #1, #9, #14, #15, #16, #30, #36, #37
        """)
    #expect(
      try WrittenExport("accmePARS-2024.txt", header + course).read(with: "accme-pars-activities").hasSuffix(
        "skipped: titles 1"))
  }

  @Test("An upload of EvaluationKIT says who teaches, and says nothing of when")
  func evaluationKit() throws {
    let export = WrittenExport(
      "users.csv",
      """
      UserTypeID,CourseUniqueID,FirstName,LastName,Email,Username
      3,2024FA_IM710_001,Ana,Rivera,arivera@example.edu,arivera
      4,2024FA_IM710_001,Jo,Student,jstudent@example.edu,jstudent
      """)
    let text = try export.read(with: "evaluationkit-users")
    #expect(
      text == """
        teachingActivity, line 2, key 2024FA_IM710_001 | arivera, username arivera; email arivera@example.edu; name Rivera, Ana
        title: “2024FA_IM710_001”
        section: “2024FA_IM710_001”
        role: token instructor
        not mapped: UserTypeID
        skipped: students 1
        """)
  }

  @Test("A course of CoursEval is its responsible faculty member's, in its period, if it is active")
  func coursEval() throws {
    let export = WrittenExport(
      "courses.csv",
      """
      CourseNumber,CourseSection,CourseName,Department,Period,FacultyEmail,CourseDesignator,CourseType,Active,StartDate,EndDate
      IM 710,001,Internal medicine clerkship,Medicine,Fall 2024,arivera@example.edu,PBL,Required,Yes,20240826,20241213
      IM 711,,Bedside skills,Medicine,Block 3 2023,arivera@example.edu,Lab,Elective,y,,
      IM 712,001,Old course,Medicine,Spring 2020,arivera@example.edu,Lecture,Required,N,,
      """)
    let text = try export.read(with: "courseval-courses")
    #expect(
      text == """
        teachingActivity, line 2, key IM 710 | 001 | Fall 2024, email arivera@example.edu
        title: “Internal medicine clerkship”
        courseCode: “IM 710”
        section: “001”
        role: token instructor
        unit: “Medicine”
        method: token caseBasedPBL
        required: flag yes
        spans: dates 2024-08-26/2024-12-13
        not mapped: Active
        teachingActivity, line 3, key IM 711 |  | Block 3 2023, email arivera@example.edu
        title: “Bedside skills”
        courseCode: “IM 711”
        role: token instructor
        unit: “Medicine”
        method: token laboratory
        required: flag no
        spans: dates 2023
        not mapped: Active
        skipped: courses that are not active 1
        """)
  }

  @Test("What names no person, or does not say who teaches, is claimed by no mapping")
  func unclaimed() throws {
    let courses = WrittenExport(
      "courses.csv", "Title,Code,CourseUniqueID,SurveyStart,SurveyEnd\nA,B,C,01/01/2024 08:00,\n")
    let enrolments = WrittenExport(
      "enrolments.csv", "CourseNumber,CourseSection,Period,PersonIdentifier\nA,1,Fall 2024,u1\n")
    #expect(try courses.claims() == "none")
    #expect(try enrolments.claims() == "none")
  }
}
