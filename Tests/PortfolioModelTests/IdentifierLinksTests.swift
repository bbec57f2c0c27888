import Testing

@testable import PortfolioModel

/// What an identifier joins without asking, and what it does not.
struct IdentifierLinksTests {
  /// How many records come of observations, each of a system of its own unless it says otherwise.
  private func count(_ fields: [FieldSet], of kind: RecordKind = .scholarlyProduct, systems: [String]? = nil) -> Int {
    let observations = fields.enumerated().map { place, fields in
      let system = systems?[place] ?? "system \(place)"
      return RecordedObservation(
        identity: ObservationIdentity(high: UInt64(place + 1) << 40, low: 0),
        source: SourceDescription(
          number: Int64(place + 1), fileName: "\(place).csv", sha256: "\(place)", system: system, importer: "test 1",
          exportDate: nil),
        kind: kind, place: SourcePlace(line: 2), fields: fields, unmapped: [:])
    }
    let counts = [observations, observations.reversed()].map {
      Portfolio.resolve(person: Person(id: 1, displayName: "Ana Rivera"), observations: $0, decisions: []).records.count
    }
    #expect(counts[0] == counts[1])
    return counts[0]
  }

  private func work(_ title: String, _ more: FieldSet = [:]) -> FieldSet {
    var fields = more
    fields["title"] = .text(title)
    return fields
  }

  @Test func `an ISBN joins books, and not the chapters of one`() {
    let isbn: FieldSet = ["isbn": .text("9780306406157")]
    func book(_ type: String, _ title: String) -> FieldSet {
      var fields = work(title, isbn)
      fields["type"] = .token(type)
      return fields
    }
    #expect(count([book("book", "Teaching on the ward"), book("editedBook", "Teaching on the Ward: a guide")]) == 1)
    #expect(count([book("chapter", "Feedback"), book("chapter", "Feedback")]) == 2)
    #expect(count([book("book", "The ward"), book("chapter", "The ward")]) == 2)
    #expect(count([book("book", "The ward"), book("book", "The clinic")]) == 2)
    var second = book("book", "The ward")
    second["volume"] = .text("2")
    var first = book("book", "The ward")
    first["volume"] = .text("1")
    #expect(count([first, second]) == 2)
  }

  @Test func `abstracts that share the DOI of their supplement stay apart`() {
    func abstract(_ title: String, _ page: String) -> FieldSet {
      work(title, ["doi": .text("10.5555/supplement"), "pages": .text(page)])
    }
    let (one, two) = (abstract("Feedback on rounds", "S12"), abstract("Simulation in clinics", "S340"))
    #expect(count([one, two]) == 2)
    // One system lists both, so the DOI alone does not say which of them the other system's is.
    #expect(count([one, two, two], systems: ["a", "a", "b"]) == 2)
  }

  @Test func `another title alone does not keep two with one identifier apart`() {
    #expect(
      count([work("Was bemerkt wird", ["pmid": .text("99001")]), work("What is noticed", ["pmid": .text("99001")])])
        == 1)
  }

  @Test func `an erratum with the DOI of its article is not the article`() {
    let doi: FieldSet = ["doi": .text("10.5555/a")]
    #expect(count([work("What is noticed", doi), work("Correction: What is noticed", doi)]) == 2)
  }

  @Test func `one PMID with two DOIs is one work only if the titles agree`() {
    func work(_ title: String, doi: String) -> FieldSet {
      self.work(title, ["pmid": .text("99001"), "doi": .text(doi)])
    }
    #expect(count([work("What is noticed", doi: "10.5555/a"), work("What is noticed.", doi: "10.5555/b")]) == 1)
    #expect(count([work("What is noticed", doi: "10.5555/a"), work("Another thing", doi: "10.5555/b")]) == 2)
  }

  @Test func `a grant number joins unless it is of several projects, or nobody's`() {
    func grant(_ number: String, _ title: String, funder: String = "NIH") -> FieldSet {
      work(title, ["number": .text(number), "funder": .text(funder)])
    }
    #expect(count([grant("R01GM123456", "Feedback"), grant("R01GM123456", "The feedback study")], of: .grant) == 1)
    #expect(count([grant("PENDING", "Feedback"), grant("PENDING", "Simulation")], of: .grant) == 2)
    #expect(count([grant("2024", "Feedback"), grant("2024", "Simulation")], of: .grant) == 2)
    #expect(
      count([grant("1234567", "Feedback", funder: "NSF"), grant("1234567", "Wards", funder: "Ward Fund")], of: .grant)
        == 2)
    // A centre's core and its subproject, with one number in one system.
    let core = grant("P30AG012345", "Core A")
    #expect(count([core, grant("P30AG012345", "Pilot on wards"), core], of: .grant, systems: ["a", "a", "b"]) == 2)
  }

  @Test func `what two systems have joins each of a system's own repetitions, whatever the order`() {
    let doi = work("What is noticed", ["doi": .text("10.5555/a")])
    #expect(count([doi, doi], systems: ["a", "a"]) == 2)
    #expect(count([doi, doi, doi], systems: ["a", "a", "b"]) == 1)
  }

  @Test func `what is said of an activity holds for others while its import is undone`() throws {
    let day = try #require(CalendarDay("2025-01-01"))
    func identity(_ number: UInt64) -> ObservationIdentity { ObservationIdentity(high: number << 40, low: 0) }
    func count(_ present: [UInt64], _ decisions: Decision...) -> Int {
      let observations = present.map { number in
        RecordedObservation(
          identity: identity(number),
          source: SourceDescription(
            number: Int64(number), fileName: "", sha256: "\(number)", system: "\(number)", importer: "", exportDate: nil
          ),
          kind: .honour, place: SourcePlace(line: 2), fields: [:], unmapped: [:])
      }
      return Portfolio.resolve(
        person: Person(id: 1, displayName: ""), observations: observations,
        decisions: decisions.enumerated().map {
          RecordedDecision(number: Int64($0.offset), decision: $0.element, madeOn: day)
        }
      ).records.count
    }
    let same: [Decision] = [.same(identity(1), identity(2)), .same(identity(2), identity(3))]
    #expect(count([1, 2, 3], same[0], same[1]) == 1)
    #expect(count([1, 3], same[0], same[1]) == 1)
    #expect(count([1, 3], same[0], .different(identity(2), identity(3)), .same(identity(1), identity(3))) == 2)
  }

  @Test func `five thousand verdicts on twenty thousand activities do not slow joining`() {
    var sets = DisjointSets(count: 20_000)
    for number in 0..<5000 { sets.forbid(number, 10_000 + number) }
    let clock = ContinuousClock()
    let time = clock.measure {
      for number in 0..<5000 { sets.join(number, 5000 + number) }
      for number in 0..<5000 { sets.join(5000 + number, 10_000 + number) }
    }
    #expect(sets.members.count == 15_000)
    #expect(time < .seconds(2))
  }

  @Test(arguments: [("0", nil), ("000", nil), ("PMID: 0099", "99")] as [(String, String?)])
  func `no PMID is nought`(text: String, pmid: String?) {
    #expect(IdentifierScheme.pmid.normalized(text) == pmid)
  }
}
