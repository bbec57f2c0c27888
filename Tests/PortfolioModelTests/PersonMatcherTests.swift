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

  @Test(
    "A name is shown in an order in which it can be typed",
    arguments: [
      ("Okonkwo", "MA", "MA Okonkwo"), ("Okonkwo Hale", "MA", "Okonkwo Hale MA"),
      ("Okonkwo Hale", "Miriam", "Okonkwo Hale, Miriam"), ("van der Berg", "Ludwig", "Ludwig van der Berg"),
      ("Okonkwo", "", "Okonkwo"),
    ])
  func readable(family: String, given: String, expected: String) {
    #expect(PersonName(family: family, given: given).readable == expected)
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

  @Test(
    "A short given name that is all in capitals, as its family name is, may be a name or initials",
    arguments: [
      ("RIVERA, ANA M", PersonName.Likeness.same), ("RIVERA, ANA", .same), ("RIVERA, AM", .same),
      ("RIVERA, ANNA", .different), ("RIVERA, BEN", .different), ("RIVERA, AMY", .compatible),
      ("RIVERA, A", .compatible),
      ("Rivera ANA", .different), ("Rivera AMA", .compatible),
    ])
  func capitals(name: String, expected: PersonName.Likeness) throws {
    let owner = PersonName(family: "Rivera", given: "Ana M.")
    let other = try #require(PersonName(name))
    #expect(owner.likeness(to: other) == expected)
    #expect(other.likeness(to: owner) == expected)
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
    #expect(matcher.find(among: [.text("Ek, Bo"), .text("Stork, AM")]) == .position(1))
    #expect(matcher.find(among: [.text("Ek, Bo"), .number(1)]) == .absent)
  }

  private func found(_ authors: String, by name: String, alias: String? = nil) -> PersonMatcher.AuthorMatch {
    let person = Person(id: 1, displayName: name, aliases: alias.map { [$0] } ?? [])
    let authors = authors.split(separator: "; ").map { Value.group(["name": .text(String($0))]) }
    return PersonMatcher(person).find(among: authors)
  }

  @Test(
    "A single author of her name is she, unless an initial is none of hers",
    arguments: [
      ("Smith J; Wang W", PersonMatcher.AuthorMatch.position(1)), ("Smith J; Wang WX", .unclear([1])),
      ("Wang, Wei", .position(0)), ("Wang WX; Wang W", .unclear([0, 1])), ("Wang B", .absent), ("Wang", .unclear([0])),
    ])
  func initials(authors: String, expected: PersonMatcher.AuthorMatch) {
    #expect(found(authors, by: "Wei Wang") == expected)
  }

  @Test(
    "A part of a double family name is a question, and an alias answers it",
    arguments: [
      ("Berg L; Okonkwo MA", PersonMatcher.AuthorMatch.unclear([1]), PersonMatcher.AuthorMatch.position(1)),
      ("Hale M", .unclear([0]), .unclear([0])), ("Okonkwo-Hale M", .position(0), .position(0)),
      ("Okonkwo MA; Okonkwo-Hale M", .position(1), .position(0)), ("Okonkwo BT; Hale J", .absent, .absent),
      ("Hale, Mary", .absent, .absent), ("Miriam Okonkwo Hale", .unclear([0]), .unclear([0])),
    ])
  func doubleNames(
    authors: String, withoutAlias: PersonMatcher.AuthorMatch, withAlias: PersonMatcher.AuthorMatch
  ) {
    #expect(found(authors, by: "Miriam A. Okonkwo-Hale, MD") == withoutAlias)
    #expect(found(authors, by: "Miriam A. Okonkwo-Hale, MD", alias: "Okonkwo MA") == withAlias)
  }

  @Test("Rows and authors with more or less of a double family name are a question, in either direction")
  func partsOfFamilies() {
    let double = PersonMatcher(Person(id: 1, displayName: "Miriam A. Okonkwo-Hale, MD"))
    #expect(double.compare(reference("Okonkwo, Miriam")) == .unclear)
    #expect(double.compare(reference("Okonkwo, Martha")) == .other)
    #expect(found("Okonkwo-Hale MA", by: "Miriam Okonkwo") == .unclear([0]))
    #expect(found("Berg L", by: "Ludwig van der Berg") == .unclear([0]))
  }
}
