import PortfolioModel
import TestSupport
import Testing

struct ResolveTests {
  private let person = Person(id: 1, displayName: "Ana Rivera")

  private func source(_ number: Int64, _ system: String, date: String? = nil) -> SourceDescription {
    SourceDescription(
      number: number, fileName: "\(system).csv", sha256: "\(system)\(date ?? "")", system: system,
      importer: "\(system) 1",
      exportDate: date.flatMap { CalendarDay($0) })
  }

  private func identity(_ number: UInt64) -> ObservationIdentity {
    ObservationIdentity(high: number &* 0x0123_4567_89AB_CDEF, low: number)
  }

  private func observe(
    _ number: UInt64, _ source: SourceDescription, _ fields: FieldSet, kind: RecordKind = .scholarlyProduct
  ) -> RecordedObservation {
    RecordedObservation(
      identity: identity(number), source: source, kind: kind, place: SourcePlace(line: Int(number) + 1), fields: fields,
      unmapped: [:])
  }

  private func dump(_ portfolio: Portfolio) -> [String] {
    portfolio.records.map { record in
      "\(record.shortID) \(record.kind) "
        + record.fields.sorted { $0.key < $1.key }.map { name, field in
          "\(name)=\(field.value.text)\(field.isCorrected ? "†" : "")"
        }.joined(separator: " ")
    }
  }

  @Test("Systems that share a DOI make one record; each value keeps its own source")
  func joins() throws {
    let (orcid, pubmed) = (source(1, "orcid", date: "2025-01-01"), source(2, "pubmed", date: "2024-01-01"))
    let portfolio = Portfolio.resolve(
      person: person,
      observations: [
        observe(1, orcid, ["doi": .text("10.5555/a"), "title": .text("From ORCID")]),
        observe(2, pubmed, ["doi": .text("10.5555/a"), "title": .text("From PubMed"), "volume": .text("12")]),
      ], decisions: [])
    let record = try #require(portfolio.records.first)
    #expect(portfolio.records.count == 1)
    #expect(record.text("title") == "From ORCID")
    guard case .source(let row)? = record.fields["volume"]?.origin else {
      Issue.record("The volume does not say from which row it is.")
      return
    }
    #expect(row.source == pubmed)
    #expect(row.place == SourcePlace(line: 3))
    #expect(record.conflicts == ["title"])
    let preferring = Portfolio.resolve(
      person: person, observations: Array(record.observations), decisions: [],
      policy: ResolvePolicy(sourceOrder: ["pubmed"]))
    #expect(preferring.records.first?.text("title") == "From PubMed")
  }

  @Test("One system's own two entries stay two, though they share a DOI")
  func staysApart() {
    let orcid = source(1, "orcid")
    let portfolio = Portfolio.resolve(
      person: person,
      observations: [1, 2].map { observe($0, orcid, ["doi": .text("10.5555/a")]) }, decisions: [])
    #expect(portfolio.records.count == 2)
  }

  @Test("The owner's word joins and parts, and the last word counts")
  func verdicts() {
    let (one, two) = (source(1, "a"), source(2, "b"))
    let observations = [
      observe(1, one, ["doi": .text("10.5555/a")]), observe(2, two, ["doi": .text("10.5555/a")]),
      observe(3, two, ["title": .text("c")]),
    ]
    func count(_ decisions: Decision...) -> Int {
      Portfolio.resolve(
        person: person, observations: observations,
        decisions: decisions.enumerated().map {
          RecordedDecision(number: Int64($0.offset + 1), decision: $0.element, madeOn: CalendarDay("2025-01-01")!)
        }
      ).records.count
    }
    #expect(count() == 2)
    #expect(count(.different(identity(1), identity(2))) == 3)
    #expect(count(.different(identity(1), identity(2)), .same(identity(2), identity(1))) == 2)
    #expect(count(.same(identity(1), identity(3))) == 1)
    #expect(count(.different(identity(1), identity(2)), .same(identity(1), identity(3))) == 2)
  }

