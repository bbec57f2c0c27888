import DossierAssembly
import PortfolioModel
import Testing

@Suite("A statement")
struct StatementTests {
  /// Two activities, an evaluation by residents, a mentee who wishes not to be named, and one that is not for reviewers.
  private static func career() -> Career {
    var career = Career()
    career.add(.appointment, ["rank": "assistantProfessor", "spans": "2013-07/2019-06"])
    career.add(.appointment, ["rank": "associateProfessor", "spans": "2019-07/.."])
    career.add(
      .teachingActivity,
      [
        "title": "Ward teaching", "contactHours": "1200 total", "learnerCount": "40", "learnerLevels": "resident",
        "spans": "AY2023-24",
      ])
    career.add(
      .teachingActivity,
      [
        "title": "Reasoning", "contactHours": "50.5 total", "learnerLevels": "medPreclerkship", "spans": "AY2015-16",
      ])
    career.add(
      .evaluationSummary,
      [
        "title": "By residents", "evaluatorGroup": "residents", "responded": "30", "scaleMinimum": "1",
        "scaleMaximum": "9", "overallMean": "8", "spans": "AY2023-24",
      ])
    career.add(
      .evaluationSummary,
      [
        "title": "By few residents", "evaluatorGroup": "residents", "responded": "3", "scaleMinimum": "1",
        "scaleMaximum": "9", "overallMean": "2", "spans": "AY2022-23",
      ])
    career.add(
      .mentoringRelationship,
      [
        "mentee": "Okafor, Ben", "menteeLevel": "resident", "status": "completed", "spans": "2020/2022",
        "consentToName": "refused",
      ])
    career.add(.leadershipRole, ["title": "Director", "scope": "national", "spans": "2020/.."])
    career.add(.serviceActivity, ["title": "Secret panel", "visibility": "department", "spans": "2021"])
    return career
  }

  private static func id(_ career: Career, _ kind: RecordKind, _ place: Int = 0) throws -> String {
    let records = career.portfolio.records(of: kind)
    try #require(records.indices.contains(place))
    return records[place].shortID
  }

  private static let yaml = DossierAssemblyTests.template("- statement: personal", period: "since-last-promotion")

  private static func prose(
    _ markdown: String, in career: Career = career(), audience: Audience = .owner
  ) throws -> (prose: Prose, problems: [StatementProblem]) {
    let document = try career.document(
      yaml, audience: audience, statements: [Statement(kind: "personal", markdown: markdown)])
    guard case .prose(let prose)? = document.sections.first?.blocks.first else {
      throw Missing()
    }
    return (prose, document.statementProblems)
  }

  private struct Missing: Error {}

