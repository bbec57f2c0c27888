import DossierAssembly
import PortfolioModel
import Testing

@Suite("What schools ask for, said in a template")
struct TemplateFormTests {
  private func problems(_ yaml: String) -> [String] {
    DossierAssemblyTests.problems(yaml) { text throws(InvalidTemplate) in try DossierTemplate(yaml: text) }
  }

  @Test("keys that cannot be right are reported with their places")
  func places() {
    #expect(
      problems(
        """
        id: test
        title: Test
        period: since-promotion-years
        sort: oldest
        dateStyle: numbers
        pageLimit: none
        fileName: "{surname}_{firstName}"
        titlePage: small
        contents: maybe
        appendices: [provenence]
        recordIDs: "5"
        sections:
          - id: teaching
            title: Teaching
            pageLimit: 0
            blocks:
              - summary: {records: teaching-activities, columns: [hour], across: rol}
              - evaluationChecklist: {groups: GME}
              - statement: {kind: candidate, wordLimit: 500, pageLimit: 1}
              - list:
                  records: curriculum-products
                  format: labeled
                  fields: [{field: objectives, lable: Clear goals}, {label: Results}]
        """) == [
          "3:9: “since-promotion-years” is not a period. Write last-academic-year, AY2024-25, 2024, 2024-07, 2024-07..2025-06, 2019.., since-last-promotion, since-promotion-year or career.",
          "4:7: There is no order “oldest”. Did you mean “oldestFirst”?",
          "5:12: There is no style of dates “numbers”. Known are words, years, months.",
          "6:12: Here a whole number is expected. Write a number from 1 to 1000.",
          "7:11: There is no part of a file name “surname”. Known are lastName, firstName, title, date, audience.",
          "8:12: There is no form of the title page “small”. Known are full, brief.",
          "9:11: Here true or false is expected. Write true or false.",
          "10:14: There is no appendix “provenence”. Did you mean “provenance”?",
          "11:12: Here true or false is expected. Write true or false.",
          "15:16: Here a whole number is expected. Write a number from 1 to 1000.",
          "17:18: The key “groupBy” is missing. Add “groupBy:”.",
          "17:59: There is no measure “hour”. Did you mean “hours”?",
          "17:74: There is no field “rol” in teaching activities. Did you mean “role”?",
          "18:31: There is no key in a checklist “groups”. Known are id, caption, period.",
          "19:49: A statement has one limit. Keep wordLimit or pageLimit.",
          "22:19: There is no format “labeled”. Did you mean “labelled”?",
          "23:40: There is no key in a field “lable”. Did you mean “label”?",
          "23:61: The key “field” is missing. Add “field:”.",
        ])
  }

  @Test("dates are written as the template says, and no more is said than is known")
  func dates() throws {
    var career = Career()
    for (title, spans) in [
      ("months", "2019-07/2021-06"), ("years", "2004/.."), ("twice", "2014/2016; 2019"), ("day", "2024-05-15"),
      ("term", "Fall 2024"), ("academic", "AY2024-25"), ("one year", "2018-01/2018-12"),
    ] {
      career.add(.honour, ["title": title, "spans": spans])
    }
    func texts(_ style: String) throws -> [String] {
      let yaml = template("- table: {id: t, records: honours, sort: title, columns: [title, dates]}")
      let document = try career.document(yaml.replacing("period: career", with: "period: career\ndateStyle: \(style)"))
      return document.table("t")?.groups[0].rows.map { "\($0.cells[0].text): \($0.cells[1].text)" } ?? []
    }
    #expect(
      try texts("years") == [
        "academic: 2024–25", "day: 2024", "months: 2019–2021", "one year: 2018", "term: 2024", "twice: 2014–2016, 2019",
        "years: 2004–",
      ])
    #expect(
      try texts("months") == [
        "academic: 2024–25", "day: 05/2024", "months: 07/2019–06/2021", "one year: 01/2018–12/2018",
        "term: Fall 2024", "twice: 2014–2016, 2019", "years: 2004–",
      ])
  }

  @Test("one word turns the order of a whole document round, and a section or a block may say another")
  func order() throws {
    var career = Career()
    for year in ["2001", "2002"] { career.add(.honour, ["title": year, "spans": year]) }
    let document = try career.document(
      """
      id: test
      title: Test
      audience: self
      sort: newestFirst
      sections:
        - id: one
          title: One
          blocks: [{table: {id: document, records: honours, columns: [title]}}]
        - id: two
          title: Two
          sort: oldestFirst
          blocks:
            - table: {id: section, records: honours, columns: [title]}
            - table: {id: block, records: honours, columns: [title], sort: newestFirst}
      """)
    let orders = ["document", "section", "block"].map { id in
      document.table(id)?.groups[0].rows.map { $0.cells[0].text }
    }
    #expect(orders == [["2002", "2001"], ["2001", "2002"], ["2002", "2001"]])
  }

  @Test("“since the year of the last promotion” begins on its first of January")
  func sincePromotionYear() throws {
    var career = Career.small
    career.add(.honour, ["title": "Before", "spans": "2018-12"])
    career.add(.honour, ["title": "In the year, before the day", "spans": "2019-01"])
    let yaml = template(
      "- table: {id: t, records: honours, columns: [title, dates]}", period: "since-promotion-year")
    let document = try career.document(yaml)
    #expect(document.periodLabel == "Since January 2019, the year of the last promotion")
    #expect(
      document.table("t")?.groups[0].rows.map { $0.cells[0].text } == [
        "In the year, before the day", "Teacher of the year",
      ])
  }

  @Test("what goes on on the day of the document is current")
  func current() throws {
    var career = Career()
    for (title, spans) in [
      ("held", "2019/2025-06"), ("holds", "2019-07/.."), ("will hold", "2026-07/.."), ("ends this year", "2020/2025"),
      ("end not known", "2020/"),
    ] {
      career.add(.leadershipRole, ["title": title, "spans": spans])
    }
    let document = try career.document(
      template("- table: {id: t, records: leadership-roles, where: {current: true}, columns: [title]}"))
    #expect(document.table("t")?.groups[0].rows.map { $0.cells[0].text } == ["holds", "ends this year"])
  }

  @Test("a summary counts, adds and crosses")
  func summary() throws {
    let document = try Career.small.document(
      template(
        """
        - summary: {id: totals, caption: Teaching, records: teaching-activities, groupBy: learnerGroup, columns: [count, hours, learners, years], totals: true}
        - summary: {id: crossed, caption: Mentees, records: mentoring-relationships, groupBy: menteeLevel, header: Level, across: role, totals: true}
        - summary: {id: mentees, caption: Mentees, records: mentoring-relationships, groupBy: menteeLevel, columns: [count, ongoing, withOutcome]}
        """))
    #expect(
      document.table("totals")?.text == """
        Teaching
        Learners | Activities | Contact hours (h) | Learners | Years
        UME | 1 | 16 | 24 | 2024
        GME | 3 | 138 | 12 | 2022–2025
        ~ Total | 4 | 154 | 36 | 2022–2025
        Note: Learners are added over the 2 of 4 activities whose number of learners is recorded.
        """)
    #expect(
      document.table("crossed")?.text == """
        Mentees
        Level | Primary mentor | Advisor | Total
        Medical student, clerkship | 0 | 1 | 1
        Resident | 1 | 0 | 1
        ~ Total | 1 | 1 | 2
        """)
    #expect(
      document.table("mentees")?.text == """
        Mentees
        Level of mentee | Mentees | Ongoing | With an outcome
        Medical student, clerkship | 1 | 0 | 0
        Resident | 1 | 0 | 1
        """)
  }

  @Test("the checklist says which learners’ evaluations are there, and for which years one is missing")
  func checklist() throws {
    let document = try Career.small.document(template("- evaluationChecklist: {id: checklist}"))
    #expect(
      document.table("checklist")?.text == """
        Summary evaluations by group of learners
        Learners | Activities | Summary evaluations | Years with one | Years taught without one
        UME | 1 | 1 | 2024–25 | none
        GME | 3 | 2 | 2023–24 to 2024–25 | 2022–23
        Note: An evaluation counts for the learners that it names, else for those of its course, else for those who filled it in.
        """)
  }

  @Test("a labelled list says each field under its label, and the gap report what is left out")
  func labelled() throws {
    var career = Career()
    career.add(
      .curriculumProduct,
      [
        "title": "Feedback course", "spans": "2020", "objectives": "Give feedback.", "results": "Scores rose.",
        "role": "leadAuthor", "learnerLevels": "resident", "learnersReached": "40",
      ])
    let document = try career.document(
      template(
        """
        - list:
            id: standards
            records: curriculum-products
            format: labelled
            fields: [{field: objectives, label: Clear goals}, results, {field: reflection, label: Reflective critique}]
        """), gaps: true)
    guard case .list(let list)? = document.sections.first?.blocks.first else {
      Issue.record("a list is expected")
      return
    }
    #expect(
      list.entries[0].details.map { "\($0.label): \($0.text)" } == [
        "Clear goals: Give feedback.", "Results: Scores rose.",
      ])
    #expect(
      document.gaps.map(\.message) == [
        "Under “Section”, 1 of 1 entry leave something out: reflective critique (1)."
      ])
  }

  @Test("texts, sections and documents that are too long or too short are gaps, and shown whole")
  func lengths() throws {
    var career = Career()
    career.add(.evidenceDocument, ["title": "Syllabus", "pages": "4"])
    career.add(.evidenceDocument, ["title": "Report", "pages": "2"])
    let document = try career.document(
      """
      id: test
      title: Test
      audience: self
      pageLimit: 2
      sections:
        - id: statement
          title: Statement
          pageLimit: 1
          blocks: [{statement: {kind: candidate, pageLimit: 2}}, {statement: {kind: personal, wordMinimum: 10}}]
        - id: appendix
          title: Appendix
          pageLimit: 5
          blocks: [{table: {records: evidence-documents, columns: [title, pages]}}]
      """, gaps: true,
      statements: [
        Statement(kind: "candidate", markdown: String(repeating: "word ", count: 1001)),
        Statement(kind: "personal", markdown: "Too short."),
      ])
    #expect(
      document.gaps.map { "\($0.kind.rawValue): \($0.message)" } == [
        "statementTooLong: “Candidate’s statement” has 1,001 words; the limit is 1,000.",
        "statementTooShort: “Personal statement” has 2 words; 10 are expected.",
        "tooManyPages: The document has about 3 pages; the limit is 2 pages.",
        "tooManyPages: “Statement” has about 3 pages; the limit is 1 page.",
        "tooManyPages: “Appendix” has about 7 pages; the limit is 5 pages.",
      ])
  }

  @Test("file names are made of the person’s name, and of nothing that leads out of a folder")
  func fileNames() throws {
    func name(_ pattern: String, _ person: String) throws -> String {
      try FileNamePattern(pattern).name(
        for: Person(id: 1, displayName: person), title: "Teaching report", asOf: day("2025-09-01"),
        audience: .external)
    }
    #expect(
      try name("{lastName}_{firstName}_{title}", "Miriam A. Okonkwo-Hale, MD") == "Okonkwo-Hale_Miriam_Teaching-report")
    #expect(try name("{lastName}-{date}-{audience}", "Ludwig van der Berg") == "van-der-Berg-2025-09-01-external")
    #expect(try name("{firstName}", "../../etc/passwd") == "document")
    #expect(throws: FileNamePattern.Problem.character(".")) { try FileNamePattern("../{lastName}") }
    #expect(throws: FileNamePattern.Problem.unclosed) { try FileNamePattern("{lastName") }
  }

  @Test("a brief document names what has no date in a remark, and asks for nothing after the sections")
  func brief() throws {
    let document = try Career.small.document(
      """
      id: test
      title: Test
      audience: self
      period: AY2024-25
      titlePage: brief
      contents: false
      recordIDs: false
      appendices: []
      pageLimit: 1
      sections:
        - id: teaching
          title: Teaching
          blocks: [{table: {records: teaching-activities, columns: [title]}}]
      """)
    #expect(document.sections.map(\.id) == ["teaching"])
    #expect(document.text.hasSuffix("Note: Without a date, and so not counted: Board review (T-AE25)."))
    #expect(
      document.layout
        == DocumentLayout(
          titlePage: .brief, hasContents: false, appendices: [], hasRecordIDs: false, isOnePage: true))
  }

  @Test("the share of effort in teaching is for the owner and the department only")
  func teachingEffort() throws {
    let yaml = template("- keyFacts: [teachingEffort, email, orcid]")
    var career = Career.small
    career.person = Person(
      id: 1, displayName: "Ida B. Wellstone, MD",
      identifiers: [PersonIdentifier(scheme: "email", value: "ida@example.org")].compactMap(\.self))
    func facts(_ audience: Audience) throws -> [String] {
      try career.document(yaml, audience: audience).sections.flatMap(\.blocks).flatMap { block -> [String] in
        if case .keyFacts(let facts) = block { facts.map { "\($0.label): \($0.cell.text)" } } else { [] }
      }
    }
    #expect(
      try facts(.department) == ["Effort in teaching: 45 % in AY 2024–25, 40 % planned", "E-mail: ida@example.org"])
    #expect(try facts(.external) == ["E-mail: ida@example.org"])
    #expect(try facts(.publicReader) == [])
  }
}
