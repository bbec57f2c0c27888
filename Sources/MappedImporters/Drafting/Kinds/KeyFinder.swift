import PortfolioModel

/// Finds the columns that tell one activity of a system from another.
struct KeyFinder {
  let columns: [DraftColumn]
  /// Each record as the texts of its columns.
  let records: [[String]]

  private static let idWords: Set<String> = [
    "id", "identifier", "key", "number", "no", "code", "eid", "doi", "pmid", "uid", "uuid", "accession", "crn", "guid",
    "slug", "nr", "ut", "isbn", "#",
  ]
  private static let personWords: Set<String> = [
    "student", "employee", "person", "user", "faculty", "instructor", "email", "sid", "emp", "psuid", "username",
    "mentee", "trainee", "login", "netid", "access", "respondent", "orcid", "phone", "telephone", "author", "learner",
  ]
  private static let counts: Set<String> = ["pages", "page", "volume", "issue", "students", "learners", "room"]
  /// Fields that say what an activity is, in the order in which they tell it from others.
  private static let telling: [String] = [
    "courseCode", "section", "title", "subject", "body", "mentee", "rank", "degree", "organization", "role",
    "overallItem", "spans",
  ]

  /// As many columns a key has at most.
  private static let limit = 4
  /// In so few rows nearly everything is different.
  private static let few = 12

  /// The columns of the key, and why; empty where there is none.
  func key(of rule: DraftRule) -> (columns: [Int], note: String) {
    guard !records.isEmpty else { return ([], "there are no records to tell by") }
    let usable = columns.filter {
      $0.fill >= 0.98 && ![.flag, .longText, .email, .orcid, .json].contains($0.look)
        && ($0.look != .link || $0.words.contains { $0.words == ["id"] }) && !$0.reference.hasPrefix("#")
    }
    let ids = usable.map { (column: $0, weight: weight($0)) }.filter { $0.weight > 0 }
      .sorted { ($1.weight, $0.column.index) < ($0.weight, $1.column.index) }.map(\.column)
    if let best = ids.first(where: { isUnique([$0]) }) {
      return ([best.index], "\(best.filled) of \(best.rows) filled, each once")
    }
    var parts: [[DraftColumn]] = usable.filter { column in
      rule.person.contains { $0.hasPrefix("ids:") } && rule.otherColumns.contains(column.index)
        && column.look != .name && column.look != .text
    }.prefix(1).map { [$0] }
    parts += ids.filter { $0.texts.count > 1 }.map { [$0] }
    for name in Self.telling {
      // The parts of one value go together: a family name is no key without the given one.
      let indices = Set(rule.fields.filter { $0.name == name }.flatMap(\.columns))
      let found = columns.filter { indices.contains($0.index) && ![.longText, .empty].contains($0.look) }
      if !found.isEmpty { parts.append(found) }
    }
    var chosen: [[DraftColumn]] = []
    var seen: Set<Int> = []
    for part in parts.prefix(10) {
      let fresh = part.filter { !seen.contains($0.index) }
      guard fresh.contains(where: { $0.texts.count > 1 || $0.filled == 1 }) else { continue }
      seen.formUnion(fresh.map(\.index))
      chosen.append(fresh)
      if isUnique(chosen.flatMap(\.self)) { break }
    }
    guard !chosen.isEmpty, isUnique(chosen.flatMap(\.self)) else {
      return ([], "no columns are different in every row; rows are told apart by all they say")
    }
    if records.count >= Self.few {
      // What is not needed goes.
      for position in chosen.indices.reversed() where chosen.count > 1 {
        var rest = chosen
        rest.remove(at: position)
        if isUnique(rest.flatMap(\.self)) { chosen = rest }
      }
    } else if let date = rule.fields.first(where: { $0.name == "spans" })?.columns.first, !seen.contains(date) {
      // In a few rows nearly every column is different; the date goes with it.
      chosen += [self.columns.filter { $0.index == date && $0.filled > 0 }]
    }
    let columns = chosen.flatMap(\.self)
    guard columns.count <= Self.limit else {
      return ([], "no few columns are different in every row; rows are told apart by all they say")
    }
    return (columns.map(\.index).sorted(), "different in all rows here; put the system’s own id if it has one")
  }

  /// How like an id a column is; 0 for what is none.
  private func weight(_ column: DraftColumn) -> Double {
    // "Student ID" is a student's, and "Instructor score ID" a score's.
    let isPersons = column.words.contains { title in
      title.words.suffix(2).contains { Self.personWords.contains($0) }
    }
    guard !isPersons, column.look != .date, column.look != .name else { return 0 }
    let words = column.words.flatMap(\.words)
    guard Set(words).isDisjoint(with: Self.counts) else { return 0 }
    var weight = 0.0
    if let last = words.last, Self.idWords.contains(last) {
      weight = 3
    } else if column.hasTitleWord(Self.idWords) {
      weight = 2
    }
    // A work's own number names it everywhere, and a system's names it there.
    if words.contains("doi") { weight = 2.2 }
    if words.contains("pmid") || words.contains("eid") { weight = 2.8 }
    if weight > 0, column.index == 0 { weight += 0.6 }
    if column.look == .code { weight += 0.5 }
    if weight == 0, column.index == 0, column.look == .code || (column.look == .number && column.isInteger) {
      weight = 1.5
    }
    return weight
  }

  private func isUnique(_ columns: [DraftColumn]) -> Bool {
    var seen: Set<[String]> = []
    for record in records {
      let part = columns.map { $0.index < record.count ? trimmed(record[$0.index]) : "" }
      if part.allSatisfy(\.isEmpty) { continue }
      if !seen.insert(part).inserted { return false }
    }
    return !seen.isEmpty
  }
}
