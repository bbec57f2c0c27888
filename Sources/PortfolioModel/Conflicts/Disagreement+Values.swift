extension Disagreement {
  /// How far apart two values of a field are.
  package init(_ first: Value, _ second: Value, of field: FieldName) {
    if first == second {
      self = .none
      return
    }
    let found = Self.compare(first, second, of: field)
    self = found == .real && Self.details.contains(field) ? .detail : found
  }

  /// Fields that describe an activity and are not what it is known by.
  private static let details: Set<FieldName> = [
    "abstract", "keywords", "otherIds", "issn", "url", "language", "citation", "authorsText", "sponsor", "publisher",
    "narrative", "learnerCountBasis", "location", "status",
  ]

  /// Fields with the name of a journal, a school, a body.
  private static let names: Set<FieldName> = [
    "venue", "organization", "unit", "granter", "provider", "publisher", "funder", "body", "issuer", "institution",
    "site", "location", "menteeInstitution", "currentOrganization", "programme",
  ]

  /// Fields with the name of a person.
  private static let people: Set<FieldName> = ["mentee", "advisor", "name", "reportsTo"]

  private static func compare(_ first: Value, _ second: Value, of field: FieldName) -> Disagreement {
    switch (first, second) {
    case (.text(let one), .text(let two)): text(one, two, of: field)
    case (.date(let one), .date(let two)): isFiner(one, two) || isFiner(two, one) ? .precision : .real
    case (.spans(let one), .spans(let two)):
      one.count == two.count && zip(one, two).allSatisfy { fits($0, $1) } ? .precision : .real
    case (.hours(let one), .hours(let two)):
      one.amount == two.amount && (one.basis == .unstated || two.basis == .unstated) ? .precision : .real
    case (.list(let one), .list(let two)): list(one, two, of: field)
    default: .real
    }
  }

  private static func text(_ one: String, _ two: String, of field: FieldName) -> Disagreement {
    if MatchingText(one).compact == MatchingText(two).compact { return .spelling }
    if field == "title" || field == "subject" || field == "topic" {
      return of(TitleForm.likeness(TitleForm.forms(of: one), TitleForm.forms(of: two)) ?? .differs)
    }
    if names.contains(field) { return of(NameForm(one).likeness(to: NameForm(two))) }
    if field == "pages" { return pages(one) == pages(two) || startsAlike(one, two) ? .precision : .real }
    if people.contains(field), let name = PersonName(one), let other = PersonName(two) {
      switch name.likeness(to: other) {
      case .same: return .spelling
      case .compatible: return .precision
      case .different: return .real
      }
    }
    return .real
  }

  private static func of(_ outcome: Finding.Outcome) -> Disagreement {
    switch outcome {
    case .same, .alike(.spelling): .spelling
    case .alike: .precision
    case .differs, .unknown: .real
    }
  }

  private static func list(_ one: [Value], _ two: [Value], of field: FieldName) -> Disagreement {
    if field == "authors" {
      return AuthorForms(.list(one)).likeness(to: AuthorForms(.list(two))) == .same ? .precision : .real
    }
    let (mine, theirs) = (folded(one), folded(two))
    if mine == theirs { return .spelling }
    return mine.isSubset(of: theirs) || theirs.isSubset(of: mine) ? .precision : .real
  }

  private static func folded(_ values: [Value]) -> Set<[UInt8]> { Set(values.map { MatchingText($0.text).compact }) }

  /// The first and the last page, with the last one in full: "211-8" is 211 to 218.
  private static func pages(_ text: String) -> [String] {
    let parts = text.split { "-–—".contains($0) }.map { String($0.filter { $0.isLetter || $0.isNumber }) }
    guard parts.count == 2, parts[1].count < parts[0].count else { return parts }
    return [parts[0], parts[0].prefix(parts[0].count - parts[1].count) + parts[1]]
  }

  /// Whether one gives the first page alone.
  private static func startsAlike(_ one: String, _ two: String) -> Bool {
    let (mine, theirs) = (pages(one), pages(two))
    return mine.first == theirs.first && (mine.count == 1 || theirs.count == 1)
  }

  private static func fits(_ one: DateSpan, _ two: DateSpan) -> Bool {
    func fits(_ mine: PartialDate?, _ theirs: PartialDate?) -> Bool {
      guard let mine, let theirs else { return true }
      return mine == theirs || isFiner(mine, theirs) || isFiner(theirs, mine)
    }
    guard fits(one.start, two.start) else { return false }
    // An end that is not known is less precise than any; what goes on does not end.
    if one.end == .unknown || two.end == .unknown { return true }
    if one.isOngoing != two.isOngoing { return false }
    return fits(one.endDate, two.endDate)
  }

  /// Whether the first date lies wholly within the second.
  private static func isFiner(_ one: PartialDate, _ two: PartialDate) -> Bool {
    one.earliestDay(in: .july) >= two.earliestDay(in: .july) && one.latestDay(in: .july) <= two.latestDay(in: .july)
  }
}
