import DossierAssembly
import PortfolioModel
import Testing

@Suite("The gap report")
struct GapReportTests {
  private func messages(_ career: Career, period: String? = nil, statements: [Statement] = []) throws -> [String] {
    try career.document(
      template("- keyFacts: [date]\n- statement: {kind: candidate, wordLimit: 3}"), period: period, gaps: true,
      statements: statements
    ).gaps.filter { !$0.message.contains("candidate") && !$0.message.contains("There is no text") }
      .map { "\($0.kind.rawValue): \($0.message)" }
  }

  @Test("names years with teaching and no evaluation, of those that have ended")
  func years() throws {
    var career = Career()
    let complete: KeyValuePairs<String, String> = [
      "title": "Wards", "contactHours": "6 per year", "learnerLevels": "resident", "learnerCount": "6",
      "role": "supervisor", "spans": "2020-07/..",
    ]
    career.add(.teachingActivity, complete)
    career.add(.evaluationSummary, ["spans": "AY2021-22"])
    career.add(.evaluationSummary, ["spans": "2023"])
    #expect(
      try messages(career) == [
        "yearWithoutEvaluation: No teaching evaluation for 2020–21.",
        "yearWithoutEvaluation: No teaching evaluation for 2024–25.",
      ], "2023 may be of 2022–23 and of 2023–24, and 2025–26 has not ended")
    #expect(
      try messages(career, period: "AY2020-21") == ["yearWithoutEvaluation: No teaching evaluation for 2020–21."])
  }

  @Test("names mentees who completed without an outcome or a reason")
  func mentees() throws {
    var career = Career()
    career.add(.mentoringRelationship, ["mentee": "No outcome", "status": "completed", "spans": "2020"])
    career.add(.mentoringRelationship, ["mentee": "Going on", "status": "current", "spans": "2020/.."])
    career.add(
      .mentoringRelationship, ["mentee": "Left", "status": "completed", "noOutcomeReason": "left", "spans": "2020"])
    career.add(
      .mentoringRelationship, ["mentee": "Done", "status": "completed", "outcomes": "text: MD", "spans": "2020"])
    #expect(
      try messages(career) == [
        "menteeWithoutOutcome: No outcome has completed, and no outcome is recorded."
      ])
  }

  @Test("names what teaching activities and leadership roles lack")
  func details() throws {
    var career = Career()
    career.add(.teachingActivity, ["title": "Bare", "spans": "2025-07"])
    career.add(
      .teachingActivity,
      [
        "title": "Whole", "contactHours": "6 total", "learnerLevels": "resident", "learnerCount": "6",
        "role": "supervisor", "spans": "2025-07",
      ])
    career.add(.leadershipRole, ["title": "Director", "spans": "2020/.."])
    career.add(.leadershipRole, ["title": "Chair", "spans": "2020/..", "accomplishments": "text: Reformed"])
    career.add(.evaluationSummary, ["title": "Bare mean", "overallMean": "4.5", "spans": "2025-07"])
    career.add(.scholarlyProduct, ["title": "Paper", "spans": "2025-07"])
    #expect(
      try messages(career) == [
        "missingDetail: Contact hours are not recorded for 1 teaching activity: Bare (T-KRVQ).",
        "missingDetail: Learners are not recorded for 1 teaching activity: Bare (T-KRVQ).",
        "missingDetail: The number of learners is not recorded for 1 teaching activity: Bare (T-KRVQ).",
        "missingDetail: The role is not recorded for 1 teaching activity: Bare (T-KRVQ).",
        "missingDetail: 1 leadership role has no accomplishment: Director (L-VAK6).",
        "missingDetail: 1 evaluation has a mean without its number of responses or its scale: Bare mean (E-2WAP).",
        "missingDetail: No publication says whether it is education scholarship.",
      ])
  }

  @Test("asks of an evaluation only what is missing, and proposes no number")
  func evaluationRemedies() throws {
    func remedies(_ fields: KeyValuePairs<String, String>) throws -> [String?] {
      var career = Career()
      career.add(.evaluationSummary, fields)
      return try career.document(template("- keyFacts: [date]"), gaps: true).gaps
        .filter { $0.kind == .missingDetail }.map(\.remedy)
    }
    #expect(
      try remedies(["overallMean": "4.5", "responded": "10", "spans": "AY2024-25"]) == [
        "dossier correct E-KRVQ scaleMinimum=N scaleMaximum=N"
      ])
    #expect(
      try remedies(["overallMean": "4.5", "scaleMinimum": "1", "scaleMaximum": "5", "spans": "AY2024-25"]) == [
        "dossier correct E-KRVQ responded=N"
      ])
    #expect(
      try remedies([
        "overallMean": "4.5", "overallCount": "9", "scaleMinimum": "1", "scaleMaximum": "5", "spans": "AY2024-25",
      ]) == [])
  }

  @Test("names effort that does not add to 100 %, for each time and each kind of effort")
  func effort() throws {
    var career = Career()
    for (year, planned, actual) in [("AY2023-24", "40", "50"), ("AY2024-25", "60", "60")] {
      career.add(.effortAllocation, ["category": "teaching", "planned": planned, "actual": actual, "spans": year])
      career.add(.effortAllocation, ["category": "clinical", "planned": "60", "actual": "50", "spans": year])
    }
    #expect(
      try messages(career) == [
        "effortSum: Planned effort of AY 2024–25 adds to 120 %, not 100 %.",
        "effortSum: Actual effort of AY 2024–25 adds to 110 %, not 100 %.",
      ])
  }

  @Test("names statements over their limit, and shows them whole")
  func statements() throws {
    let words = Statement(kind: "candidate", markdown: "One *two* three, four – five.")
    let document = try Career().document(
      template("- statement: {kind: candidate, wordLimit: 4}"), gaps: true, statements: [words])
    #expect(
      document.text == """
        Test, for self, Whole career, as of 2025-07-15
        Ida B. Wellstone, MD
        Period: Whole career
        Date: 15 July 2025

        1 Section
        “Candidate’s statement” One *two* three, four – five.
        Gap statementTooLong: “Candidate’s statement” has 5 words; the limit is 4.
        """)
    guard case .prose(let prose)? = document.sections.first?.blocks.first else {
      Issue.record("a text is expected")
      return
    }
    #expect(prose.wordCount == 5)
    #expect(prose.wordLimit == 4)
  }

  @Test("names a missing statement once, and an optional one not at all")
  func missingStatements() throws {
    let yaml = """
      id: test
      title: Test
      audience: self
      sections:
        - id: empty
          title: Empty
          blocks: [{statement: candidate}]
        - id: partly
          title: Partly
          blocks: [{keyFacts: [date]}, {statement: leadership}, {statement: {kind: values, optional: true}}]
        - id: outer
          title: Outer
          sections:
            - {id: inner, title: Inner, remedy: "Do this.", blocks: [{note: "A remark"}]}
            - {id: other, title: Other, blocks: [{keyFacts: [date]}]}
      """
    let document = try Career().document(yaml, gaps: true)
    #expect(
      document.gaps.map { "\($0.kind.rawValue): \($0.message) \($0.remedy)" } == [
        "emptySection: The section “Empty” is empty and left out. Write one: dossier statement set candidate FILE.md",
        "emptySection: The section “Outer: Inner” is empty and left out. Do this.",
        "missingDetail: There is no text for “Leadership statement”. Write one: dossier statement set leadership FILE.md",
      ])
    #expect(document.emptySections == ["Empty", "Outer: Inner"])
    #expect(document.sections.map(\.number) == ["1", "2"])
    #expect(document.sections.last?.subsections.map(\.number) == ["2.1"])
  }

  @Test("stands in the document where the template puts it, and its section is no gap when it is empty")
  func block() throws {
    let yaml = template("- gaps")
    #expect(try Career().document(yaml, gaps: true).text.hasSuffix("Date: 15 July 2025"))
    var career = Career()
    career.add(.leadershipRole, ["title": "Director", "spans": "2020"])
    #expect(
      try career.document(yaml, gaps: true).table("gap-report")?.text == """
        What is missing, and what to do about it
        What is missing | What to do
        1 leadership role has no accomplishment: Director (L-KRVQ). | Say what changed, best with a number before and after: dossier correct L-KRVQ accomplishments="…"
        """)
    #expect(try career.document(yaml, gaps: false).sections.isEmpty)
  }
}
