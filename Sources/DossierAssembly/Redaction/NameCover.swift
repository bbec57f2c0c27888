import PortfolioModel

/// Puts codes in the place of the full names of mentees whom the reader does not know by name, wherever a text of the
/// portfolio says them.
///
/// Only full names are found ("Ana Rivera", "Rivera, Ana", "A. Rivera", "Rivera A"), as the portfolio spells them: a
/// family name alone can be anybody’s. Authors and titles of publications stay as they were published.
struct NameCover: Sendable {
  /// Longest first, so that a middle name does not stay behind.
  private let names: [(name: String, code: String)]

  static let none = NameCover(names: [])

  private init(names: [(name: String, code: String)]) { self.names = names }

  /// - Parameter unseen: Mentees of whom the reader sees no record at all.
  init(_ mentees: [Item], unseen: [Item], names: MenteeNames, redactor: Redactor) {
    var found: [String: String] = [:]
    let codes =
      unseen.map { ($0.record, "a mentee") }
      + mentees.filter { redactor.isCoded($0.record) }.map { item in
        // Where no mentee is listed, a code would lead nowhere but to the same person in another document.
        (item.record, redactor.countsMentees ? "a mentee" : names.code(of: item))
      }
    for (record, code) in codes {
      guard let text = record.text("mentee"), let name = PersonName(text), !name.given.isEmpty else { continue }
      for form in Self.forms(of: name, as: text) { found[form] = code }
    }
    self.names = found.sorted { first, second in
      first.key.utf8.count == second.key.utf8.count
        ? first.key < second.key : first.key.utf8.count > second.key.utf8.count
    }.map { ($0.key, $0.value) }
  }

  var isEmpty: Bool { names.isEmpty }

  func covered(_ text: String) -> String {
    guard !names.isEmpty else { return text }
    var text = text
    for (name, code) in names where text.contains(name) { text = Self.replacing(name, in: text, with: code) }
    return text
  }

  /// Replaces whole words only: "Ana Rivera" is not in "Diana Riverast".
  private static func replacing(_ name: String, in text: String, with code: String) -> String {
    var result = ""
    var rest = text[...]
    while let range = rest.firstRange(of: name) {
      let before = result.last ?? rest[..<range.lowerBound].last
      let precedes = rest[..<range.lowerBound].last ?? before
      let follows = rest[range.upperBound...].first
      result += rest[..<range.lowerBound]
      let isWord = precedes.map { $0.isLetter } != true && follows.map { $0.isLetter } != true
      result += isWord ? code : name
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  private static func forms(of name: PersonName, as written: String) -> Set<String> {
    let (family, given) = (name.family, name.given)
    let first = given.split(separator: " ").first.map { String($0) } ?? given
    var forms: Set<String> = [
      written, "\(given) \(family)", "\(family), \(given)", "\(family) \(given)", "\(first) \(family)",
      "\(family), \(first)",
    ]
    if let initial = first.first {
      forms.formUnion(["\(initial). \(family)", "\(family) \(initial)", "\(family), \(initial)."])
    }
    return forms.filter { $0.count > family.count }
  }
}
