import PortfolioModel
import Testing

@Suite("The difference of two portfolios")
struct PortfolioDifferenceTests {
  private static let person = Person(id: 1, displayName: "Ana Rivera, MD")

  private static func source(
    _ number: Int64, _ sha256: String, system: String = "log", importer: String = "log 1", day: String = "2025-01-01"
  ) -> SourceDescription {
    SourceDescription(
      number: number, fileName: "\(sha256).csv", sha256: sha256, system: system, importer: importer,
      exportDate: CalendarDay(day))
  }

  private static func row(
    _ key: UInt64, _ title: String, hours: Double? = nil, line: Int? = nil, from source: SourceDescription
  ) -> RecordedObservation {
    var fields: FieldSet = ["title": .text(title)]
    if let hours { fields["contactHours"] = .hours(Hours(hours, .total)) }
    return RecordedObservation(
      identity: ObservationIdentity(high: key &* 0x9E37_79B9_7F4A_7C15, low: key), source: source,
      kind: .teachingActivity, place: SourcePlace(line: line ?? Int(key)), fields: fields, unmapped: [:])
  }

  private static func portfolio(
    _ rows: [RecordedObservation], _ decisions: [Decision] = [], policy: ResolvePolicy = ResolvePolicy()
  ) -> Portfolio {
    Portfolio.resolve(
      person: person, observations: rows,
      decisions: decisions.enumerated().map {
        RecordedDecision(number: Int64($0 + 1), decision: $1, madeOn: .unixEpoch)
      }, policy: policy)
  }

  /// The changes as text: form, title, fields with their reasons, marks, reasons.
  private static func text(_ difference: PortfolioDifference) -> [String] {
    difference.changes.map { change in
      var parts = ["\(change.form.rawValue) \(change.record.text("title") ?? "")"]
      parts += change.fields.map {
        "\($0.name): \($0.before?.text ?? "–") → \($0.after?.text ?? "–") (\($0.reason.token))"
      }
      parts += change.marks.map { mark in
        switch mark {
        case .hidden(let flag): "hidden \(flag)"
        case .featured(let flag): "featured \(flag)"
        case .order(let place): "order \(place ?? 0)"
        case .confirmed(let day): "confirmed \(day?.description ?? "no")"
        case .vanished(let source): "vanished \(source?.fileName ?? "no")"
        case .joined(let records): "joined \(records.compactMap { $0.text("title") })"
        case .parted(let records): "parted \(records.compactMap { $0.text("title") })"
        }
      }
      return (parts + change.reasons.map(\.token)).joined(separator: "; ")
    }.sorted()
  }

  private let first = Self.source(1, "aa")
  private let second = Self.source(2, "bb", day: "2025-05-01")

  @Test func `nothing differs from itself, whatever the numbers of imports and decisions`() {
    let rows = [Self.row(1, "Sepsis", hours: 2, from: first), Self.row(2, "Stroke", from: first)]
    let renumbered = Self.source(9, "aa")
    let others = [Self.row(2, "Stroke", from: renumbered), Self.row(1, "Sepsis", hours: 2, from: renumbered)]
    let difference = PortfolioDifference(from: Self.portfolio(rows), to: Self.portfolio(others))
    #expect(difference.changes.isEmpty)
    #expect(difference.unchanged == 2)
  }

