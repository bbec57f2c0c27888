import DossierCommands
import Foundation
import GRDB
import TestSupport
import Testing

/// Documents of everybody.
struct EveryoneTests {
  private static let hours = """
    Employee number,Person,Title,Dates,Contact hours
    1001,"Rivera, Ana",Sepsis,2024-10,12 total
    1001,"Rivera, Ana",Stroke,2024-11,3 total
    1002,"Okafor, Ben",Asthma,2024-09,6.5 total
    1003,"=Cmd, Eve",Fever,2025-01,2 total
    1004,"Ångström, Léa",Cough,2025-02,1 total

    """

  private static let review = """
    id: review
    title: Review
    audience: department
    period: last-academic-year
    gapReport: false
    sections:
      - id: teaching
        title: Teaching
        blocks:
          - table: {id: hours, caption: Teaching, records: teaching-activities, columns: [dates, title, hoursInPeriod]}

    """

  private func session() throws -> Session {
    let session = try Session()
    try session.write(Self.review, to: "review.yml")
    try session.write(Self.hours, to: "teaching-activities.csv")
    session.run("init school.portfolio --institution --name School")
    session.run("import teaching-activities.csv --mapping plain-teaching-activities --as-of 2025-08-01")
    return session
  }

  private func files(_ session: Session, _ folder: String = "out") throws -> [String: Data] {
    let url = session.folder.appending(path: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: url.path()).sorted()
    var files: [String: Data] = [:]
    for path in paths {
      if let bytes = try? Data(contentsOf: url.appending(path: path)), !bytes.isEmpty { files[path] = bytes }
    }
    return files
  }

  /// Spoils what a source says about a person, as a damaged disk would.
  private func damage(_ person: Int, in session: Session) throws {
    let queue = try DatabaseQueue(path: session.folder.appending(path: "school.portfolio").path())
    try queue.write { db in
      try db.execute(
        sql: """
          UPDATE observation SET content = x'FF' WHERE id IN (
            SELECT observation FROM observation_identity WHERE person = ?)
          """, arguments: [person])
    }
    try queue.close()
  }

