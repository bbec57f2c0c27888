import Testing

/// The tables of two systems for faculty activity, written after what is known of their columns.
@Suite("CSV mappings of Faculty Success and Faculty Activity Reporting: from descriptions")
struct CSVFacultySuccessTests {
  /// What a data export has before the fields of the screen.
  private static let owner = [
    "First Name": "Ana", "Middle Name": "M", "Last Name": "Rivera", "Email": "arivera@example.edu",
    "College (Most Recent)": "Medicine", "USERNAME": "arivera",
  ]
  private static let ownerTitles = [
    "First Name", "Middle Name", "Last Name", "Email", "College (Most Recent)", "USERNAME",
  ]

  private static func export(_ name: String, _ titles: [String], _ rows: [[String: String]]) -> WrittenExport {
    WrittenExport(name, ownerTitles + titles, rows.map { $0.merging(owner) { own, _ in own } })
  }

  @Test("A scheduled course is known by its term, its number and its section")
  func teaching() throws {
    let titles = [
      "username", "TYT_TERM", "TYY_TERM", "TITLE", "COURSEPRE", "COURSENUM", "COURSELETTER", "CODE", "SECTION", "LEVEL",
      "ENROLL", "NUMINSTRUCTOR", "CHOURS", "DELIVERY_MODE",
    ]
    let export = WrittenExport(
      "courses.csv", titles,
      [
        [
          "username": "ARivera", "TYT_TERM": "Spring", "TYY_TERM": "2019", "TITLE": "Clinical reasoning",
          "COURSEPRE": "IM", "COURSENUM": "710", "SECTION": "001", "LEVEL": "Professional", "ENROLL": "24",
          "NUMINSTRUCTOR": "2", "CHOURS": "3.000", "DELIVERY_MODE": "In person",
        ],
        [
          "username": "arivera", "TYT_TERM": "Fall", "TYY_TERM": "2019", "COURSEPRE": "IM", "COURSENUM": "101",
          "COURSELETTER": "H", "SECTION": "2", "LEVEL": "Undergraduate", "ENROLL": "N/A",
        ],
      ])
    let text = try export.read(with: "faculty-success-schteach")
    #expect(
      text == """
        teachingActivity, line 2, key 2019 | Spring |  | IM | 710 |  | 001, username arivera
        title: “Clinical reasoning”
        courseCode: “IM 710”
        section: “001”
        enrollment: number 24
        credits: number 3
        deliveryMode: “In person”
        level: “Professional”
        spans: dates Spring 2019
        not mapped: NUMINSTRUCTOR
        teachingActivity, line 3, key 2019 | Fall |  | IM | 101 | H | 2, username arivera
        title: “IM 101H”
        courseCode: “IM 101H”
        section: “2”
        level: “Undergraduate”
        learnerLevels: [token undergraduate]
        spans: dates Fall 2019
        """)
  }

  @Test("A publication has its authors in numbered columns, and is dated by its acceptance until it is published")
  func publications() throws {
    let authors = (1...3).flatMap { number in
      ["FACULTY_NAME", "FNAME", "MNAME", "LNAME", "INSTITUTION"].map { "INTELLCONT_AUTH_\(number)_\($0)" }
    }
    let titles =
      ["CONTYPE", "TITLE", "TITLE_SECONDARY", "STATUS", "REFEREED", "JOURNAL_NAME", "VOLUME", "PAGENUM", "ISBNISSN"]
      + ["DOI", "DTM_ACC", "DTY_ACC", "DTD_PUB", "DTM_PUB", "DTY_PUB"] + authors
    let export = Self.export(
      "INTELLCONT.csv", titles,
      [
        [
          "CONTYPE": "Journal Article, Academic Journal", "TITLE": "Feedback on the wards",
          "TITLE_SECONDARY": "A randomised trial", "STATUS": "Published", "REFEREED": "Yes",
          "JOURNAL_NAME": "Example Journal", "VOLUME": "4", "PAGENUM": "12-19", "ISBNISSN": "1234-5679",
          "DOI": "10.5555/fs.1", "DTM_PUB": "February", "DTY_PUB": "2023", "INTELLCONT_AUTH_1_FACULTY_NAME": "1801",
          "INTELLCONT_AUTH_1_FNAME": "Ana", "INTELLCONT_AUTH_1_MNAME": "M", "INTELLCONT_AUTH_1_LNAME": "Rivera",
          "INTELLCONT_AUTH_2_FNAME": "Ben", "INTELLCONT_AUTH_2_LNAME": "Okafor",
        ],
        [
          "CONTYPE": "Book, Chapter in Scholarly Book-New", "TITLE": "Teaching at the bedside", "STATUS": "In Press",
          "DTM_ACC": "June", "DTY_ACC": "2024", "INTELLCONT_AUTH_1_LNAME": "Rivera", "INTELLCONT_AUTH_1_FNAME": "Ana",
        ],
      ])
    let text = try export.read(with: "faculty-success-intellcont")
    #expect(
      text == """
        scholarlyProduct, line 2, key none, username arivera; name Rivera, Ana M
        title: “Feedback on the wards: A randomised trial”
        type: token journalArticle
        venue: “Example Journal”
        volume: “4”
        pages: “12-19”
        status: token published
        doi: “10.5555/fs.1”
        issn: “1234-5679”
        peerReviewed: flag yes
        authors: [{family: “Rivera”, given: “Ana M”}, {family: “Okafor”, given: “Ben”}]
        spans: dates 2023-02
        not mapped: ISBNISSN
        scholarlyProduct, line 3, key none, username arivera; name Rivera, Ana M
        title: “Teaching at the bedside”
        type: token chapter
        status: token inPress
        authors: [{family: “Rivera”, given: “Ana”}]
        spans: dates 2024-06
        """)
  }

  @Test("A presentation is given at a conference, on a day or on several")
  func presentations() throws {
    let export = Self.export(
      "PRESENT.csv",
      [
        "TITLE", "PRESENTATION_TYPE", "NAME", "ORG", "CITY", "STATE", "COUNTRY", "SCOPE", "INVACC", "DTM_START",
        "DTD_START", "DTY_START", "DTM_END", "DTD_END", "DTY_END", "DATE_START", "DATE_END", "PRESENT_AUTH_1_FNAME",
        "PRESENT_AUTH_1_MNAME", "PRESENT_AUTH_1_LNAME",
      ],
      [
        [
          "TITLE": "Coaching residents", "PRESENTATION_TYPE": "Keynote/Plenary Address", "NAME": "Example Congress",
          "ORG": "Example Society", "CITY": "Springfield", "STATE": "IL", "SCOPE": "National", "INVACC": "Invited",
          "DTM_START": "March", "DTD_START": "4", "DTY_START": "2022", "DATE_START": "2022-03-04",
          "PRESENT_AUTH_1_FNAME": "Ana", "PRESENT_AUTH_1_LNAME": "Rivera",
        ]
      ])
    let text = try export.read(with: "faculty-success-present")
    #expect(
      text == """
        scholarlyProduct, line 2, key none, username arivera; name Rivera, Ana M
        title: “Coaching residents”
        type: token keynote
        venue: “Example Congress”
        sponsor: “Example Society”
        location: “Springfield, IL”
        isInvited: flag yes
        scope: token national
        authors: [{family: “Rivera”, given: “Ana”}]
        spans: dates 2022-03-04
        """)
  }

  @Test("A grant has the role of its only investigator, and none that it could have of several")
  func grants() throws {
    let titles = [
      "TITLE", "TYPE", "SPONORG", "AWARDNUM", "AMOUNT", "STATUS", "DTY_START", "DTM_START", "DTY_END",
      "CONGRANT_INVEST_1_FNAME", "CONGRANT_INVEST_1_LNAME", "CONGRANT_INVEST_1_ROLE", "CONGRANT_INVEST_2_FNAME",
      "CONGRANT_INVEST_2_LNAME", "CONGRANT_INVEST_2_ROLE",
    ]
    let alone = [
      "TITLE": "Coaching for feedback", "TYPE": "Grant", "SPONORG": "Example Foundation", "AWARDNUM": "EF-12",
      "AMOUNT": "$25,000", "STATUS": "Funded", "DTY_START": "2021", "DTM_START": "July", "DTY_END": "2023",
      "CONGRANT_INVEST_1_FNAME": "Ana", "CONGRANT_INVEST_1_LNAME": "Rivera",
      "CONGRANT_INVEST_1_ROLE": "Principal Investigator",
    ]
    let together = alone.merging([
      "TITLE": "Coaching together", "CONGRANT_INVEST_2_FNAME": "Ben", "CONGRANT_INVEST_2_LNAME": "Okafor",
      "CONGRANT_INVEST_2_ROLE": "Co-Investigator",
    ]) { _, new in new }
    let text = try Self.export("CONGRANT.csv", titles, [alone, together]).read(with: "faculty-success-congrant")
    #expect(
      text == """
        grant, line 2, key none, username arivera; name Rivera, Ana M
        title: “Coaching for feedback”
        funder: “Example Foundation”
        number: “EF-12”
        mechanism: “Grant”
        role: token pi
        investigators: [“Rivera, Ana”]
        amount: number 25000
        status: token awarded
        spans: dates 2021-07/2023
        grant, line 3, key none, username arivera; name Rivera, Ana M
        title: “Coaching together”
        funder: “Example Foundation”
        number: “EF-12”
        mechanism: “Grant”
        investigators: [“Rivera, Ana”, “Okafor, Ben”]
        amount: number 25000
        status: token awarded
        spans: dates 2021-07/2023
        not mapped: CONGRANT_INVEST_2_ROLE, CONGRANT_INVEST_1_ROLE
        """)
  }

  @Test(
    "The name of a service screen's file says at what level the service is",
    arguments: [
      ("SERVICE_UNIVERSITY.csv", "university", "committee"), ("SERVICE_COLLEGE.csv", "school", "committee"),
      ("SERVICE_PROFESSIONAL.csv", nil, "committee"), ("SERVICE_PUBLIC.csv", "community", "community"),
    ])
  func service(_ file: (name: String, level: String?, type: String)) throws {
    let export = Self.export(
      file.name, ["ORG", "ROLE", "ELECAPP", "RESPONSIBILITIES", "DTM_START", "DTY_START", "DTM_END", "DTY_END"],
      [
        [
          "ORG": "Curriculum committee", "ROLE": "Vice-Chair", "ELECAPP": "Elected", "DTM_START": "July",
          "DTY_START": "2020", "RESPONSIBILITIES": "Reviewed the clerkships",
        ]
      ])
    let text = try export.read(with: "faculty-success-service")
    #expect(
      text == """
        serviceActivity, line 2, key none, username arivera; name Rivera, Ana M
        title: “Curriculum committee”
        body: “Curriculum committee”
        \(file.level.map { "level: token \($0)\n" } ?? "")type: token \(file.type)
        role: token viceChair
        roleText: “Vice-Chair”
        isElected: flag yes
        responsibilities: “Reviewed the clerkships”
        spans: dates 2020-07/..\(file.type == "committee" ? "\nnot mapped: ROLE" : "")
        """)
  }

  @Test("An award has what it is for, and a development activity what it was")
  func awardsAndDevelopment() throws {
    let award = Self.export(
      "AWARDHONOR.csv", ["NOMREC", "NAME", "ORG", "SCOPE", "SCOPE_LOCALE", "DTM_DATE", "DTY_DATE", "DTD_DATE"],
      [
        [
          "NOMREC": "Received", "NAME": "Teacher of the Year", "ORG": "Example University", "SCOPE": "Teaching",
          "SCOPE_LOCALE": "College", "DTY_DATE": "2019", "DTM_DATE": "June",
        ]
      ])
    let awards = try award.read(with: "faculty-success-awardhonor")
    #expect(
      awards == """
        honour, line 2, key none, username arivera; name Rivera, Ana M
        title: “Teacher of the Year”
        granter: “Example University”
        type: token teaching
        result: token awarded
        scope: token local
        spans: dates 2019-06
        """)
    let course = Self.export(
      "FACDEV.csv", ["TYPE", "TITLE", "ORG", "CITY", "STATE", "CHOURS", "DTY_END", "DTM_END", "DTD_END"],
      [["TYPE": "Workshop", "TITLE": "Writing test items", "ORG": "Example Academy", "CHOURS": "6", "DTY_END": "2022"]])
    let courses = try course.read(with: "faculty-success-facdev")
    #expect(
      courses == """
        professionalDevelopment, line 2, key none, username arivera; name Rivera, Ana M
        title: “Writing test items”
        type: token workshop
        provider: “Example Academy”
        credits: number 6
        spans: dates 2022
        not mapped: TYPE
        """)
  }

  @Test("Each learner of a directed study is a mentoring relationship, and a study without learners is one")
  func mentoring() throws {
    let export = Self.export(
      "DSL.csv",
      [
        "TYPE", "ROLE", "TITLE", "COMPSTAGE", "DTY_START", "DTM_START", "DTY_END", "DSL_STUDENT_1_FNAME",
        "DSL_STUDENT_1_LNAME", "DSL_STUDENT_1_DEG", "DSL_STUDENT_2_FNAME", "DSL_STUDENT_2_LNAME",
      ],
      [
        [
          "TYPE": "Dissertation Committee Member", "TITLE": "Learning by teaching", "COMPSTAGE": "In-Process",
          "DTY_START": "2021", "DSL_STUDENT_1_FNAME": "Jo", "DSL_STUDENT_1_LNAME": "Doe", "DSL_STUDENT_1_DEG": "PhD",
          "DSL_STUDENT_2_FNAME": "Kim", "DSL_STUDENT_2_LNAME": "Lind",
        ],
        [
          "TYPE": "Medical Student Research", "ROLE": "Mentor", "COMPSTAGE": "Completed", "DTY_START": "2018",
          "DTY_END": "2019",
        ],
      ])
    let text = try export.read(with: "faculty-success-dsl")
    #expect(
      text == """
        mentoringRelationship, line 2, key none, username arivera; name Rivera, Ana M
        mentee: “Doe, Jo”
        degree: “PhD”
        title: “Learning by teaching”
        project: “Learning by teaching”
        programme: “Dissertation Committee Member”
        role: token committeeMember
        menteeLevel: token doctoralStudent
        status: token current
        spans: dates 2021/..
        not mapped: TYPE
        mentoringRelationship, line 2, key none, username arivera; name Rivera, Ana M
        mentee: “Lind, Kim”
        title: “Learning by teaching”
        project: “Learning by teaching”
        programme: “Dissertation Committee Member”
        role: token committeeMember
        menteeLevel: token doctoralStudent
        status: token current
        spans: dates 2021/..
        mentoringRelationship, line 3, key none, username arivera; name Rivera, Ana M
        title: “Medical Student Research”
        programme: “Medical Student Research”
        role: token primary
        menteeLevel: token medStudent
        status: token completed
        spans: dates 2018/2019
        """)
  }

  @Test("Scholarly activities of Faculty Activity Reporting have a title of their own in each data model")
  func scholarly() throws {
    let article = WrittenExport(
      "Faculty180_journal_2026-05-01_01.csv",
      [
        "Record ID", "Faculty ID", "Faculty Percent Contribution", "Faculty Role", "Status", "Status Date", "Semester",
        "Title", "Journal Title", "Series Title", "Month / Season", "Year", "Publisher", "Volume",
        "Issue Number / Edition", "Page Number", "ISSN", "DOI", "CoAuthor", "URL", "Description", "Publication Status",
        "Review",
      ],
      [
        [
          "Record ID": "r1", "Faculty ID": "F100", "Faculty Role": "Author", "Status": "Published",
          "Status Date": "02/01/2023", "Title": "Feedback on the wards", "Journal Title": "Example Journal",
          "Month / Season": "2", "Year": "2023", "Volume": "4", "Issue Number / Edition": "2", "Page Number": "12-19",
          "ISSN": "1234-5679", "DOI": "https://doi.org/10.5555/far.1",
          "CoAuthor": "Rivera, Ana M |Author|; Okafor, Ben |Author|", "Publication Status": "Completed/Published",
          "Review": "Blind Peer Reviewed",
        ]
      ])
    let articles = try article.read(with: "interfolio-far-scholarly")
    #expect(
      articles == """
        scholarlyProduct, line 2, key r1 | F100, facultyId F100
        title: “Feedback on the wards”
        type: token journalArticle
        authors: [{family: “Rivera”, given: “Ana M”}, {family: “Okafor”, given: “Ben”}]
        venue: “Example Journal”
        volume: “4”
        issue: “2”
        pages: “12-19”
        doi: “10.5555/far.1”
        issn: “1234-5679”
        role: “Author”
        status: token published
        peerReviewed: flag yes
        spans: dates 2023-02
        not mapped: Status
        """)
    let chapter = WrittenExport(
      "chapters.tsv",
      ["Faculty ID", "Chapter Title", "Book Title", "Record ID", "Year", "CoAuthor", "CoEditor", "Status"],
      [
        [
          "Record ID": "r2", "Faculty ID": "F100", "Chapter Title": "Teaching at the bedside",
          "Book Title": "Handbook of examples", "Year": "2021", "CoAuthor": "Rivera, Ana M |Author|",
          "CoEditor": "Berg, Lena |Editor|", "Status": "In Press",
        ]
      ], separator: "\t")
    let chapters = try chapter.read(with: "interfolio-far-scholarly")
    #expect(
      chapters == """
        scholarlyProduct, line 2, key r2 | F100, facultyId F100
        title: “Teaching at the bedside”
        type: token chapter
        authors: [{family: “Rivera”, given: “Ana M”}]
        editors: [“Berg, Lena”]
        venue: “Handbook of examples”
        status: token inPress
        spans: dates 2021
        """)
  }

  @Test("Grants and courses of Faculty Activity Reporting are read in any order of columns")
  func grantsAndCourses() throws {
    let grant = WrittenExport(
      "grants.csv",
      """
      Title,Sponsor,Grant ID / Contract ID,Record ID,Faculty ID,Faculty Role,Status,Start Date,End Date,Total Funding,Currency,Co-Investigator(s)
      Coaching for feedback,Example Foundation,EF-12,g1,F100,PI,Funded,07/01/2021,06/30/2023,"25,000.00",USD,"Rivera, Ana M |PI|; Okafor, Ben |COINVESTIGATOR|"
      """)
    let grants = try grant.read(with: "interfolio-far-grants")
    #expect(
      grants == """
        grant, line 2, key g1 | F100, facultyId F100
        title: “Coaching for feedback”
        funder: “Example Foundation”
        number: “EF-12”
        role: token pi
        investigators: [“Rivera, Ana M”, “Okafor, Ben”]
        amount: number 25000
        currency: “USD”
        status: token awarded
        spans: dates 2021-07-01/2023-06-30
        """)
    let course = WrittenExport(
      "courses_taught.csv",
      """
      Term,Year,Faculty ID,Prefix,Number,Section,Title,Credit Hours,Enrollment,Activity Classification
      Spring,2022,F100,PHIL,590,01,Ethics at the bedside,3,18,classroom|online
      """)
    let courses = try course.read(with: "interfolio-far-courses-taught")
    #expect(
      courses == """
        teachingActivity, line 2, key F100 | 2022 | Spring | PHIL | 590 | 01, facultyId F100
        title: “Ethics at the bedside”
        courseCode: “PHIL 590”
        section: “01”
        enrollment: number 18
        credits: number 3
        comments: “classroom; online”
        spans: dates Spring 2022
        not mapped: Activity Classification
        """)
  }
}
