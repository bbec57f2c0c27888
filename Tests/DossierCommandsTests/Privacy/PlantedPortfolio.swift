import DossierAssembly
import PortfolioModel

/// A portfolio with a record of each kind, each of whose fields holds a value that is nowhere else.
struct PlantedPortfolio {
  /// What was planted in a field, as documents and files write it.
  struct Plant {
    let kind: RecordKind
    /// `outcomes.text` for a field within a group.
    let field: String
    /// The forms in which the value can appear; empty where a value cannot be told from others.
    let markers: [String]
  }

  private(set) var portfolio: Portfolio
  private(set) var plants: [Plant] = []
  private(set) var observations: [RecordedObservation] = []

  /// Names of files, columns that no mapping reads, paths of elements: in no document for outside readers.
  static let fileMarker = "zqfile"
  static let unmappedMarker = "ZQUNMAPPED"
  static let person = Person(id: 1, displayName: "Ida B. Wellstone, MD")

  /// A mentee who is planted by name, in the title of an honour as well.
  static let mentee = "Zqrivera, Xana"
  /// The mentee of a later export, whom its honour names beside the earlier one.
  static let laterMentee = "Zqsouth, Yolanda"

  /// Whether it is a later export of the same records, in which every value is another one.
  private let isLater: Bool

  /// - Parameter isDecided: Whether the owner has hidden and corrected what is there for it.
  init(isLater: Bool = false, isDecided: Bool = true) {
    self.isLater = isLater
    portfolio = Portfolio(person: Self.person, records: [], sources: [])
    for (place, kind) in RecordKind.allCases.enumerated() {
      var fields: [FieldName: Value] = [:]
      for (position, field) in kind.definition.fields.enumerated() {
        var sower = Sower(number: place * 100 + position, isLater: isLater)
        let value = fixed(field.name, of: kind) ?? sower.value(of: field.type, named: field.name.rawValue)
        fields[field.name] = value.value
        for (name, markers) in value.markers { plants.append(Plant(kind: kind, field: name, markers: markers)) }
      }
      add(kind, fields)
    }
    addVisible()
    portfolio = Portfolio.resolve(
      person: Self.person, observations: observations, decisions: isDecided ? Self.decisions(observations) : [])
  }

  private typealias Sown = (value: Value?, markers: [(String, [String])])

  /// Values on which the program acts, and which are not free therefore.
  private func fixed(_ name: FieldName, of kind: RecordKind) -> Sown? {
    func sown(_ value: Value?, _ markers: [String] = []) -> Sown { (value, [(name.rawValue, markers)]) }
    switch (kind, name) {
    case (_, "visibility"): return sown(nil)
    case (_, "spans"): return sown(.spans([DateSpan(.month(year: 2024, month: 9))]))
    case (.mentoringRelationship, "mentee"):
      return isLater
        ? sown(.text(Self.laterMentee), ["Zqsouth", "Yolanda"]) : sown(.text(Self.mentee), ["Zqrivera", "Xana"])
    case (.mentoringRelationship, "menteeInitials"):
      let initials = isLater ? "Y.ZQ." : "X.ZQ."
      return sown(.text(initials), [initials])
    case (.mentoringRelationship, "status"): return sown(.token("completed"))
    case (.evidenceDocument, "isConfidential"): return sown(.flag(false))
    case (.appointment, "type"): return sown(.token("primary"))
    case (.evaluationSummary, "scaleMinimum"): return sown(.number(1))
    case (.evaluationSummary, "scaleMaximum"): return sown(.number(900_000))
    case (.evaluationSummary, "invited"):
      return isLater
        ? sown(.number(999_998), ["999998", "999,998"]) : sown(.number(999_999), ["999999", "999,999"])
    case (.evaluationSummary, "comments"):
      return (
        .list([
          .group(["text": text("ZQRELEASED is clear"), "isReleased": .flag(true)]),
          .group(["text": text("ZQUNRELEASED is late"), "isReleased": .flag(false)]),
        ]), [(name.rawValue, [])]
      )
    default: return nil
    }
  }

  /// A text that is another one in the later export, and has the same markers.
  private func text(_ text: String) -> Value { .text(isLater ? "\(text), again" : text) }

  private mutating func add(_ kind: RecordKind, _ fields: [FieldName: Value]) {
    let number = UInt64(observations.count + 1)
    let source = SourceDescription(
      number: Int64(number), fileName: "\(Self.fileMarker)-\(kind.rawValue).csv", part: "ZQSHEET",
      sha256: String(repeating: isLater ? "1" : "0", count: 64), system: "system-\(kind.rawValue)",
      importer: "plain 1", exportDate: CalendarDay(isLater ? "2025-06-02" : "2025-01-02"))
    observations.append(
      RecordedObservation(
        identity: ObservationIdentity(high: number &* 0x9E37_79B9_7F4A_7C15, low: number), source: source, kind: kind,
        place: SourcePlace(line: 2, row: 1), fields: FieldSet(fields), unmapped: ["Other": .text(Self.unmappedMarker)]))
  }