  @Test(.needsPythonValidator)
  func `everybody has a document, and the index and the summary say who`() throws {
    let session = try session()
    let outcome = session.run("build review.yml --all -o out")
    #expect(outcome.status == .done)
    #expect(outcome.messages == "Built review for 4 people.\n")
    #expect(outcome.output == "out/index.html\nout/summary.csv\nout/summary.json\n")
    #expect(
      try files(session).keys.sorted() == [
        "index.html", "people/angstrom-lea-4.html", "people/angstrom-lea-4.json", "people/cmd-eve-3.html",
        "people/cmd-eve-3.json", "people/okafor-ben-2.html", "people/okafor-ben-2.json", "people/rivera-ana-1.html",
        "people/rivera-ana-1.json", "summary.csv", "summary.json",
      ])
    #expect(
      try session.text("out/summary.csv").replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "") == """
        Number,Name,Teaching (h),Evaluations,Responses,Mentees,Effort planned (%),Effort actual (%),Goals,Gaps,File,Error
        4,"Ångström, Léa",1,0,0,0,,,0,0,people/angstrom-lea-4.html,
        3,"'=Cmd, Eve",2,0,0,0,,,0,0,people/cmd-eve-3.html,
        2,"Okafor, Ben",6.5,0,0,0,,,0,0,people/okafor-ben-2.html,
        1,"Rivera, Ana",15,0,0,0,,,0,0,people/rivera-ana-1.html,

        """)
    #expect(try PythonValidator.problems(session.text("out/summary.json"), schema: Schemas.buildSummary) == [])
    let index = try session.text("out/index.html")
    #expect(index.contains("<a href=\"people/rivera-ana-1.html\">Rivera, Ana</a>"))
    #expect(index.contains("<h1>Review: everyone</h1>"))
    let alone = try #require(
      session.run(["build", "review.yml", "--person", "1001", "-o", "one"]).output.split(separator: "\n").first)
    #expect(try session.text(String(alone)) == session.text("out/people/rivera-ana-1.html"))
  }

  @Test func `the files are the same, however many jobs make them`() throws {
    let session = try session()
    for jobs in [1, 2, 7] { session.run("build annual-review --all --jobs \(jobs) -o out\(jobs)") }
    let one = try files(session, "out1")
    #expect(one.count == 11)
    #expect(try files(session, "out2") == one)
    #expect(try files(session, "out7") == one)
  }

  @Test func `one person's error does not stop the others, and the index says it`() throws {
    let session = try session()
    try damage(2, in: session)
    let outcome = session.run("build annual-review --all -o out")
    #expect(outcome.status == .attention)
    #expect(outcome.messages.hasSuffix("Built annual-review for 3 of 4 people.\n"))
    #expect(outcome.messages.hasPrefix("error CLI154: The document of Okafor, Ben was not built. school.portfolio"))
    #expect(!session.exists("out/people/okafor-ben-2.html") && session.exists("out/people/rivera-ana-1.html"))
    let index = try session.text("out/index.html")
    #expect(index.contains("Not built") && index.contains(">Okafor, Ben<"))
    let json = try session.text("out/summary.json")
    #expect(json.contains("STO"), "\(json)")
  }

  @Test func `what an earlier run left for somebody else is said, and stays`() throws {
    let session = try session()
    session.run("build annual-review --all --format html -o out")
    try session.write("<!-- mine -->", to: "out/people/doe-jane-99.html")
    try session.write("mine", to: "out/people/notes.txt")
    let outcome = session.run("build annual-review --all --format html -o out")
    #expect(outcome.status == .attention)
    #expect(outcome.messages.contains("CLI155: 1 file is from an earlier run and not in the index: doe-jane-99.html."))
    #expect(session.exists("out/people/doe-jane-99.html"))
    #expect(try session.text("out/index.html").contains("doe-jane-99.html"))
  }

  @Test func `a reader outside sees no effort and no gaps in the summary`() throws {
    let session = try session()
    session.run("build cv --all --audience external -o out")
    session.run("build annual-review --all --audience external -o out")
    #expect(
      try session.text("out/summary.csv").replacing("\u{FEFF}", with: "").hasPrefix(
        "Number,Name,Teaching (h),Evaluations,Responses,Mentees,Goals,File,Error\r\n"))
    session.run("build annual-review --all --audience self -o own")
    #expect(try session.text("own/summary.json").contains(#""audience": "department""#))
  }

  private static let rules = """
    id: our-rules
    title: Rules of our school
    source: {title: Handbook}
    note: Verify.
    rules:
      - {id: sepsis, title: Sepsis taught, kind: recordCount, severity: required, params: {records: teaching-activities, where: {title: Sepsis}, atLeast: 1}}
      - {id: asthma, title: Asthma taught, kind: recordCount, severity: recommended, params: {records: teaching-activities, where: {title: Asthma}, atLeast: 1}}
      - {id: letters, title: Letters, kind: heldElsewhere, severity: required, params: {holder: the office, reason: letters are confidential}}

    """

  /// The matrix as CSV, with the columns named.
  private func summary(_ session: Session, _ folder: String, _ columns: String...) throws -> [String] {
    let lines = try session.text("\(folder)/summary.csv").replacing("\u{FEFF}", with: "").split(separator: "\r\n")
    let rows = lines.map { line in
      // Names are quoted, and have one comma.
      line.replacing(/"([^"]*), ([^"]*)"/) { "\($0.1) \($0.2)" }
        .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let places = columns.map { column in rows[0].firstIndex(of: column) }
    return rows.dropFirst().map { row in places.map { $0.map { row[$0] } ?? "none" }.joined(separator: " ") }
  }

  @Test(.needsPythonValidator)
  func `the summary says how everybody's rules end`() throws {
    let session = try session()
    try session.write(Self.rules, to: "rules.yml")
    let columns = ["Name", "Rules met", "Rules not met", "Of these required", "Cannot tell", "Criteria"]
    func rules(_ folder: String) throws -> [String] {
      try summary(session, folder, columns[0], columns[1], columns[2], columns[3], columns[4], columns[5])
    }
    // The template of an annual review has a matrix; a review of our own has none, and its summary is the same.
    session.run("build annual-review --all --criteria rules.yml -o with")
    session.run("build review.yml --all --criteria rules.yml -o without")
    let expected = [
      "Ångström Léa 0 2 1 1 our-rules", "'=Cmd Eve 0 2 1 1 our-rules", "Okafor Ben 1 1 1 1 our-rules",
      "Rivera Ana 1 1 0 1 our-rules",
    ]
    #expect(try rules("with") == expected)
    #expect(try rules("without") == expected)
    #expect(try PythonValidator.problems(session.text("with/summary.json"), schema: Schemas.buildSummary) == [])
    #expect(
      try session.text("with/summary.json").contains(
        """
              "criteria": {
                "cannotTell": 1,
                "met": 1,
                "notMet": 1,
                "notMetBinding": 0,
                "packs": [
                  "our-rules"
                ]
              },
        """))
    #expect(try session.text("with/index.html").contains("Rules: how those of our-rules end that apply to the person."))
    // A document for the owner has a summary for the department all the same.
    session.run("build annual-review --all --audience self --criteria rules.yml -o own")
    #expect(try rules("own") == expected)
    session.run("build annual-review --all -o nobody")
    #expect(try summary(session, "nobody", "Rules met", "Criteria") == Array(repeating: "none none", count: 4))
  }

  @Test func `the rules of a summary are those that its reader may know`() throws {
    let session = try session()
    try session.write(Self.rules, to: "rules.yml")
    let records = session.run("records teaching --person 1001 --search Sepsis").output
    let id = try #require(records.firstMatch(of: /T-[0-9A-Z]{4}/)).output
    session.run("correct \(id) visibility=private --person 1001")
    func rules(_ template: String, for audience: String) throws -> String? {
      session.run("build \(template) --all --audience \(audience) --criteria rules.yml -o \(audience)")
      return try summary(session, audience, "Name", "Rules met", "Rules not met", "Cannot tell").last
    }
    // What rests on a record that only the owner sees, the department is not told.
    #expect(try rules("annual-review", for: "self") == "Rivera Ana 0 1 2")
    #expect(try rules("annual-review", for: "department") == "Rivera Ana 0 1 2")
    #expect(try rules("annual-review", for: "external") == "Rivera Ana 0 1 1")
    #expect(try rules("review.yml", for: "external") == "Rivera Ana none none none")
  }

  @Test func `rules that cannot be read keep nobody from a document that needs none`() throws {
    let session = try session()
    session.run("settings set criteria no-such --person 1002")
    let outcome = session.run("build review.yml --all -o out")
    #expect(outcome.status == .attention)
    #expect(outcome.messages.hasPrefix("Okafor, Ben: error CLI110: There are no criteria “no-such”."))
    #expect(outcome.messages.hasSuffix("Built review for 4 people.\n"))
    let matrix = session.run("build annual-review --all -o out")
    #expect(matrix.messages.hasPrefix("error CLI154: The document of Okafor, Ben was not built."))
    let unknown = session.run("build annual-review --all --criteria no-such -o none")
    #expect(unknown.status == .refused)
    #expect(unknown.messages.hasPrefix("error CLI110"))
    #expect(!session.exists("none"))
  }

  @Test func `what may identify a patient is said with the person whose document it is in`() throws {
    let session = try session()
    try session.write("I met a patient, MRN 4471983,\nwho was 45.\n", to: "text.md")
    session.run("statement set highlights text.md --person 1002")
    try session.write("Call 614-555-0199.\n", to: "text.md")
    session.run("statement set highlights text.md --person 1003")
    let alone = session.run("build annual-review --person 1002 -o one")
    #expect(alone.status == .done)
    let warning = "“Highlights of the year”:1:18: warning STM020"
    #expect(alone.messages.hasPrefix(warning))
    let outcome = session.run("build annual-review --all -o out")
    #expect(outcome.status == .done)
    let lines = outcome.messages.split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("=Cmd, Eve: “Highlights of the year”:1:6: warning STM022"))
    #expect(lines[1].hasPrefix("Okafor, Ben: \(warning)"))
    #expect(lines[2].hasPrefix("The search knows record numbers"))
    #expect(lines[3] == "Built annual-review for 4 people.")
    #expect(try !session.text("out/index.html").contains("STM"))
    // The owner's own copy goes to nobody.
    #expect(session.run("build annual-review --all --audience self -o own").messages == lines[3] + "\n")
  }

  @Test func `files are called as the template says, and what an earlier run called so is remembered`() throws {
    let session = try session()
    let named = Self.review.replacing("period:", with: "fileName: \"{lastName}_{firstName}_{audience}\"\nperiod:")
    try session.write(named, to: "named.yml")
    #expect(session.run("build named.yml --all --format html,csl,csv -o out").status == .done)
    let written = try files(session).keys.sorted()
    #expect(
      written.filter { $0.hasPrefix("people/R") } == [
        "people/Rivera_Ana_department-tables/hours.csv", "people/Rivera_Ana_department.csl.json",
        "people/Rivera_Ana_department.html",
      ])
    #expect(written.contains("people/Ångström_Léa_department.html"))
    #expect(
      try session.text("out/index.html").contains("<a href=\"people/Rivera_Ana_department.html\">Rivera, Ana</a>"))
    let alone = session.run("build named.yml --person 1001 --format html -o one").output
    #expect(alone == "one/Rivera_Ana_department.html\n")
    #expect(try session.text("one/Rivera_Ana_department.html") == session.text("out/people/Rivera_Ana_department.html"))

    // Two people of one name: each is numbered, and the file that had the name alone is told.
    try session.write(
      "Employee number,Person,Title,Dates,Contact hours\n1009,\"RIVERA, Ana\",Gout,2024-10,1 total\n", to: "more.csv")
    session.run("import more.csv --mapping plain-teaching-activities --as-of 2025-08-02")
    let again = session.run("build named.yml --all --format html,csl,csv -o out")
    #expect(again.status == .attention)
    #expect(
      again.messages.contains(
        "3 files are from an earlier run and not in the index: Rivera_Ana_department-tables, "
          + "Rivera_Ana_department.csl.json, Rivera_Ana_department.html."))
    #expect(session.exists("out/people/Rivera_Ana_department-1.html"))
    #expect(session.exists("out/people/RIVERA_Ana_department-5.html"))
  }

  @Test func `effort is summed within one year only`() throws {
    let session = try session()
    try session.write(
      """
      Employee number,Person,Category,Dates,"Planned, %","Actual, %"
      1001,"Rivera, Ana",teaching,AY2023-24,60,60
      1001,"Rivera, Ana",clinical,AY2024-25,70,60

      """, to: "effort.csv")
    session.run("import effort.csv --mapping plain-effort-allocations --as-of 2025-08-01")
    func effort(_ period: String) throws -> String? {
      session.run("build review.yml --all --period \(period) -o \(period)")
      return try summary(session, period, "Name", "Effort planned (%)", "Effort actual (%)").last
    }
    #expect(try effort("AY2024-25") == "Rivera Ana 70 60")
    #expect(try session.text("AY2024-25/index.html").contains("Effort planned"))
    #expect(try effort("2023-07..2025-06") == "Rivera Ana  ")
    #expect(try !session.text("2023-07..2025-06/index.html").contains("Effort"))
  }

  @Test func `people of one name are told apart by their numbers`() throws {
    let session = try session()
    try session.write(
      "Employee number,Person,Title,Dates,Contact hours\n1009,\"Okafor, Ben\",Gout,2024-10,1 total\n", to: "more.csv")
    session.run("import more.csv --mapping plain-teaching-activities --as-of 2025-08-02")
    session.run("build review.yml --all -o out")
    let index = try session.text("out/index.html")
    #expect(index.contains(">Okafor, Ben (2)<") && index.contains(">Okafor, Ben (5)<"))
    #expect(index.contains(">Rivera, Ana<"))
  }

  @Test func `a wrong option is said once, before anything is written`() throws {
    let session = try session()
    #expect(session.run("build annual-review --all --person 1001").messages.contains("CLI156"))
    #expect(session.run("build annual-review --all --period never").messages.contains("CLI012"))
    #expect(session.run("build annual-review --all --jobs 0").messages.contains("CLI024"))
    #expect(session.run("build no-such --all").messages.contains("CLI014"))
    #expect(!session.exists("out/index.html"))
  }
}
