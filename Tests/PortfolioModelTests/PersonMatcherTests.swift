import PortfolioModel
import Testing

struct PersonMatcherTests {
  private func matcher() throws -> PersonMatcher {
    PersonMatcher(
      Person(
        id: 1, displayName: "Ánna-Marie B. Størk, MD, MPH",
        identifiers: [
          try #require(PersonIdentifier(scheme: "employeeNumber", value: "00412")),
          try #require(PersonIdentifier(scheme: "orcid", value: "0000-0002-1825-0097")),
        ],
        aliases: ["Lindqvist, Anna"]))
  }

  private func reference(_ name: String?, ids: [(String, String)] = []) -> PersonReference {
    PersonReference(
      identifiers: ids.compactMap { PersonIdentifier(scheme: $0.0, value: $0.1) }, name: name.flatMap { PersonName($0) }
    )
  }

  @Test(
    "Names are read in the orders that exports use",
    arguments: [
      ("Størk, Anna-Marie", "Størk", "Anna-Marie"), ("Anna-Marie Størk", "Størk", "Anna-Marie"),
      ("Størk AM", "Størk", "AM"), ("Dr. Anna B. Størk, MD, PhD", "Størk", "Anna B."),
      ("Ludwig van der Berg", "van der Berg", "Ludwig"), ("Størk", "Størk", ""),
    ])
  func reading(text: String, family: String, given: String) throws {
    #expect(try #require(PersonName(text)) == PersonName(family: family, given: given))
  }

  @Test("Identifiers decide, even against the name")
  func identifiers() throws {
    let matcher = try matcher()
    #expect(matcher.compare(reference("Somebody Else", ids: [("employeeNumber", "00412")])) == .same)
    #expect(matcher.compare(reference("Anna-Marie Stork", ids: [("employeeNumber", "99")])) == .other)
  }

  @Test("Another e-mail address alone says nothing, so the name decides")
  func email() throws {
    let matcher = try matcher()
    #expect(matcher.compare(reference("Anna-Marie Størk", ids: [("email", "new@example.edu")])) == .same)
    #expect(matcher.compare(reference("Bo Ek", ids: [("email", "bo@example.edu")])) == .other)
  }

  @Test("Names match without case and diacritics; aliases count; initials alone are a question")
  func names() throws {
    let matcher = try matcher()
    #expect(matcher.compare(reference("STORK, ANNA-MARIE")) == .same)
    #expect(matcher.compare(reference("Anna Lindqvist")) == .same)
    #expect(matcher.compare(reference("Størk, A.")) == .unclear)
    #expect(matcher.compare(reference("Størk, Bertil")) == .other)
  }

  @Test("The person is found among authors, and two that could be her are a question")
  func authors() throws {
    let matcher = try matcher()
    func authors(_ names: String...) -> [Value] { names.map { .group(["name": .text($0)]) } }
    #expect(matcher.find(among: authors("Ek B", "Stork AM", "Berg L")) == .position(1))
    #expect(matcher.find(among: authors("Ek B", "Berg L")) == .absent)
    #expect(matcher.find(among: authors("Stork A", "Ek B", "Stork AMB")) == .position(2))
    #expect(matcher.find(among: authors("Stork A", "Ek B", "Stork A")) == .unclear([0, 2]))
    let byORCID: [Value] = [
      .group(["name": .text("Ek B")]),
      .group(["name": .text("Unlike X"), "orcid": .text("0000-0002-1825-0097")]),
    ]
    #expect(matcher.find(among: byORCID) == .position(1))
  }
}
