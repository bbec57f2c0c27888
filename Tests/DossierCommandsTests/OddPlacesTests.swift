import DossierCommands
import Foundation
import Testing

/// Folders and files that are not as somebody thinks.
struct OddPlacesTests {
  private func school() throws -> Session {
    let session = try Session()
    try session.write(
      """
      Employee number,Person,Title,Dates,Contact hours
      1001,"Rivera, Ana",Sepsis,2024-10,12 total
      1002,"Okafor, Ben",Asthma,2024-09,6.5 total

      """, to: "teaching-activities.csv")
    session.run("init school.portfolio --institution --name School")
    session.run("import teaching-activities.csv --mapping plain-teaching-activities --as-of 2025-08-01")
    return session
  }

  @Test(arguments: ["build cv", "check ten-rules", "themes", "templates list", "mappings list"])
  func `a folder of templates that is not there is never passed over`(command: String) throws {
    let session = try Session()
    session.makePortfolio()
    let outcome = session.run(command + " --templates school-templates")
    #expect(outcome.status == .refused)
    #expect(outcome.output == "")
    #expect(
      outcome.messages
        == "school-templates: error CLI015: The file cannot be read: there is no such folder. Check the path and the permissions.\n"
    )
  }

  @Test func `what is neither a day nor a file is said to be neither`() throws {
    let session = try Session()
    session.makePortfolio()
    let outcome = session.run("diff 2024-13-01")
    #expect(outcome.status == .refused)
    #expect(
      outcome.messages
        == "2024-13-01: error CLI150: This is neither a day nor a file that is there. Name a portfolio file, what `dossier export` wrote, or a day such as 2024-07-01.\n"
    )
  }

  @Test func `what is no package is not replaced, and that is said`() throws {
    let session = try Session()
    session.makePortfolio()
    try session.write("mine", to: "notes")
    #expect(
      session.run("package cv -o notes --replace").messages
        == "error CLI135: notes exists, and is left as it is: it is no package. Name another one with -o; --replace replaces an earlier package and nothing else.\n"
    )
    #expect(try session.text("notes") == "mine")
  }

  @Test func `in a file that holds nobody the remedy is to import`() throws {
    let session = try Session()
    session.run("init school.portfolio --institution --name School")
    #expect(
      session.run("check ten-rules").messages
        == "error CLI003: The portfolio file holds nobody yet. Import a file that names people by an identifier; `dossier people` lists them.\n"
    )
  }

  @Test func `documents of everybody come in every form, and those of who is gone are named`() throws {
    let session = try school()
    let build = "build teaching-summary --all -o out --format html,json,csv,jsonresume,csl,jsonld"
    let outcome = session.run(build)
    #expect(outcome.status == .done)
    #expect(outcome.messages == "Built teaching-summary for 2 people.\n")
    let people = session.folder.appending(path: "out/people").path()
    let forms = ["-tables", ".csl.json", ".html", ".json", ".jsonld", ".resume.json"]
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: people).sorted()
        == ["okafor-ben-2", "rivera-ana-1"].flatMap { name in forms.map { name + $0 } })
    #expect(session.run(build).messages == outcome.messages)

    for form in forms { try session.move("out/people/okafor-ben-2\(form)", to: "out/people/gone-eve-7\(form)") }
    #expect(
      session.run(build).messages == """
        out/people: warning CLI155: 6 files are from an earlier run and not in the index: gone-eve-7-tables, \
        gone-eve-7.csl.json, gone-eve-7.html, gone-eve-7.json, gone-eve-7.jsonld and 1 more. Delete what is no longer \
        needed; nothing was deleted.
        Built teaching-summary for 2 people.

        """)
  }
}
