import PortfolioModel

/// What an invented person's exports and decisions say, with the numbers left open.
enum SamplePortfolio {
  static let person = Person(
    id: 1, displayName: "Ines Halloran, MD, MEd",
    identifiers: [PersonIdentifier(scheme: "email", value: "ines.halloran@example.org")].compactMap { $0 },
    aliases: ["Halloran I"])

  private static let ward = ObservationIdentity(high: 0x0123_4567_89AB_CDEF, low: 1)
  private static let twin = ObservationIdentity(high: 0x0123_4567_89AB_CDEF, low: 1, occurrence: 1)
  private static let article = ObservationIdentity(high: 0xFEDC_BA98_7654_3210, low: 2)
  private static let sameArticle = ObservationIdentity(high: 0xFEDC_BA98_7654_3211, low: 3)
  private static let evaluation = ObservationIdentity(high: 0x7777_0000_1111_2222, low: 4)
  private static let added = ObservationIdentity(high: 0x1111_2222_3333_4444, low: 5)

  /// What the sources say; the numbers of the imports are given, as they differ by the order of importing.
  static func observations(importNumbers: [Int64] = [1, 2, 3, 4]) -> [RecordedObservation] {
    let teaching = Sample.source(importNumbers[0], "teaching.csv", system: "plain", exported: "2025-07-01")
    let newer = Sample.source(importNumbers[1], "teaching-2026.csv", system: "plain", exported: "2026-07-01")
    let scopus = Sample.source(importNumbers[2], "scopus.csv", system: "scopus")
    let pubmed = Sample.source(importNumbers[3], "pubmed.xml", system: "pubmed", exported: "2026-01-15")
    func row(
      _ identity: ObservationIdentity, _ source: SourceDescription, _ kind: RecordKind, _ place: SourcePlace,
      _ fields: FieldSet, unmapped: FieldSet = [:]
    ) -> RecordedObservation {
      RecordedObservation(
        identity: identity, source: source, kind: kind, place: place, fields: fields, unmapped: unmapped)
    }
    let spans = Value.spans([
      DateSpan(start: .academicYear(start: 2023), end: .ongoing), DateSpan(.term(label: "Fall", year: 2019)),
    ])
    let author = Value.group(["family": .text("Halloran"), "given": .text("Ines")])
    return [
      row(
        ward, teaching, .teachingActivity, SourcePlace(line: 2, row: 1),
        ["title": .text("Ward teaching"), "contactHours": .hours(Hours(20, .total))]),
      row(
        ward, newer, .teachingActivity, SourcePlace(line: 3, row: 2),
        [
          "title": .text("Ward teaching"), "spans": spans, "contactHours": .hours(Hours(22.5, .perYear)),
          "role": .token("wardWizard"), "learnerLevels": .list([.token("resident")]), "required": .flag(true),
          "sessions": .number(8),
        ],
        unmapped: FieldSet(
          shape: Shape(["Room", "Bâtiment"]), values: [.text("=1+1"), .text("A \"2\"")])),
      row(twin, newer, .teachingActivity, SourcePlace(line: 4, row: 3), ["title": .text("Ward teaching")]),
      row(
        article, scopus, .scholarlyProduct, SourcePlace(line: 9, row: 8),
        ["title": .text("On rounds"), "doi": .text("10.5555/rounds"), "authors": .list([author])]),
      row(
        sameArticle, pubmed, .scholarlyProduct,
        SourcePlace(line: 40, elementPath: "/PubmedArticleSet/PubmedArticle[1]"),
        ["title": .text("On rounds."), "doi": .text("10.5555/rounds")]),
      row(
        evaluation, newer, .evaluationSummary, SourcePlace(line: 5, row: 4),
        [
          "subject": .text("Clerkship"), "overallMean": .number(4.35),
          "comments": .list([
            .group(["text": .text("Line one\nline two"), "date": .date(.month(year: 2024, month: 5))])
          ]),
        ]),
    ]
  }

  static func decisions(numbers: [Int64] = Array(1...10)) -> [RecordedDecision] {
    let all: [Decision] = [
      .correct(ward, field: "contactHours", value: .hours(Hours(24, .total))),
      .correct(evaluation, field: "subject", value: nil),
      .add(added, .honour, ["title": .text("Teacher of the year"), "spans": .spans([DateSpan(.year(2024))])]),
      .different(twin, ward),
      .feature(article), .hide(twin), .order(ward, 2), .tag(ward, theme: "T15"), .confirm(evaluation),
      .refuse(article, theme: "T04"),
    ]
    return zip(numbers, all).map { number, decision in
      RecordedDecision(
        number: number, decision: decision, madeOn: Sample.day,
        sourceValue: decision == all[0] ? .hours(Hours(20, .total)) : nil)
    }
  }
}