  /// Records that differ in who may see them, and texts that name the mentee.
  private mutating func addVisible() {
    let spans = Value.spans([DateSpan(.month(year: 2024, month: 9))])
    for visibility in ["private", "department", "reviewers", "public"] {
      add(
        .honour,
        ["title": text("ZQHONOUR\(visibility.uppercased())"), "visibility": .token(visibility), "spans": spans])
    }
    let names = isLater ? "Yolanda Zqsouth, as with Xana Zqrivera" : "Xana Zqrivera"
    add(.honour, ["title": .text("Mentor prize with \(names)"), "spans": spans])
    add(.honour, ["title": text("ZQHIDDENHONOUR"), "spans": spans])
    add(
      .mentoringRelationship,
      [
        "mentee": .text("Zqrefused, Wanda"), "consentToName": .token("refused"), "spans": spans,
        "menteeLevel": .token("resident"),
      ])
    add(
      .evidenceDocument,
      ["title": text("ZQCONFIDENTIAL"), "isConfidential": .flag(true), "registerNumber": .text("1")])
    for kind in ["wellBeing", "milestones"] {
      add(.statement, ["kind": .token(kind), "text": text("ZQRECORD\(kind.uppercased())"), "spans": spans])
    }
    add(
      .evaluationSummary,
      [
        "subject": .text("Small"), "responded": .number(3), "overallMean": .number(isLater ? 777_222 : 777_111),
        "spans": spans,
        "scaleMinimum": .number(1), "scaleMaximum": .number(900_000), "overallSD": .number(0.5),
        "comments": .list([.group(["text": text("ZQFEW wrote this"), "isReleased": .flag(true)])]),
      ])
  }

  private static func decisions(_ observations: [RecordedObservation]) -> [RecordedDecision] {
    func titled(_ title: String) -> RecordedObservation? {
      observations.first { $0.fields["title"] == .text(title) || $0.fields["title"] == .text("\(title), again") }
    }
    let hidden = titled("ZQHIDDENHONOUR")
    // The correction took a name out of a title; what the source says must not come back through its note.
    let corrected = titled("ZQHONOURPUBLIC")
    return [
      hidden.map { Decision.hide($0.identity) },
      corrected.map { .correct($0.identity, field: "title", value: .text("ZQCORRECTED")) },
    ].compactMap(\.self).enumerated().map { place, decision in
      RecordedDecision(
        number: Int64(place + 1), decision: decision, madeOn: CalendarDay("2025-02-03") ?? .unixEpoch,
        sourceValue: .text("ZQHONOURPUBLIC"))
    }
  }

  var decisions: [RecordedDecision] { Self.decisions(observations) }

  /// Statements that the owner wrote; two of them are nobody else's business.
  static let statements = [
    Statement(kind: "wellBeing", markdown: "ZQWELLBEING: tired."),
    Statement(kind: "milestones", markdown: "ZQMILESTONES: level 3."),
    Statement(kind: "mentoring", markdown: "I met Xana Zqrivera, and Zqrefused, Wanda, every week."),
  ]
}

/// Makes values that are nowhere else, of any type.
private struct Sower {
  private let number: Int
  private let isLater: Bool
  private var count = 0

  init(number: Int, isLater: Bool) { (self.number, self.isLater) = (number, isLater) }

  /// A number of six digits that is nowhere else.
  private var digits: Int { (isLater ? 650_000 : 500_000) + number * 60 + count }

  mutating func value(of type: FieldType, named name: String) -> (value: Value?, markers: [(String, [String])]) {
    count += 1
    let word = "Zq\(isLater ? number + 5000 : number)x\(count)z"
    switch type {
    case .text: return (.text(word), [(name, [word])])
    case .identifier: return (.text(word), [(name, [word])])
    case .token: return (.token(word), [(name, [word])])
    case .number:
      return (.number(Double(digits)), [(name, Self.forms(digits))])
    case .hours:
      return (.hours(Hours(Double(digits), .total)), [(name, Self.forms(digits))])
    case .flag: return (.flag(true), [(name, [])])
    // Years of their own, far from those of careers.
    case .date: return (.date(.year(1000 + number % 900)), [(name, [])])
    case .spans: return (nil, [(name, [])])
    case .list(let element):
      let (value, markers) = self.value(of: element, named: name)
      return (value.map { .list([$0]) }, markers)
    case .group(let fields):
      var group = FieldSet()
      var all: [(String, [String])] = []
      for field in fields {
        let (value, markers) = self.value(of: field.type, named: "\(name).\(field.name.rawValue)")
        group[field.name] = value
        all += markers
      }
      return (.group(group), [(name, [])] + all)
    }
  }

  private static func forms(_ digits: Int) -> [String] {
    ["\(digits)", "\(digits / 1000),\(String(digits % 1000 + 1000).dropFirst())"]
  }
}
