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

  @Test func `a wrong option is said once, before anything is written`() throws {
    let session = try session()
    #expect(session.run("build annual-review --all --person 1001").messages.contains("CLI156"))
    #expect(session.run("build annual-review --all --period never").messages.contains("CLI012"))
    #expect(session.run("build annual-review --all --jobs 0").messages.contains("CLI024"))
    #expect(session.run("build no-such --all").messages.contains("CLI014"))
    #expect(!session.exists("out/index.html"))
  }
}
