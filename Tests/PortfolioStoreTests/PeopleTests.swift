import Importing
import PortfolioModel
import Testing

@testable import PortfolioStore

/// One person's file and an institution's.
struct PeopleTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `In a personal portfolio rows about others are passed over and their names listed`() throws {
    let file = try scratch.personal()
    let report = try file.bring("A1|Ada Abara|Sepsis\nA2|Bruno Brandt|Stroke\nA3|Bruno Brandt|Shock")
    #expect(report.rowsImported == 1)
    #expect(report.skipped.map { "\($0.rows) \($0.reason.text)" } == ["2 about somebody else"])
    #expect(report.otherPeople == ["Bruno Brandt"])
  }

  @Test func `In an institution's portfolio rows create the people they name by an identifier`() throws {
    let file = try scratch.institution()
    let report = try file.bring(
      """
      A1|employeeNumber:E1 Ada Abara|Sepsis
      A2|employeeNumber:E2 Bruno Brandt|Stroke
      A3|employeeNumber:E1 A. Abara|Shock
      A4|Ada Abara|Asthma
      A5|Chidi Castel|Delirium
      """)
    #expect(report.peopleCreated == 2)
    #expect(try file.people().map(\.displayName) == ["Ada Abara", "Bruno Brandt"])
    #expect(try file.observations(of: 1).count == 3)
    #expect(try file.observations(of: 2).count == 1)
    #expect(report.diagnostics.kept.map(\.code) == ["IMP008"])
  }

  @Test func `A second import finds the people of the first`() throws {
    let file = try scratch.institution()
    try file.bring("A1|employeeNumber:E1 Ada Abara|Sepsis", named: "one.txt")
    let report = try file.bring("B1|employeeNumber:E1 Ada Abara|Stroke", named: "two.txt")
    #expect(report.peopleCreated == 0)
    #expect(try file.observations(of: 1).count == 2)
  }

  @Test func `A file that names nobody needs to be told whose it is`() throws {
    let file = try scratch.institution()
    let person = try file.addPerson(name: "Ada Abara")
    let refused = try file.bring("A1||Sepsis")
    #expect(refused.diagnostics.kept.map(\.code) == ["IMP006"])
    #expect(try file.sources() == [])
    let report = try file.bring(ImportRequest.lines("A1||Sepsis").with { $0.person = person.id })
    #expect(report.status == .imported(number: 1))
    #expect(try file.observations(of: person.id).count == 1)
  }

  @Test func `The same key of two people is an activity of each`() throws {
    let file = try scratch.institution()
    let report = try file.bring(
      "C1|employeeNumber:E1 Ada Abara|Sepsis\nC1|employeeNumber:E2 Bruno Brandt|Sepsis")
    #expect(report.observations == ObservationTally(new: 2))
    #expect(report.diagnostics.count == 0)
    #expect(try file.observations(of: 2).map(\.identity.occurrence) == [0])
  }

  @Test func `An identifier belongs to one person`() throws {
    let file = try scratch.institution()
    let email = try #require(PersonIdentifier(scheme: "email", value: "a@example.edu"))
    let ada = try file.addPerson(name: "Ada Abara", identifiers: [email])
    let bruno = try file.addPerson(name: "Bruno Brandt")
    try file.addIdentifier(email, to: ada.id)
    #expect(throws: StoreFailure.self) { try file.addIdentifier(email, to: bruno.id) }
    #expect(throws: StoreFailure.self) { try file.addAlias("X", to: 99) }
    #expect(try file.findPeople("A@example.edu").map(\.id) == [ada.id])
    #expect(try file.findPeople("brandt").map(\.id) == [bruno.id])
  }
}