  @Test func `a newer export adds and changes, and an import that is the first of its kind is new`() {
    let before = [Self.row(1, "Sepsis", hours: 2, from: first), Self.row(2, "Stroke", from: first)]
    let other = Self.source(3, "cc", system: "registrar", importer: "registrar 1")
    let after =
      before + [
        Self.row(1, "Sepsis", hours: 3, from: second), Self.row(2, "Stroke", from: second),
        Self.row(4, "Fever", from: second), Self.row(5, "Cough", from: other),
      ]
    #expect(
      Self.text(PortfolioDifference(from: Self.portfolio(before), to: Self.portfolio(after))) == [
        "added Cough; newImport", "added Fever; newerExport",
        "changed Sepsis; contactHours: 2 total → 3 total (newerExport)",
      ])
    #expect(
      Self.text(PortfolioDifference(from: Self.portfolio(after), to: Self.portfolio(before))) == [
        "changed Sepsis; contactHours: 3 total → 2 total (importLeftOut)", "removed Cough; importLeftOut",
        "removed Fever; importLeftOut",
      ])
  }

  @Test func `an older export that was imported later is a new import`() {
    let before = [Self.row(1, "Sepsis", from: second)]
    let after = before + [Self.row(7, "Asthma", from: first)]
    #expect(
      Self.text(PortfolioDifference(from: Self.portfolio(before), to: Self.portfolio(after))) == [
        "added Asthma; newImport"
      ])
  }

  @Test func `what the owner decided is told from what sources say`() {
    let rows = [Self.row(1, "Sepsis", hours: 2, from: first), Self.row(2, "Stroke", hours: 4, from: first)]
    let identity = rows[0].identity
    let added = ObservationIdentity(high: 77, low: 1)
    let decisions: [Decision] = [
      .correct(identity, field: "contactHours", value: .hours(Hours(9, .total))),
      .correct(rows[1].identity, field: "contactHours", value: nil), .hide(identity), .feature(identity),
      .order(identity, 2), .confirm(identity), .add(added, .teachingActivity, ["title": .text("Rounds")]),
    ]
    #expect(
      Self.text(PortfolioDifference(from: Self.portfolio(rows), to: Self.portfolio(rows, decisions))) == [
        "added Rounds; addedByOwner",
        "changed Sepsis; contactHours: 2 total → 9 total (corrected); hidden true; featured true; order 2; confirmed 1970-01-01",
        "changed Stroke; contactHours: 4 total → – (corrected)",
      ])
    #expect(
      Self.text(PortfolioDifference(from: Self.portfolio(rows, decisions), to: Self.portfolio(rows))) == [
        "changed Sepsis; contactHours: 9 total → 2 total (correctionTakenBack); hidden false; featured false; order 0; confirmed no",
        "changed Stroke; contactHours: – → 4 total (correctionTakenBack)", "removed Rounds; additionTakenBack",
      ])
  }

  @Test func `records that became one, or came apart, are not lost`() {
    let other = Self.source(3, "cc", system: "registrar", importer: "registrar 1")
    let rows = [Self.row(1, "Sepsis", hours: 2, from: first), Self.row(5, "Sepsis, again", from: other)]
    let joined = Self.portfolio(rows, [.same(rows[0].identity, rows[1].identity)])
    let apart = Self.portfolio(rows)
    let forward = Self.text(PortfolioDifference(from: apart, to: joined))
    #expect(forward.count == 2)
    #expect(forward.contains { $0.hasPrefix("changed") && $0.contains("joined [") })
    #expect(forward.contains { $0.hasPrefix("removed") && $0.hasSuffix("; joined") })
    let backward = Self.text(PortfolioDifference(from: joined, to: apart))
    #expect(backward.contains { $0.hasPrefix("added") && $0.hasSuffix("; parted") })
    #expect(backward.contains { $0.hasPrefix("changed") && $0.contains("parted [") })
  }

  @Test func `a file that was read again with another mapping keeps its rows, though their identities changed`() {
    let again = Self.source(2, "aa", importer: "log 2")
    let before = [Self.row(1, "Sepsis", hours: 2, line: 2, from: first), Self.row(2, "Stroke", line: 3, from: first)]
    let after = [Self.row(11, "Sepsis", hours: 20, line: 2, from: again), Self.row(12, "Stroke", line: 3, from: again)]
    let difference = PortfolioDifference(from: Self.portfolio(before), to: Self.portfolio(after))
    #expect(Self.text(difference) == ["changed Sepsis; contactHours: 2 total → 20 total (readAgain)"])
    #expect(difference.unchanged == 1)
  }

  @Test func `another order of sources is a reason of its own`() {
    let other = Self.source(3, "cc", system: "registrar", importer: "registrar 1")
    let rows = [Self.row(1, "Sepsis", hours: 2, from: first), Self.row(5, "Sepsis", hours: 3, from: other)]
    let same = [Decision.same(rows[0].identity, rows[1].identity)]
    let difference = PortfolioDifference(
      from: Self.portfolio(rows, same, policy: ResolvePolicy(sourceOrder: ["log"])),
      to: Self.portfolio(rows, same, policy: ResolvePolicy(sourceOrder: ["registrar"])))
    #expect(Self.text(difference) == ["changed Sepsis; contactHours: 2 total → 3 total (sourceOrder)"])
  }
}
