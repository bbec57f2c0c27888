import Testing

@testable import PortfolioModel

/// Rows that a newer export no longer has.
struct VanishedTests {
  private func source(
    _ number: Int64, _ day: String?, system: String = "log", importer: String = "log 1", part: String = ""
  ) -> SourceDescription {
    SourceDescription(
      number: number, fileName: "\(number).csv", part: part, sha256: "\(number)", system: system, importer: importer,
      exportDate: day.flatMap { CalendarDay($0) })
  }

  /// Rows as `key date`, such as `A 2024-03`; without a date they are undated.
  private func rows(_ source: SourceDescription, _ rows: String...) -> [RecordedObservation] {
    rows.enumerated().map { position, row in
      let parts = row.split(separator: " ")
      var fields: FieldSet = ["title": .text(String(parts[0]))]
      if parts.count > 1, let span = DateSpan(parts[1]) { fields["spans"] = .spans([span]) }
      return RecordedObservation(
        identity: ObservationIdentity(high: UInt64(parts[0].utf8.first ?? 0), low: 0), source: source,
        kind: .teachingActivity, place: SourcePlace(line: position + 2), fields: fields, unmapped: [:])
    }
  }

  /// The titles of vanished rows, each with the number of the export that no longer has it.
  private func vanished(
    _ observations: [[RecordedObservation]], decisions: [Decision] = []
  ) -> [String] {
    let recorded = decisions.enumerated().map {
      RecordedDecision(number: Int64($0.offset + 1), decision: $0.element, madeOn: .unixEpoch)
    }
    let person = Person(id: 1, displayName: "Ada Abara")
    func resolve(_ observations: [RecordedObservation]) -> [String] {
      Portfolio.resolve(person: person, observations: observations, decisions: recorded).records.flatMap { record in
        record.vanished.map { "\(record["title"]?.text ?? "") \($0.export.number)" }
      }.sorted()
    }
    let found = resolve(observations.flatMap(\.self))
    #expect(resolve(observations.reversed().flatMap { $0.reversed() }) == found)
    return found
  }

  @Test func `A row that the next export of the same year lacks has vanished`() {
    let first = rows(source(1, "2025-01-01"), "A 2024-03", "B 2024-09", "C 2024-10")
    let second = rows(source(2, "2025-05-01"), "A 2024-03", "C 2024-10", "D 2024-11")
    #expect(vanished([first, second]) == ["B 2"])
  }

  @Test func `The first export without the row is named, and a row that comes back has not vanished`() {
    let first = rows(source(1, "2025-01-01"), "A 2024", "B 2024", "C 2024")
    let second = rows(source(2, "2025-02-01"), "A 2024", "C 2024")
    let third = rows(source(3, "2025-03-01"), "A 2024", "C 2024")
    #expect(vanished([first, second, third]) == ["B 2"])
    #expect(vanished([first, second, rows(source(3, "2025-03-01"), "A 2024", "B 2024", "C 2024")]) == [])
  }

  @Test func `An export of another year says nothing of this one`() {
    let first = rows(source(1, "2024-12-31"), "A 2024-03", "B 2024-09")
    #expect(vanished([first, rows(source(2, "2025-12-31"), "C 2025-03", "D 2025-09")]) == [])
    // Recurring rows are in both, and rows of 2024 only in the first.
    let recurring = rows(source(1, "2024-12-31"), "R 2019", "S 2020", "A 2024-03", "B 2024-09")
    #expect(vanished([recurring, rows(source(2, "2025-12-31"), "R 2019", "S 2020", "C 2025-03")]) == [])
    // An academic year covers half of two calendar years.
    let career = rows(source(1, "2025-09-01"), "A 2024-09", "B 2025-02", "C 2025-08")
    #expect(vanished([career, rows(source(2, "2025-10-01"), "A 2024-09", "B 2025-02")]) == [])
  }

  @Test func `Exports that have little in common are different searches`() {
    let first = rows(source(1, "2025-01-01"), "A 2024", "B 2024", "C 2024", "D 2024", "E 2024")
    #expect(vanished([first, rows(source(2, "2025-05-01"), "A 2024", "B 2024", "F 2024")]) == [])
  }

  @Test func `Only an export of the same system, mapping and part can tell`() {
    let first = rows(source(1, "2025-01-01"), "A 2024", "B 2024")
    for other in [
      source(2, "2025-05-01", system: "other"), source(2, "2025-05-01", importer: "other 1"),
      source(2, "2025-05-01", part: "Teaching"), source(2, "2025-01-01"), source(2, nil),
    ] {
      #expect(vanished([first, rows(other, "A 2024")]) == [])
    }
    #expect(vanished([first, rows(source(2, "2025-05-01", importer: "log 2"), "A 2024")]) == ["B 2"])
  }

  @Test func `Undated rows vanish from exports that have undated rows`() {
    let first = rows(source(1, "2025-01-01"), "A", "B", "C")
    #expect(vanished([first, rows(source(2, "2025-05-01"), "A", "C")]) == ["B 2"])
    #expect(vanished([first, rows(source(2, "2025-05-01"), "A 2024", "C 2024")]) == [])
  }

  @Test func `A row that the owner calls the same as its edited form has not vanished`() {
    let first = rows(source(1, "2025-01-01"), "A 2024", "B 2024")
    let second = rows(source(2, "2025-05-01"), "A 2024", "C 2024")
    #expect(vanished([first, second]) == ["B 2"])
    let same = Decision.same(first[1].identity, second[1].identity)
    #expect(vanished([first, second], decisions: [same]) == [])
  }

  @Test func `An export is compared with the older ones, and new rows with vanished ones`() {
    let first = rows(source(1, "2025-01-01"), "A 2024", "B 2024", "C 2024")
    var second = rows(source(2, "2025-05-01"), "A 2024", "C 2025", "D 2024")
    let edited = RecordedObservation(
      identity: second[2].identity, source: second[2].source, kind: .teachingActivity, place: second[2].place,
      fields: ["title": .text("B"), "spans": .spans([DateSpan(.year(2024))]), "unit": .text("Medicine")],
      unmapped: [:])
    second[2] = edited
    let comparison = ExportComparison(of: 2, observations: second + first)
    #expect(comparison.unchanged == 1)
    #expect(comparison.changed.map { $0.fields.map(\.name) } == [["spans"]])
    #expect(comparison.new.map { $0.fields["title"] } == [.text("B")])
    #expect(comparison.vanished.map { $0.fields["title"] } == [.text("B")])
    #expect(
      comparison.edits.map(\.fields) == [
        [FieldChange(name: "unit", isUnmapped: false, before: nil, after: .text("Medicine"))]
      ])
    let older = ExportComparison(of: 1, observations: first + second)
    #expect(older.outdated.count == 2)
    #expect(older.newest?.number == 2)
    #expect(older.new.count == 1 && older.changed.isEmpty && older.vanished.isEmpty)
  }
}
