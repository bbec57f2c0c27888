import Testing

@testable import PortfolioModel

/// Which records look like one activity, and which do not.
struct LookAlikeTests {
  private static let person = Person(id: 1, displayName: "Ana Rivera")

  private func source(_ number: Int64) -> SourceDescription {
    SourceDescription(
      number: number, fileName: "\(number).csv", sha256: "\(number)", system: "system \(number)", importer: "test 1",
      exportDate: nil)
  }

  private func portfolio(
    _ kind: RecordKind, _ records: [(source: Int64, fields: FieldSet)], decisions: [Decision] = []
  ) -> Portfolio {
    Portfolio.resolve(
      person: Self.person,
      observations: records.enumerated().map { place, record in
        RecordedObservation(
          identity: identity(place), source: source(record.source), kind: kind, place: SourcePlace(line: place + 2),
          fields: record.fields, unmapped: [:])
      },
      decisions: decisions.enumerated().map {
        RecordedDecision(number: Int64($0 + 1), decision: $1, madeOn: .unixEpoch)
      })
  }

  private func identity(_ place: Int) -> ObservationIdentity {
    ObservationIdentity(high: UInt64(place + 1) << 56, low: 0)
  }

  /// What makes two records look alike, of two systems or of one; nil when nothing does.
  private func findings(
    _ kind: RecordKind, _ one: FieldSet, _ two: FieldSet, inOneSource: Bool = false
  ) -> [String]? {
    portfolio(kind, [(1, one), (inOneSource ? 1 : 2, two)]).lookAlikes(verdicts: Verdicts([])).first.map { pair in
      pair.findings.map { "\($0.field) \($0.outcome)" }
    }
  }

  private func work(
    _ title: String, _ year: String? = "2021", by authors: String = "Rivera A; Okafor B", in venue: String? = nil,
    _ more: FieldSet = [:]
  ) -> FieldSet {
    var fields = more
    fields["title"] = .text(title)
    fields["spans"] = year.flatMap { DateSpan($0) }.map { .spans([$0]) }
    fields["venue"] = venue.map { .text($0) }
    let names = authors.split(separator: ";").compactMap { PersonName($0) }
    fields["authors"] =
      names.isEmpty
      ? nil : .list(names.map { .group(["family": .text($0.family), "given": .text($0.given)]) })
    return fields
  }

  private static let title = "What residents notice on the ward: a qualitative study"

  @Test(arguments: [
    ("WHAT RESIDENTS NOTICE ON THE WARD — A QUALITATIVE STUDY.", "same"),
    ("[What residents notice on the ward: a qualitative study].", "same"),
    ("What residents <i>notice</i> on the ward: a qualitative study", "same"),
    ("What résidents notice on the ward : a qualitative study", "same"),
    ("What residents notice on the ward", "alike(PortfolioModel.Finding.Manner.subtitle)"),
    ("What residents notice on the ward: a qualitive study", "alike(PortfolioModel.Finding.Manner.spelling)"),
    ("What residents notice on the wa…", "alike(PortfolioModel.Finding.Manner.truncated)"),
    (
      "Was Assistenten auf Station bemerken [What residents notice on the ward: a qualitative study]",
      "alike(PortfolioModel.Finding.Manner.translation)"
    ),
  ])
  func `titles are compared without case, punctuation, diacritics, markup, subtitle and brackets`(
    title: String, outcome: String
  ) {
    #expect(findings(.scholarlyProduct, work(Self.title), work(title))?.first == "title \(outcome)")
  }

  @Test func `Greek letters, ligatures, entities and hyphens do not tell titles apart`() {
    let one = work("Effect of TNF-α on ﬁbroblasts &amp; CD4⁺ T‐cells in children’s asthma")
    let two = work("Effect of TNF alpha on fibroblasts and CD4+ T cells in childrens asthma")
    #expect(findings(.scholarlyProduct, one, two)?.first == "title same")
  }

