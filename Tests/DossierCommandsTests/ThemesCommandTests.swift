import DossierCommands
import Foundation
import Testing

/// `dossier themes`, as a person uses it.
@Suite struct ThemesCommandTests {
  private static let teaching = """
    Title,Dates,Course code,Method,Setting,Themes
    Feedback that lands,2022,MED 1,lecture,classroom,
    Bias and feedback,2023,MED 2,lecture,classroom,T08
    Sepsis,2024,MED 3,lecture,classroom,
    """

  private func session() throws -> Session {
    let session = try Session()
    session.makePortfolio()
    try session.write(Self.teaching, to: "teaching-activities.csv")
    session.run("import teaching-activities.csv --as-of 2025-01-01")
    return session
  }

  /// The ids by their titles.
  private func id(_ title: String, _ session: Session) throws -> String {
    let line = try #require(session.run("records").output.split(separator: "\n").first { $0.contains(title) })
    return String(line.prefix { $0 != " " })
  }

  @Test func `suggests what a record says, once answered never again`() throws {
    let session = try session()
    let (lands, bias) = (try id("lands", session), try id("Bias", session))
    let first = session.run("themes suggest")
    #expect(first.status == .attention)
    #expect(
      first.output.split(separator: "\n").sorted() == [
        "  T06  Communication, feedback and listening: “Feedback” in Title",
        "  T06  Communication, feedback and listening: “feedback” in Title",
        Substring("\(bias)  Bias and feedback – MED 2"), Substring("\(lands)  Feedback that lands – MED 1"),
      ])
    #expect(
      session.run("themes accept \(lands) T06").output
        == "\(lands) Feedback that lands – MED 1: evidence of T06 Communication, feedback and listening\n")
    #expect(session.run("themes refuse \(bias) T06").status == .done)
    let second = session.run("themes suggest")
    #expect(second.status == .done)
    #expect(second.output == "")
    #expect(second.messages == "No theme is suggested that you have not answered.\n")
    #expect(session.run("themes take-back \(bias) T06").status == .done)
    #expect(session.run("themes suggest").output.contains(bias))
    #expect(session.run("themes take-back \(bias) T06").status == .refused)
  }

  @Test func `lists evidence, and asks only where there is none`() throws {
    let session = try session()
    let (lands, bias) = (try id("lands", session), try id("Bias", session))
    session.run("themes accept \(lands) \(bias) T06")
    let lines = session.run("themes").output.split(separator: "\n").map(String.init)
    let sixth = try #require(lines.firstIndex { $0.hasPrefix("T06") })
    #expect(lines[sixth] == "T06  Communication, feedback and listening: 2 records")
    #expect(Set(lines[sixth + 1].split(separator: " ").map(String.init)) == [lands, bias])
    let seventh = try #require(lines.firstIndex { $0.hasPrefix("T07") })
    #expect(
      lines[seventh...].prefix(3).joined(separator: "\n") == """
        T07  Faculty well-being and workload: no evidence
             Making the work of teachers sustainable.
             - Whose workload is fairer because of you, and by how much?
        """)
    // The questions are for the owner; no document has them.
    session.run("build promotion -o out")
    let page = try session.text("out/promotion.html") + session.text("out/promotion.json")
    #expect(page.contains("evidence for 2 of the 16 leadership themes"))
    #expect(!page.contains("Whose workload"))
    #expect(!page.contains("workload is fairer"))
  }

  @Test func `answers survive undo, a new import and a newer export, of a theme from a source as well`() throws {
    let session = try session()
    let (lands, bias) = (try id("lands", session), try id("Bias", session))
    session.run("themes accept \(lands) T16")
    session.run("themes refuse \(bias) T08 T06")
    func themes() -> String { session.run("themes --output json").output }
    let before = themes()
    session.run("imports undo 1")
    #expect(themes() != before)
    session.run("import teaching-activities.csv --as-of 2025-01-01")
    #expect(themes() == before)
    try session.write(Self.teaching + "\nStroke,2025,MED 4,lecture,classroom,T15\n", to: "newer.csv")
    session.run("import newer.csv --mapping plain-teaching-activities --as-of 2025-06-01")
    let after = themes()
    #expect(after.contains("\"suggestions\": 0"))
    #expect(session.run("show \(bias)").output.contains("T08") == false)
    session.run("themes take-back \(bias) T08 T06")
    #expect(session.run("themes --output json").output != after)
  }

  @Test func `a school replaces the set`() throws {
    let session = try session()
    let lands = try id("lands", session)
    try FileManager.default.createDirectory(
      at: session.folder.appending(path: "school/themes"), withIntermediateDirectories: true)
    try session.write(
      """
      id: values
      title: values of the school
      themes:
        - {id: V1, name: Landing well, definition: To arrive., prompts: [Where?], synonyms: [lands]}
      """, to: "school/themes/values.yml")
    #expect(session.run("settings set themes values").status == .done)
    #expect(session.run("themes").status == .refused)
    #expect(
      session.run("themes suggest --templates school").output == """
        \(lands)  Feedback that lands – MED 1
          V1  Landing well: “lands” in Title

        """)
    #expect(session.run("themes accept --templates school \(lands) V1").status == .done)
    #expect(session.run("mark --templates school \(try id("Sepsis", session)) --theme V1").status == .done)
    session.run("build promotion -o out --templates school")
    #expect(try session.text("out/promotion.json").contains("Landing well"))
  }

  @Test func `names no mentee`() throws {
    let session = try session()
    try session.write(
      "Mentee,Title,Dates,Project\n\"Okafor, Ben\",Mentoring of Ben Okafor,2022,Bias\n",
      to: "mentoring-relationships.csv")
    #expect(session.run("import mentoring-relationships.csv --as-of 2025-01-01").status == .done)
    for form in ["human", "json"] {
      let outcome = session.run("themes suggest --output \(form)")
      #expect(outcome.output.contains("T04"))
      #expect(!outcome.output.contains("Okafor"))
    }
  }

  @Test func `a suggestion for a program to read`() throws {
    let session = try session()
    let lands = try id("lands", session)
    let output = session.run("themes suggest \(lands) --theme T06 --output json").output
    #expect(output.contains("\"theme\": \"T06\""))
    #expect(output.contains("\"shortId\": \"\(lands)\""))
    #expect(output.contains("\"words\": \"Feedback\""))
  }
}
