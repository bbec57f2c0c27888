import PortfolioModel

/// Finds mentees among the authors of works.
///
/// A mentee is an author whom a source or the owner calls one, or whose name is that of a mentee of the portfolio: the
/// same family name, with the same given name or the same several initials. Mentees whom the reader may not know as such
/// are found nowhere.
struct MenteeAuthors: Sendable {
  private let audience: Audience
  private let known: [String: Set<PersonName>]
  private let coded: [String: Set<PersonName>]

  /// What was found of names that come again: the same few authors sign most works.
  private struct Findings {
    var hidden: [PersonName: Bool] = [:]
    var known: [PersonName: Bool] = [:]
  }

  init(mentees items: [Item], redactor: Redactor) {
    audience = redactor.audience
    var known: [String: Set<PersonName>] = [:]
    var coded: [String: Set<PersonName>] = [:]
    for item in items {
      guard let name = item.mentee else { continue }
      let record = item.record
      let family = foldedForMatching(name.family)
      // One whom the reader does not see at all is not given away by an asterisk either.
      if redactor.shows(record), !redactor.isCoded(record) {
        known[family, default: []].insert(name)
      } else {
        coded[family, default: []].insert(name)
      }
    }
    (self.known, self.coded) = (known, coded)
  }

  /// The places of mentees among the authors, by the position of the work; works without one are not there.
  func places(in works: [Item]) -> [Int: Set<Int>] {
    guard audience != .publicReader else { return [:] }
    var places: [Int: Set<Int>] = [:]
    var findings = Findings()
    for work in works {
      let listed = work.record.texts("menteeAuthors").compactMap { PersonName($0) }
      guard !known.isEmpty || !listed.isEmpty || !coded.isEmpty || work.record["authors"] != nil else { continue }
      for (place, author) in work.record.groups("authors").enumerated() {
        guard author["isSelf"] != .flag(true), isMentee(author, listed: listed, findings: &findings) else { continue }
        places[work.position, default: []].insert(place)
      }
    }
    return places
  }

  private func isMentee(_ author: FieldSet, listed: [PersonName], findings: inout Findings) -> Bool {
    let isCalledOne = author["isMentee"] == .flag(true)
    if !isCalledOne, listed.isEmpty, known.isEmpty { return false }
    guard let name = PersonName(author: author) else { return isCalledOne }
    if isHidden(name, findings: &findings) { return false }
    if isCalledOne || listed.contains(where: { $0.likeness(to: name) != .different }) { return true }
    return isKnown(name, findings: &findings)
  }

  private func isHidden(_ name: PersonName, findings: inout Findings) -> Bool {
    guard !coded.isEmpty else { return false }
    guard let same = coded[foldedForMatching(name.family)] else { return false }
    if let found = findings.hidden[name] { return found }
    let found = same.contains { $0.likeness(to: name) != .different }
    findings.hidden[name] = found
    return found
  }

  private func isKnown(_ name: PersonName, findings: inout Findings) -> Bool {
    // Most authors share no family name with a mentee.
    guard let same = known[foldedForMatching(name.family)] else { return false }
    if let found = findings.known[name] { return found }
    let found = same.contains { $0.likeness(to: name) == .same }
    findings.known[name] = found
    return found
  }
}