  @Test(arguments: [
    ("Erratum: What residents notice on the ward: a qualitative study", "2021"),
    ("What residents notice on the ward: a quantitative survey of five schools", "2021"),
    ("What residents notice on the ward: a qualitative study. Part 2", "2021"),
  ])
  func `an erratum, another study and another part are other works`(title: String, year: String) {
    #expect(findings(.scholarlyProduct, work(Self.title + ". Part 1"), work(title, year)) == nil)
  }

  @Test func `a year more or less is alike, and five years are another work unless all else is the same`() {
    #expect(findings(.scholarlyProduct, work(Self.title), work(Self.title, "2022"))?.count == 3)
    #expect(findings(.scholarlyProduct, work(Self.title, in: "Ward"), work(Self.title, "2026", in: "Clinic")) == nil)
    #expect(findings(.scholarlyProduct, work(Self.title, in: "Ward"), work(Self.title, "2026", in: "Ward")) != nil)
  }

  @Test func `a title that many works have needs a place as well`() {
    #expect(findings(.scholarlyProduct, work("Editorial"), work("Editorial")) == nil)
    let place: FieldSet = ["volume": .text("12"), "pages": .text("201-209")]
    #expect(
      findings(.scholarlyProduct, work("Editorial", in: "Ward", place), work("Editorial.", in: "Ward", place)) != nil)
    #expect(
      findings(
        .scholarlyProduct, work("Editorial", in: "Ward", ["pages": .text("1")]),
        work("Editorial", in: "Ward", ["pages": .text("99")])) == nil)
  }

  @Test func `a translated title is found by its place and its authors`() throws {
    let place: FieldSet = ["volume": .text("12"), "pages": .text("201-9")]
    let one = work("Was Assistenten bemerken", in: "Station", place)
    let two = work(
      "What residents notice on the ward", in: "Station", ["volume": .text("012"), "pages": .text("201-209")])
    let findings = try #require(self.findings(.scholarlyProduct, one, two))
    #expect(findings.first == "title differs")
    #expect(findings.suffix(2) == ["volume same", "pages same"])
  }

  @Test func `different DOIs are different works, but for a preprint and its article`() {
    func with(_ doi: String, _ title: String = Self.title, _ year: String = "2021") -> FieldSet {
      work(title, year, ["doi": .text(doi)])
    }
    #expect(
      findings(.scholarlyProduct, with("10.5555/a"), with("10.5555/b", Self.title, "2022"))?.last == "doi differs")
    #expect(
      findings(.scholarlyProduct, with("10.5555/a"), with("10.5555/b", Self.title, "2022"), inOneSource: true) == nil)
    #expect(
      findings(.scholarlyProduct, with("10.5555/a"), with("10.5555/b", "What residents notice on the ward")) == nil)
    #expect(findings(.scholarlyProduct, with("10.5555/a"), with("10.5555/a"), inOneSource: true)?.first == "doi same")
  }

  @Test(arguments: [
    ("J Clin Teach", "Journal of Clinical Teaching", true),
    ("JAMA", "Journal of the American Medical Association", true),
    ("BMJ (Clinical research ed.)", "BMJ", true), ("Natl Med J India", "The National Medical Journal of India", true),
    ("Academic Medicine", "Academic Pediatrics", false), ("Chest", "Heart", false),
  ])
  func `journals are compared in full and abbreviated`(one: String, two: String, areAlike: Bool) {
    let outcome = NameForm(one).likeness(to: NameForm(two))
    #expect((outcome != .differs) == areAlike)
  }

  private func teaching(_ title: String, _ dates: String, _ more: FieldSet = [:]) -> FieldSet {
    var fields = more
    fields["title"] = .text(title)
    fields["spans"] = .spans([DateSpan(dates)!])
    return fields
  }

  @Test func `teaching is known by course, term, section and role`() {
    let one = teaching(
      "Clerkship", "2024-08/2024-12",
      ["courseCode": .text("IM 710"), "section": .text("1"), "role": .token("lecturer")])
    func other(
      _ dates: String = "2024-08/2024-12", code: String = "IM-710", section: String = "1", role: String = "lecturer"
    )
      -> FieldSet
    {
      teaching(
        "Internal medicine clerkship", dates,
        ["courseCode": .text(code), "section": .text(section), "role": .token(role)])
    }
    #expect(findings(.teachingActivity, one, other()) != nil)
    #expect(findings(.teachingActivity, one, other("2025-01/2025-05")) == nil)
    #expect(findings(.teachingActivity, one, other(code: "IM 711")) == nil)
    #expect(findings(.teachingActivity, one, other(section: "2")) == nil)
    #expect(findings(.teachingActivity, one, other(role: "facilitator")) == nil)
  }

  @Test func `one session of a series is not the series`() {
    #expect(
      findings(
        .teachingActivity, teaching("Clinical reasoning", "2019-07/.."), teaching("Clinical reasoning", "2019-09-26"))
        == nil)
  }

  @Test func `a mentee is known by name or initials, and by a span that overlaps`() {
    func mentee(_ name: String, _ dates: String, initials: String? = nil) -> FieldSet {
      var fields = teaching("Project", dates, ["mentee": .text(name)])
      if let initials {
        fields["mentee"] = nil
        fields["menteeInitials"] = .text(initials)
      }
      return fields
    }
    let one = mentee("Okafor, Bola", "2020-09/2022-06")
    #expect(findings(.mentoringRelationship, one, mentee("Bola Okafor", "2021/2022"))?.first == "mentee same")
    #expect(findings(.mentoringRelationship, one, mentee("Okafor B", "2021/2022")) != nil)
    #expect(findings(.mentoringRelationship, one, mentee("", "2020-09/2022-06", initials: "B.O.")) != nil)
    #expect(findings(.mentoringRelationship, one, mentee("Okafor, Chidi", "2021/2022")) == nil)
    #expect(findings(.mentoringRelationship, one, mentee("Bola Okafor", "2023/2024")) == nil)
  }

  @Test func `entries of one source look alike only when nearly everything is equal`() {
    let one = teaching("Clerkship director", "2019-07/..", ["body": .text("Medicine")])
    let two = teaching("Clerkship director", "2019-08/..", ["body": .text("Medicine")])
    #expect(findings(.leadershipRole, one, two) != nil)
    #expect(findings(.leadershipRole, one, two, inOneSource: true) == nil)
    #expect(findings(.leadershipRole, one, one, inOneSource: true) != nil)
  }

  @Test func `an award number is known without what says its year and its supplement`() {
    #expect(AnchorForm.core(ofAward: "5R01GM123456-03S1") == "R01GM123456")
    #expect(AnchorForm.core(ofAward: "R01GM123456") == "R01GM123456")
    #expect(AnchorForm.core(ofAward: "1K23 HL-098765-01A1") == "K23HL098765")
    #expect(AnchorForm.core(ofAward: "2035479") == "2035479")
  }

  @Test func `hidden records look like nothing`() {
    let works = portfolio(
      .scholarlyProduct, [(1, work(Self.title)), (2, work(Self.title))], decisions: [.hide(identity(0))])
    #expect(works.records.count { $0.isHidden } == 1)
    #expect(works.lookAlikes(verdicts: Verdicts([])).isEmpty)
  }

  @Test func `a thousand records of one title are not all compared, and neighbours still meet`() {
    let portfolio = portfolio(
      .scholarlyProduct,
      (0..<1000).map { number in
        (Int64(number % 2 + 1), work(Self.title, "2021", by: "Rivera A\(number / 2 % 2 == 0 ? "" : "B")", in: "Ward"))
      })
    #expect(portfolio.lookAlikes(verdicts: Verdicts([])).count < 30_000)
  }
}
