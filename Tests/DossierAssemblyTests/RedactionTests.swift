import DossierAssembly
import PortfolioModel
import Testing

@Suite("What a reader may see")
struct RedactionTests {
  /// Two mentees, one of whom does not want to be named, evaluations with comments, personal fields, a licence.
  private static var career: Career {
    var career = Career()
    career.add(
      .mentoringRelationship,
      [
        "title": "Feedback study of Rivera", "mentee": "Rivera, Ana", "menteeLevel": "resident",
        "menteeInstitution": "Lakeside Hospital", "project": "Feedback", "spans": "2020-07/2023-06",
        "status": "completed", "outcomes": "text: Rivera A, first paper | kind: publication",
        "currentPosition": "Assistant Professor", "currentOrganization": "Lakeside University",
      ])
    career.add(
      .mentoringRelationship,
      [
        "title": "Advising of Okafor", "mentee": "Okafor, Ben", "menteeInitials": "B.O.", "menteeLevel": "medClerkship",
        "project": "Okafor’s elective", "spans": "2021-07/2022-06", "consentToName": "refused",
        "outcomes": "text: Okafor B, matched | kind: position", "currentPosition": "Resident",
        "currentOrganization": "Okafor Clinic",
      ])
    career.add(
      .scholarlyProduct,
      [
        "title": "Feedback", "type": "journalArticle", "spans": "2022", "menteeAuthors": "Rivera A; Okafor B",
        "authors":
          "family: Rivera | given: Ana | isMentee: yes; family: Okafor | given: Ben | isMentee: yes; family: Wellstone | given: Ida B.",
      ])
    career.add(
      .evaluationSummary,
      [
        "title": "Wards", "evaluatorGroup": "residents", "responded": "12", "overallMean": "4.6", "scaleMinimum": "1",
        "scaleMaximum": "5", "spans": "AY2023-24",
        "comments": "text: Superb at the bedside | isReleased: yes; text: Often late",
      ])
    career.add(.credential, ["title": "Licence", "type": "licensure", "number": "X-4711", "issued": "2012"])
    career.add(.effortAllocation, ["title": "Teaching", "category": "teaching", "planned": "41", "spans": "AY2023-24"])
    career.add(.leave, ["title": "Away", "type": "parental", "spans": "2018"])
    career.add(.evidenceDocument, ["title": "Peer letters", "isConfidential": "yes", "registerNumber": "E-1"])
    career.add(.honour, ["title": "Private thanks", "visibility": "private", "spans": "2020"])
    career.add(.honour, ["title": "For the chair", "visibility": "department", "spans": "2021"])
    career.add(.honour, ["title": "For reviewers", "visibility": "reviewers", "spans": "2022"])
    career.add(.honour, ["title": "For all", "visibility": "public", "spans": "2023"])
    return career
  }

  private static let blocks = """
    - table:
        records: mentoring-relationships
        caption: Mentees
        columns: [mentee, menteeLevel, dates, project, outcomes, positionNow]
    - figure: menteeTimeline
    - list:
        records: scholarly-products
    - list:
        records: evaluation-summaries
        format: comments
        title: Comments
    - table:
        records: credentials
        caption: Credentials
        columns: [title, number]
    - table:
        records: effort-allocations
        caption: Effort
        columns: [category, planned]
    - list: {records: leaves, title: Leaves}
    - list: {records: evidence-documents, title: Documents}
    - list: {records: honours, title: Honours}
    """

  private func text(_ audience: Audience) throws -> String {
    let lines = try Self.career.document(template(Self.blocks), audience: audience).text.split(separator: "\n")
    return lines.dropFirst(4).joined(separator: "\n")
  }

