import PortfolioModel

/// What mentees are called in one document.
struct MenteeNames: Sendable {
  private let names: [Int: String]
  private let codes: [Int: String]
  /// Who each relationship is with, by the name even where the reader sees a code: only counted, never shown.
  private let people: [Int: String]

  /// Names the mentees; codes are given in the order in which mentoring began, so that they are the same for all
  /// readers.
  init(_ items: [Item], redactor: Redactor) {
    let ordered = items.sorted { first, second in
      switch (first.firstDay, second.firstDay) {
      case (let one?, let two?) where one != two: one < two
      case (_?, nil): true
      case (nil, _?): false
      default: first.record.id < second.record.id
      }
    }
    // Nearly everybody has mentees, and growing these again and again took longer than filling them.
    var taken = Set(items.compactMap { $0.record.text("menteeCode") })
    var names: [Int: String] = [:]
    var people: [Int: String] = [:]
    var codes: [String: String] = [:]
    var given: [Int: String] = [:]
    names.reserveCapacity(items.count)
    people.reserveCapacity(items.count)
    codes.reserveCapacity(items.count)
    given.reserveCapacity(items.count)
    var next = 1
    for item in ordered {
      let record = item.record
      let person = item.mentee.map {
        "\(foldedForMatching($0.family)), \(foldedForMatching($0.given))"
      }
      let code: String
      if let own = record.text("menteeCode") {
        code = own
      } else if let known = person.flatMap({ codes[$0] }) {
        code = known
      } else {
        while taken.contains("Mentee \(next)") { next += 1 }
        code = "Mentee \(next)"
        taken.insert(code)
      }
      if let person { codes[person] = code }
      people[item.position] = person ?? code
      given[item.position] = code
      names[item.position] = Self.name(record, code: code, redactor: redactor)
    }
    (self.names, self.people, self.codes) = (names, people, given)
  }

  /// How many people relationships are with, the same for every reader: several with one name are with one person.
  func count(of items: [Item]) -> Int { Set(items.map { people[$0.position] ?? "" }).count }

  func name(of item: Item) -> String { names[item.position] ?? "Mentee" }

  /// What the mentee is called where no name is said: "Mentee 3".
  func code(of item: Item) -> String { codes[item.position] ?? "Mentee" }

  private static func name(_ record: Record, code: String, redactor: Redactor) -> String {
    switch redactor.naming(of: record) {
    case .full: return record.text("mentee") ?? record.text("menteeInitials") ?? code
    case .initials:
      if let initials = record.text("menteeInitials") { return initials }
      // Of who refused to be named, not even initials are made up.
      if record.text("consentToName") == "refused" { return code }
      return record.text("mentee").flatMap { PersonName($0) }.flatMap { initials(of: $0) } ?? code
    case .code, .counts: break
    }
    if redactor.audience == .publicReader {
      guard let level = record.text("menteeLevel") else { return code }
      let label = ValueFormatting.singular(Vocabulary.learnerLevel.label(of: level))
      return "\(code) (\(label.prefix(1).lowercased() + label.dropFirst()))"
    }
    return code
  }

  /// "A.R." of Ana Rivera.
  private static func initials(of name: PersonName) -> String? {
    let letters = (name.given + " " + name.family).split { $0.isWhitespace || $0 == "-" || $0 == "." }.compactMap(
      \.first)
    guard letters.count > 1 else { return nil }
    return letters.map { $0.uppercased() + "." }.joined()
  }
}
