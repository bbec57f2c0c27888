import PortfolioModel
import Testing

@testable import Importing

/// Whose rows are imported.
struct PersonFilterTests {
  private func run(_ steps: [ScriptedImporter.Step], into destination: MemoryDestination) throws -> ImportReport {
    try ImportPipeline(into: destination).run(
      ImportRequest(
        fileName: "x.csv", open: { Source(fileName: "x.csv", bytes: []) },
        importer: ScriptedImporter(steps: steps + [.finish(steps.count)]), reason: "as asked", importedAt: "now"))
  }

  private func named(_ name: String, _ identifiers: (String, String)...) -> Subject {
    .person(
      PersonReference(
        identifiers: identifiers.compactMap { PersonIdentifier(scheme: $0, value: $1) }, name: PersonName(name),
        text: name))
  }

  @Test func `A name that could be the owner's is a question, asked once`() throws {
    let destination = MemoryDestination()
    let report = try run(
      [
        .row(named("Ada Abara"), title: "Hers"), .row(named("Abara A"), title: "Whose?"),
        .row(named("Abara A"), title: "Whose again?"), .row(named("Emeka Abara"), title: "His"),
      ], into: destination)
    #expect(destination.kept[0].titles == ["1 Hers"])
    #expect(
      report.skipped.map { "\($0.rows) \($0.reason.text)" } == ["1 about somebody else", "2 name unclear"])
    #expect(
      report.diagnostics.kept.map(\.description) == [
        "x.csv:2: warning IMP004: This could be about Ada B. Abara, MD, or about somebody of a like name. “Abara A” "
          + "If it is the same person, say `dossier people alias \"Abara A\"` and import the file again."
      ])
    #expect(destination.kept[0].summary?.rowsOfOthers == 3)
  }

  @Test func `The owner is found among authors, and two candidates are a question`() throws {
    let destination = MemoryDestination()
    let report = try run(
      [.authors(["Brandt B", "Abara AB"]), .authors(["Brandt B"]), .authors(["Abara A", "Abara AB", "Abara A"])],
      into: destination)
    #expect(destination.kept[0].titles == ["1 Paper", "1 Paper"])
    #expect(report.skipped.map { "\($0.rows) \($0.reason.text)" } == ["1 about somebody else"])
    let twins = try run(
      [.authors(["Abara A"]), .authors(["Abara A", "Abara A"])], into: MemoryDestination())
    #expect(twins.diagnostics.kept.map(\.code) == ["IMP005"])
  }

  @Test func `Somebody else's file is refused and not kept`() throws {
    let destination = MemoryDestination()
    let report = try run([.row(named("Bruno Brandt"), title: "His")], into: destination)
    #expect(report.status == .refused("No row of the file is about Ada B. Abara, MD."))
    #expect(report.otherPeople == ["Bruno Brandt"])
    #expect(destination.kept.isEmpty)
  }

  @Test func `An institution learns people from identifiers, and further identifiers of people it knows`() throws {
    let destination = MemoryDestination(people: [], isInstitution: true)
    let report = try run(
      [
        .row(named("Ada Abara", ("employeeNumber", "E1")), title: "One"),
        .row(named("Ada Abara", ("employeeNumber", "E1"), ("email", "a@example.edu")), title: "Two"),
        .row(named("", ("email", "a@example.edu")), title: "Three"),
        .row(named("Bruno Brandt"), title: "Four"),
      ], into: destination)
    #expect(destination.kept[0].titles == ["1 One", "1 Two", "1 Three"])
    #expect(destination.kept[0].created == ["Ada Abara", "1 email a@example.edu"])
    #expect(report.peopleCreated == 1)
    #expect(report.diagnostics.kept.map(\.code) == ["IMP008"])
  }

  @Test func `Identifiers of two people in one row are a question`() throws {
    let people = [("Ada Abara", "E1"), ("Bruno Brandt", "E2")].enumerated().map { offset, person in
      Person(
        id: Int64(offset + 1), displayName: person.0,
        identifiers: [PersonIdentifier(scheme: "employeeNumber", value: person.1)].compactMap { $0 })
    }
    let report = try run(
      [
        .row(named("Ada", ("employeeNumber", "E1")), title: "One"),
        .row(named("Ada", ("employeeNumber", "E1"), ("employeeNumber", "E2")), title: "Whose?"),
      ], into: MemoryDestination(people: people, isInstitution: true))
    #expect(report.diagnostics.kept.map(\.code) == ["IMP009"])
    #expect(report.diagnostics.kept[0].excerpt == "Ada Abara; Bruno Brandt")
  }

  @Test func `A work of two people of an institution is an observation of each, and one row`() throws {
    let people = ["Ada Abara", "Bruno Brandt"].enumerated().map { Person(id: Int64($0 + 1), displayName: $1) }
    let destination = MemoryDestination(people: people, isInstitution: true)
    let report = try run([.authors(["Ada Abara", "Bruno Brandt", "C Castel"])], into: destination)
    #expect(destination.kept[0].titles == ["1 Paper", "2 Paper"])
    #expect(report.rowsImported == 1)
  }

  @Test func `Works of others are named, and a work under a part of the owner's family name is a question`() throws {
    let miriam = Person(id: 1, displayName: "Miriam A. Okonkwo-Hale, MD")
    let report = try run(
      [
        .authors(["Okonkwo-Hale MA"]), .authors(["Brandt B", "Ek A"]), .authors(["Castel C", "Dahl D", "Ek E"]),
        .authors(["Okonkwo MA", "Berg L"]),
      ], into: MemoryDestination(people: [miriam]))
    #expect(report.otherPeople == ["Brandt B, Ek A: “Paper”", "Castel C, Dahl D et al.: “Paper”"])
    #expect(
      report.diagnostics.kept.map(\.description) == [
        "x.csv:4: warning IMP005: Which of the authors is Miriam A. Okonkwo-Hale, MD? “MA Okonkwo” Say "
          + "`dossier people alias` with the name as it is printed here, and import the file again."
      ])
  }

  @Test func `An author who could be two people of an institution is a question, also beside one who is found`() throws
  {
    let people = ["Hannah E. Vossberg", "Hannah Vossberg", "Bruno Brandt"].enumerated()
      .map { Person(id: Int64($0 + 1), displayName: $1) }
    let destination = MemoryDestination(people: people, isInstitution: true)
    let report = try run(
      [.authors(["Vossberg, Hannah E."]), .authors(["Vossberg, Hannah", "Bruno Brandt"]), .authors(["Ek E"])],
      into: destination)
    #expect(destination.kept[0].titles == ["3 Paper"])
    #expect(report.skipped.map { "\($0.rows) \($0.reason.text)" } == ["1 about somebody else", "1 name unclear"])
    #expect(report.otherPeople == ["Ek E: “Paper”"])
    #expect(
      report.diagnostics.kept.map(\.description)
        == [1, 2].map { line in
          let name = line == 1 ? "Hannah E. Vossberg" : "Hannah Vossberg"
          return "x.csv:\(line): warning IMP005: The authors named here could be #1 Hannah E. Vossberg or #2 Hannah "
            + "Vossberg. “\(name)” Say `dossier people alias` with the name as it is printed here, and whose it is with "
            + "--person; or import the file for that person with --person."
        })
  }

  @Test func `A file that names nobody says so once`() throws {
    let report = try run([.row(.owner, title: "Whose?")], into: MemoryDestination(people: [], isInstitution: true))
    #expect(report.diagnostics.kept.map(\.code) == ["IMP006"])
  }

  @Test func `Rows of an unknown identifier are answered with an identifier`() throws {
    let report = try run(
      [.row(named("", ("username", "aabara")), title: "Hers under a user name")], into: MemoryDestination())
    #expect(
      report.diagnostics.kept.map(\.description) == [
        "x.csv: error IMP007: No row of the file is about Ada B. Abara, MD. If one of the rows is the person's, say "
          + "`dossier people identifier` with its identifier, as in `dossier people identifier username aabara`, and "
          + "import the file again."
      ])
  }
}