  @Test("The owner sees everything, and what is not released is marked")
  func owner() throws {
    #expect(
      try text(.owner) == """
        1 Section
        Mentees
        Mentee | Level of mentee | Dates | Project | Outcomes | Current position
        Rivera, Ana | Resident | July 2020 – June 2023 | Feedback | Rivera A, first paper | Assistant Professor, Lakeside University
        Okafor, Ben | Medical student, clerkship | July 2021 – June 2022 | Okafor’s elective | Okafor B, matched | Resident, Okafor Clinic
        Figure: 2 mentees since 2020; 1 has completed, 1 of them with a recorded outcome.
        Mentees over time
        Mentee | Level | Dates | Outcomes | Current position
        Rivera, Ana | Resident | July 2020 – June 2023 | Rivera A, first paper | Assistant Professor, Lakeside University
        Okafor, Ben | Medical student, clerkship | July 2021 – June 2022 | Okafor B, matched | Resident, Okafor Clinic
        - [2022] Rivera A*, Okafor B*, *Wellstone IB*. Feedback. 2022.
        Note: An asterisk marks an author with the name of a mentee of Ida B. Wellstone, MD.
        Comments:
        - [AY 2023–24] Superb at the bedside (residents)
        - [AY 2023–24] *Not released: *Often late (residents)
        Credentials
        Title | Number
        Licence | X-4711
        Effort
        Category | Planned (%)
        Teaching | 41
        Leaves:
        - [2018] *Away*. Parental leave
        Documents:
        - [not dated] *Peer letters*. E-1
        Honours:
        - [2020] *Private thanks*
        - [2021] *For the chair*
        - [2022] *For reviewers*
        - [2023] *For all*
        """)
  }

  @Test("The department sees names and personal fields, and neither licence numbers nor what is not released")
  func department() throws {
    let text = try text(.department)
    #expect(text.contains("Okafor, Ben | Medical student, clerkship"))
    #expect(text.contains("Effort\nCategory | Planned (%)\nTeaching | 41"))
    #expect(text.contains("Credentials\nTitle\nLicence"))
    #expect(text.contains("Superb at the bedside"))
    #expect(text.contains("Peer letters"))
    #expect(text.contains("For the chair"))
    for hidden in ["X-4711", "Often late", "Not released", "Private thanks"] { #expect(!text.contains(hidden)) }
  }

  @Test("An external reviewer sees mentees by name unless they refused, and nothing personal")
  func external() throws {
    #expect(
      try text(.external) == """
        1 Section
        Mentees
        Mentee | Level of mentee | Dates | Project | Outcomes | Current position
        Rivera, Ana | Resident | July 2020 – June 2023 | Feedback | Rivera A, first paper | Assistant Professor, Lakeside University
        B.O. | Medical student, clerkship | July 2021 – June 2022 | [not shown] | Position | [not shown]
        Figure: 2 mentees since 2020; 1 has completed, 1 of them with a recorded outcome.
        Mentees over time
        Mentee | Level | Dates | Outcomes | Current position
        Rivera, Ana | Resident | July 2020 – June 2023 | Rivera A, first paper | Assistant Professor, Lakeside University
        B.O. | Medical student, clerkship | July 2021 – June 2022 | Position | [not shown]
        - [2022] Rivera A*, Okafor B, *Wellstone IB*. Feedback. 2022.
        Note: An asterisk marks an author with the name of a mentee of Ida B. Wellstone, MD.
        Comments:
        - [AY 2023–24] Superb at the bedside (residents)
        Credentials
        Title
        Licence
        Honours:
        - [2022] *For reviewers*
        - [2023] *For all*
        """)
  }

  @Test("The public sees mentees as codes and what they achieved by kind, and no comments")
  func publicReader() throws {
    #expect(
      try text(.publicReader) == """
        1 Section
        Mentees
        Mentee | Level of mentee | Dates | Project | Outcomes | Current position
        Mentee 1 (resident) | Resident | July 2020 – June 2023 | [not shown] | Publication | [not shown]
        Mentee 2 (medical student, clerkship) | Medical student, clerkship | July 2021 – June 2022 | [not shown] | Position | [not shown]
        Figure: 2 mentees since 2020; 1 has completed, 1 of them with a recorded outcome.
        Mentees over time
        Mentee | Level | Dates | Outcomes | Current position
        Mentee 1 (resident) | Resident | July 2020 – June 2023 | Publication | [not shown]
        Mentee 2 (medical student, clerkship) | Medical student, clerkship | July 2021 – June 2022 | Position | [not shown]
        - [2022] Rivera A, Okafor B, *Wellstone IB*. Feedback. 2022.
        Credentials
        Title
        Licence
        Honours:
        - [2023] *For all*
        """)
  }

  @Test(
    "Nothing hidden is anywhere in the document, in gaps, decisions or origins either",
    arguments: [
      (Audience.department, ["X-4711", "Often late", "Private thanks"]),
      (
        Audience.external,
        [
          "X-4711", "Often late", "Private thanks", "For the chair", "Okafor, Ben", "Okafor Clinic", "elective",
          "Parental", "41.0", "Peer letters",
        ]
      ),
      (
        Audience.publicReader,
        [
          "X-4711", "Often late", "Superb", "Private thanks", "For reviewers", "Rivera, Ana", "Okafor, Ben",
          "Lakeside University", "Okafor Clinic", "Advising of", "Parental", "41.0", "Peer letters", "first paper",
        ]
      ),
    ])
  func nothingLeaks(_ audience: Audience, _ hidden: [String]) throws {
    var career = Self.career
    let mentee = career.observations[1].identity
    career.decide(.correct(mentee, field: "mentee", value: .text("Okafor, Ben")), sourceValue: .text("Okafor, Ben"))
    career.decide(.correct(mentee, field: "status", value: .token("completed")))
    let promotion = try career.document(ShippedTemplateTests.yaml("promotion"), audience: audience, gaps: true)
    let review = try career.document(
      ShippedTemplateTests.yaml("annual-review"), period: "2015..", audience: audience, gaps: true)
    let own = try career.document(template(Self.blocks + "\n- provenanceNotes"), audience: audience, gaps: true)
    for document in [promotion, review, own] {
      let everything = "\(document)"
      for text in hidden { #expect(!everything.contains(text), "\(text) for \(audience)") }
    }
  }

  @Test("Grouping by a hidden field does not tell it")
  func grouping() throws {
    let document = try Self.career.document(
      template(
        """
        - table:
            records: mentoring-relationships
            groupBy: menteeInstitution
            columns: [mentee]
        """), audience: .publicReader)
    #expect(
      document.tables.first?.groups.map(\.title) == [
        "Mentee’s institution not recorded", "Mentee’s institution not shown",
      ])
  }

  @Test("Sections are for the audiences that they name, and are no gap for others")
  func sectionAudiences() throws {
    let yaml = """
      id: test
      title: Test
      sections:
        - {id: inside, title: Inside, audiences: [self, department], blocks: [{list: {records: honours}}]}
        - {id: outside, title: Outside, blocks: [{list: {records: honours}}]}
      """
    #expect(try Self.career.document(yaml, audience: .department).sections.map(\.title) == ["Inside", "Outside"])
    let external = try Self.career.document(yaml, audience: .external, gaps: true)
    #expect(external.sections.map(\.title) == ["Outside"])
    #expect(external.emptySections == [])
  }

  @Test("The gap report is for the owner unless somebody asks for it; how much there is, is counted for the department")
  func gapReport() throws {
    for (audience, isThere) in [
      (Audience.owner, true), (.department, false), (.external, false), (.publicReader, false),
    ] {
      let document = try Career().document(template("- list: {records: honours}"), audience: audience, gaps: nil)
      #expect(document.gaps.isEmpty == !isThere, "\(audience)")
      #expect((document.gapCount > 0) == (audience == .owner || audience == .department), "\(audience)")
    }
  }

  @Test("A mentee’s full name in another text gives way to the code, and a publication stays as it was published")
  func coveredNames() throws {
    var career = Self.career
    career.add(.honour, ["title": "Mentor prize, nominated by Ana Rivera", "spans": "2024"])
    career.add(.grant, ["title": "Award of Rivera, Ana and Mariana Riverata", "spans": "2024", "status": "awarded"])
    let blocks = """
      - list: {records: honours}
      - table: {records: grants, columns: [title]}
      - list: {records: scholarly-products}
      - statement: mentoring
      """
    let statements = [Statement(kind: "mentoring", markdown: "With Ana Rivera and B. Okafor; Diana Riverast too.")]
    let text = try career.document(template(blocks), audience: .publicReader, statements: statements).text
    #expect(text.contains("Mentor prize, nominated by Mentee 1"))
    #expect(text.contains("Award of Mentee 1 and Mariana Riverata"))
    #expect(text.contains("With Mentee 1 and Mentee 2; Diana Riverast too."))
    #expect(text.contains("Rivera A, Okafor B, *Wellstone IB*"))
    let owner = try career.document(template(blocks), audience: .owner, statements: statements).text
    #expect(owner.contains("nominated by Ana Rivera"))
  }

  @Test("Mentees are named as the owner wants, and who refused is not named outside whatever the owner wants")
  func menteeNaming() throws {
    func names(_ audience: Audience, _ naming: MenteeNaming) throws -> [String] {
      let portfolio = Self.career.portfolio
      let template = try DossierTemplate(
        yaml: template("- table: {records: mentoring-relationships, columns: [mentee]}"))
      let document = DossierAssembler.assemble(
        template, portfolio: portfolio,
        request: AssemblyRequest(
          asOf: day("2025-07-15"), audience: audience, includesGapReport: false, menteeNames: [audience: naming]))
      return document.tables.first?.groups.first?.rows.map { $0.cells[0].text } ?? []
    }
    #expect(try names(.department, .full) == ["Rivera, Ana", "Okafor, Ben"])
    #expect(try names(.department, .initials) == ["A.R.", "B.O."])
    #expect(try names(.department, .code) == ["Mentee 1", "Mentee 2"])
    #expect(try names(.external, .full) == ["Rivera, Ana", "B.O."])
    #expect(try names(.publicReader, .full) == ["Mentee 1 (resident)", "Mentee 2 (medical student, clerkship)"])
    #expect(try names(.external, .counts) == ["Medical students, clerkship", "Residents"])
  }
}