  @Test("carries figures of its section’s period, or of one that it names")
  func figures() throws {
    let made = try Self.prose(
      """
      {{teaching.hours.total}} hours, {{ teaching.hours.total career }} in all, {{teaching.hours.gme}} with residents,
      {{teaching.hours.total AY2015-16}} in 2015; {{learners.taught}} learners; {{mentees.completed career}} mentee;
      {{leadership.roles.national}} role; residents: {{evaluations.mean}}; {{grants.awarded}} grants; {{rank.years}} years.
      """)
    #expect(
      made.prose.markdown == """
        1,200 hours, 1,250.5 in all, 1,200 with residents,
        50.5 in 2015; 40 learners; 1 mentee;
        1 role; residents: 8.00 (scale 1–9, n = 30); 0 grants; 6 years.
        """)
    #expect(made.problems == [])
  }

  @Test("has in each figure the records that it was computed from, and the time that it covers")
  func provenance() throws {
    let career = Self.career()
    let made = try Self.prose("I taught {{teaching.hours.total career}} hours.", in: career)
    guard case .figure(let figure)? = made.prose.insertions.first?.content else { throw Missing() }
    #expect(figure.name == "teaching.hours.total")
    #expect(figure.label == "Contact hours")
    #expect(figure.periodLabel == "Whole career")
    let ids = try [Self.id(career, .teachingActivity), Self.id(career, .teachingActivity, 1)]
    #expect(figure.cell.origins == [.computed(records: ids)])
    #expect(made.prose.insertions.first?.source == "{{teaching.hours.total career}}")
  }

  @Test("agrees with the title page, whatever figure both show")
  func agreement() throws {
    let career = Career.small
    let document = try career.document(
      """
      id: test
      title: Test
      audience: self
      period: career
      headlines:
        - {fact: contactHours, section: section}
        - {fact: educationPublications, section: section}
        - {fact: publications, section: section}
      sections: [{id: section, title: Section, blocks: [{statement: personal}]}]
      """,
      statements: [
        Statement(
          kind: "personal",
          markdown: "{{teaching.hours.total}} {{publications.education}} {{publications.total}}")
      ])
    guard case .prose(let prose)? = document.sections.first?.blocks.first else { throw Missing() }
    let cells = prose.insertions.compactMap { insertion in
      if case .figure(let figure) = insertion.content { figure.cell } else { nil }
    }
    #expect(cells.map(\.content) == document.titlePage.headlines.map(\.cell.content))
    #expect(cells.map(\.origins) == document.titlePage.headlines.map(\.cell.origins))
  }

  @Test("cites records by the beginning of their ids")
  func citations() throws {
    let career = Self.career()
    let role = try Self.id(career, .leadershipRole)
    let mentee = try Self.id(career, .mentoringRelationship)
    let made = try Self.prose("I lead [@\(role.lowercased().prefix(4)); @M-].", in: career)
    #expect(made.prose.markdown == "I lead [\(role); \(mentee)].")
    guard case .citation(let citations)? = made.prose.insertions.first?.content else { throw Missing() }
    #expect(citations.map(\.label) == ["Director, since 2020", "Okafor, Ben, 2020–2022"])
    // Citations are no words.
    #expect(made.prose.wordCount == 2)
  }

  @Test("says nothing of a cited record that the reader may not see, and shows no number that is kept from them")
  func redaction() throws {
    let markdown =
      "On a panel [@S-; @L-], {{service.activities career}} time, {{publications.withMentees}} with mentees."
    let inside = try Self.prose(markdown, audience: .department)
    #expect(!inside.prose.markdown.contains("not shown"))
    for audience in [Audience.external, .publicReader] {
      let made = try Self.prose(markdown, audience: audience)
      let role = try Self.id(Self.career(), .leadershipRole)
      let works = audience == .external ? "0" : "not shown"
      #expect(
        made.prose.markdown
          == "On a panel [evidence not shown; \(role)], not shown time, \(works) with mentees.")
      guard case .citation(let citations)? = made.prose.insertions.first?.content else { throw Missing() }
      #expect(citations.first == .withheld)
      #expect(citations.first?.recordID == nil)
      #expect(citations.first?.origins == [])
      #expect(made.problems == [])
    }
    // Who is coded in the document is coded here.
    let mentee = try Self.prose("[@M-]", audience: .publicReader)
    guard case .citation(let citations)? = mentee.prose.insertions.first?.content else { throw Missing() }
    #expect(citations.map(\.label) == ["Mentee 1 (resident), 2020–2022"])
  }

  @Test("shows no mean of too few responses")
  func suppression() throws {
    let made = try Self.prose("{{evaluations.mean AY2022-23}} {{evaluations.responses AY2022-23}}")
    #expect(made.prose.markdown == "n \\< 5, not shown n \\< 5, not shown")
  }

  @Test("has nothing filled in within code, after a backslash, or in a link")
  func code() throws {
    let markdown = """
      `{{mentees.total}}` and ``a ` [@T-1] b``, \\{{mentees.total}}, \\[@T-1], [@me](https://example.org)

          {{indented}}

      ```
      {{fenced}} [@T-2]
      ```

      - in a list

          still text

              {{code.in.list}}
      """
    let made = try Self.prose(markdown)
    #expect(made.prose.markdown == markdown)
    #expect(made.prose.insertions.isEmpty)
    #expect(made.problems == [])
  }

  @Test("that asks for what does not exist has all its problems at once, each with its place")
  func problems() throws {
    let made = try Self.prose(
      """
      I taught {{teaching.hours.totl}} hours [@T-ZZZZ].

      Ü {{mentees.total lately}} [@T-] and [@S-7, p. 3] {{evaluations.mean career}} {{ }}
      {{open
      """)
    #expect(
      made.problems.map(\.description) == [
        "personal:1:10: There is no figure “teaching.hours.totl”. Did you mean “teaching.hours.total”?",
        "personal:1:41: No record has an id that begins so. `dossier records --search WORDS` finds the id of what you mean; import or add it if it is missing.",
        "personal:3:3: “lately” is not a period. Write document, last-academic-year, AY2024-25, 2024, 2024-07, 2024-07..2025-06, 2019.., since-last-promotion, since-promotion-year or career.",
        "personal:3:29: 2 records have an id that begins so. Write more of it: T-F3EY, T-VAK6.",
        "personal:3:38: A citation holds ids of records and nothing else. Write [@T-7K3Q], or several with semicolons: [@T-7K3Q; @M-ABCD].",
        "personal:3:79: Between “{{” and “}}” stand a name and at most a period. Write {{teaching.hours.total}} or {{teaching.hours.total career}}.",
        "personal:4:1: “{{” is opened and not closed. Close it with “}}” on the same line, or write \\{{ for the signs themselves.",
      ])
    // What cannot be filled in is as it was written.
    #expect(made.prose.markdown.contains("{{teaching.hours.totl}} hours [@T-ZZZZ]"))
  }

  @Test("has no mean over several scales or several groups of evaluators, and no time since an unknown promotion")
  func dishonest() throws {
    var career = Self.career()
    career.add(
      .evaluationSummary,
      [
        "title": "By students", "evaluatorGroup": "students", "responded": "20", "scaleMinimum": "1",
        "scaleMaximum": "5", "overallMean": "4.5", "spans": "AY2023-24",
      ])
    career.add(
      .evaluationSummary,
      [
        "title": "By residents", "evaluatorGroup": "residents", "responded": "10", "scaleMinimum": "1",
        "scaleMaximum": "5", "overallMean": "4", "spans": "AY2024-25",
      ])
    let made = try Self.prose(
      "{{evaluations.mean}} {{evaluations.mean.residents}} {{evaluations.mean.residents.1-5}} {{evaluations.mean.students}}",
      in: career)
    #expect(
      made.problems.map(\.description) == [
        "personal:1:1: The evaluations are by different groups, so they have no common mean. Name one: {{evaluations.mean.students}}, {{evaluations.mean.residents}}.",
        "personal:1:22: The evaluations are on different scales, which have no common mean. Name one: {{evaluations.mean.residents.1-5}}, {{evaluations.mean.residents.1-9}}.",
      ])
    #expect(made.prose.markdown.hasSuffix("4.00 (scale 1–5, n = 10) 4.50 (scale 1–5, n = 20)"))
    let none = try Self.prose("{{mentees.total since-last-promotion}}", in: Career())
    #expect(none.problems.map(\.kind) == [.noValue])
  }

  @Test("counts as many words as it would without marks")
  func words() {
    let statement = Statement(
      kind: "personal", markdown: "I taught {{learners.taught career}} learners [@T-1; @T-2]. `{{a b}}` is code.")
    #expect(statement.wordCount == 8)
  }

  @Test("can carry every figure that has a name, and each name is read back")
  func names() throws {
    for name in StatementFigure.names {
      #expect(StatementFigure(name)?.name == name)
      let made = try Self.prose("{{\(name) career}}", in: .small)
      #expect(!made.prose.insertions.isEmpty || made.problems.map(\.kind) == [.noValue], "\(name)")
    }
    #expect(StatementFigure("evaluations.mean.1-9")?.name == "evaluations.mean.1-9")
    for name in ["teaching.hours", "teaching", "mentees.total.local", "evaluations.mean.1-", "leadership.roles."] {
      #expect(StatementFigure(name) == nil, "\(name)")
    }
  }
}
