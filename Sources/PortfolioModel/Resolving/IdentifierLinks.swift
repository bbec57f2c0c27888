/// The pairs of activities that a strong identifier makes one, without asking.
///
/// An identifier that two systems give is believed, unless something says that it does not name one activity: a chapter
/// carries the ISBN of its book, an abstract the DOI of its supplement, an erratum the DOI of the article, a subproject
/// the number of its grant. Such pairs are left to the owner, who is asked.
struct IdentifierLinks {
  /// Positions of activities, the smaller first, in an order that does not depend on the run.
  private(set) var links: [(Int, Int)] = []
  private let activities: [Activity]
  private var titles: [Int: [TitleForm]] = [:]

  /// What so many activities carry identifies none of them.
  private static let mostHolders = 64

  init(_ activities: [Activity]) {
    self.activities = activities
    var holders: [StrongIdentifier: [Int]] = [:]
    var identifiers: [[StrongIdentifier]] = Array(repeating: [], count: activities.count)
    for position in activities.indices where activities[position].kind.hasStrongIdentifiers {
      identifiers[position] = activities[position].strongIdentifiers
      for identifier in identifiers[position] { holders[identifier, default: []].append(position) }
    }
    if holders.isEmpty { return }
    let shared = holders.filter { (2...Self.mostHolders).contains($0.value.count) }.sorted {
      ($0.value[0], $0.key.scheme.rawValue, $0.key.value) < ($1.value[0], $1.key.scheme.rawValue, $1.key.value)
    }
    for (identifier, positions) in shared where identifier.isTelling {
      let systems = positions.map { activities[$0].system }
      let isListedTwice = Set(systems).count < systems.count
      for (place, position) in positions.enumerated() {
        for (other, system) in zip(positions[..<place], systems) where system != systems[place] {
          let isContradicted = identifiers[position].contains { mine in
            mine.scheme != .isbn && identifiers[other].contains { $0.scheme == mine.scheme && $0.value != mine.value }
          }
          if names(identifier, other, position, isDoubtful: isListedTwice || isContradicted) {
            links.append((other, position))
          }
        }
      }
    }
  }

  /// Whether an identifier that two activities share is that of one activity.
  private mutating func names(_ identifier: StrongIdentifier, _ one: Int, _ two: Int, isDoubtful: Bool) -> Bool {
    let (first, second) = (activities[one], activities[two])
    switch identifier.scheme {
    case .isbn:
      return !first.isPart && !second.isPart && titlesAgree(one, two)
        && !differs("volume", first, second)
    case .grantNumber:
      // A bare number is the funder's own, and two funders may both have it.
      let isBare = identifier.value.allSatisfy(\.isNumber)
      return !(isDoubtful || isBare && !fundersAgree(first, second)) || titlesAgree(one, two)
    default:
      if isDoubtful { return titlesAgree(one, two) }
      guard first.kind == .scholarlyProduct else { return true }
      guard notice(one) == notice(two) else { return false }
      // Another title is a translation or an error, unless another place says that it is another work.
      guard differsInPlace(first, second) else { return true }
      return titlesAgree(one, two)
    }
  }

  private mutating func forms(_ position: Int) -> [TitleForm] {
    if let known = titles[position] { return known }
    let forms = activities[position].title.map { TitleForm.forms(of: $0) } ?? []
    titles[position] = forms
    return forms
  }

  /// Whether two titles are those of one activity; an absent one contradicts nothing.
  private mutating func titlesAgree(_ one: Int, _ two: Int) -> Bool {
    let (mine, theirs) = (forms(one), forms(two))
    return mine.isEmpty || theirs.isEmpty || TitleForm.likeness(mine, theirs) != nil
  }

  /// Reads only a title's beginning, since this is asked of every pair.
  private func notice(_ position: Int) -> TitleForm.Notice? {
    activities[position].title.flatMap { TitleForm.notice(beginning: $0) }
  }

  private func differs(_ field: FieldName, _ first: Activity, _ second: Activity) -> Bool {
    guard case .text(let one)? = first.fields[field], case .text(let two)? = second.fields[field] else { return false }
    return MatchingText(one).compact != MatchingText(two).compact
  }

  private func fundersAgree(_ first: Activity, _ second: Activity) -> Bool {
    guard case .text(let one)? = first.fields["funder"], case .text(let two)? = second.fields["funder"] else {
      return false
    }
    return NameForm(one).likeness(to: NameForm(two)) != .differs
  }

  /// Whether the first pages or the years say that two works are not one.
  private func differsInPlace(_ first: Activity, _ second: Activity) -> Bool {
    if first.isWhole && second.isPart || first.isPart && second.isWhole { return true }
    if first.fields["pages"] == second.fields["pages"], first.fields["spans"] == second.fields["spans"] { return false }
    let (mine, theirs) = (ScholarlyForm(first.fields), ScholarlyForm(second.fields))
    if let page = mine.firstPage, let other = theirs.firstPage, page != other { return true }
    if let years = mine.years, let others = theirs.years {
      return years.lowerBound > others.upperBound + 1 || others.lowerBound > years.upperBound + 1
    }
    return false
  }
}

extension StrongIdentifier {
  /// Whether the value can tell one thing from others; "PENDING" and "2024" cannot.
  fileprivate var isTelling: Bool {
    guard scheme == .grantNumber else { return true }
    let (digits, characters) = (value.count(where: \.isNumber), value.count(where: { $0.isLetter || $0.isNumber }))
    return digits >= 3 && characters >= 5
  }
}

extension Activity {
  fileprivate var title: String? {
    if case .text(let title)? = fields["title"] { title } else { nil }
  }

  private var type: String? {
    if case .token(let type)? = fields["type"] { type } else { nil }
  }

  /// Whether it is a part of something that has an identifier of its own.
  fileprivate var isPart: Bool {
    type.map {
      ["chapter", "conferencePaper", "abstract", "poster", "journalArticle", "review", "caseReport"].contains($0)
    } ?? false
  }

  /// Whether it is something that has parts with identifiers of their own.
  fileprivate var isWhole: Bool { type == "book" || type == "editedBook" }
}