  @Test("A newer export wins by its date, whatever the order in which the two are passed")
  func newer() {
    let (old, new) = (source(9, "a", date: "2024-01-01"), source(1, "a", date: "2025-01-01"))
    let observations = [observe(1, old, ["title": .text("old")]), observe(1, new, ["title": .text("new")])]
    for observations in [observations, observations.reversed()] {
      let portfolio = Portfolio.resolve(person: person, observations: observations, decisions: [])
      #expect(dump(portfolio).map { $0.split(separator: " ").last } == ["title=new"])
      #expect(portfolio.records.first?.superseded.count == 1)
    }
  }

  @Test("A correction wins, shows what the source says, and is flagged when the source changes")
  func correction() throws {
    let correction = RecordedDecision(
      number: 1, decision: .correct(identity(1), field: "title", value: .text("right")),
      madeOn: try #require(CalendarDay("2025-01-01")), sourceValue: .text("wrong"))
    func resolved(_ title: String) throws -> ResolvedField {
      let portfolio = Portfolio.resolve(
        person: person, observations: [observe(1, source(1, "a"), ["title": .text(title)])], decisions: [correction])
      return try #require(portfolio.records.first?.fields["title"])
    }
    #expect(try resolved("wrong").value == .text("right"))
    #expect(try resolved("wrong").said.map(\.value) == [.text("wrong")])
    #expect(try resolved("wrong").sourceChangedSinceCorrection == false)
    #expect(try resolved("changed").value == .text("right"))
    #expect(try resolved("changed").sourceChangedSinceCorrection)
  }

  @Test("In a record that grew by joining, the last correction counts, whichever identity it names")
  func lastCorrection() throws {
    let day = try #require(CalendarDay("2025-01-01"))
    func title(_ decisions: [(UInt64, String?)]) -> Value? {
      Portfolio.resolve(
        person: person,
        observations: [
          observe(1, source(1, "a"), ["doi": .text("10.5555/a"), "title": .text("from a")]),
          observe(2, source(2, "b"), ["doi": .text("10.5555/a")]),
        ],
        decisions: decisions.enumerated().map { number, decision in
          RecordedDecision(
            number: Int64(number + 1),
            decision: .correct(identity(decision.0), field: "title", value: decision.1.map { .text($0) }), madeOn: day)
        }
      ).records.first?["title"]
    }
    #expect(title([(2, "older"), (1, "newer")]) == .text("newer"))
    #expect(title([(1, "older"), (2, "newer")]) == .text("newer"))
    #expect(title([(2, "older"), (1, nil)]) == nil)
    #expect(title([(2, nil), (1, "newer")]) == .text("newer"))
  }

  @Test("The order of observations never matters, over generated careers")
  func order() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<40 {
      let sources = [source(1, "a", date: "2024-01-01"), source(2, "b"), source(3, "a", date: "2025-01-01")]
      let observations = (0..<30).map { _ in
        observe(
          UInt64.random(in: 1...12, using: &generator), sources.randomElement(using: &generator)!,
          [
            "doi": .text("10.5555/\(Int.random(in: 1...6, using: &generator))"),
            "title": .text("title \(Int.random(in: 1...3, using: &generator))"),
          ])
      }
      // A source says one thing of an identity.
      var seen: Set<String> = []
      let unique = observations.filter { seen.insert("\($0.identity) \($0.source.number)").inserted }
      let expected = dump(Portfolio.resolve(person: person, observations: unique, decisions: []))
      for _ in 0..<3 {
        let shuffled = unique.shuffled(using: &generator)
        #expect(dump(Portfolio.resolve(person: person, observations: shuffled, decisions: [])) == expected)
      }
    }
  }

  @Test("Ids are found by unique prefix, by any identity, in any case; an ambiguous one lists what it means")
  func ids() throws {
    let portfolio = Portfolio.resolve(
      person: person,
      observations: (1...40).map { observe($0, source(1, "a"), ["title": .text("\($0)")], kind: .teachingActivity) },
      decisions: [])
    let record = portfolio.records[0]
    guard case .one(let found) = portfolio.find(record.shortID.lowercased()) else {
      Issue.record("not found: \(record.shortID)")
      return
    }
    #expect(found.id == record.id)
    guard case .none = portfolio.find("P-0000") else {
      Issue.record("found a record that is not there")
      return
    }
    #expect(Set(portfolio.records.map(\.shortID)).count == 40)
    #expect(portfolio.records.allSatisfy { $0.shortID.hasPrefix("T-") })
  }
}
