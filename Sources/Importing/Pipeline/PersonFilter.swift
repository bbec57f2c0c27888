import PortfolioModel

/// Decides, row by row, whose observation it is. Answers are remembered, so that a row costs a look-up.
struct PersonFilter {
  /// The one person whose rows are imported; nil in an institution's file that is imported for everybody.
  private let owner: PersonMatcher?
  private var directory: PeopleDirectory
  private var answers: [PersonReference: PersonResolution] = [:]

  /// Bounds the memory of answers for files that name everybody once.
  private static let answerLimit = 100_000

  init(owner: Person?, people: [Person]) {
    self.owner = owner.map { PersonMatcher($0) }
    directory = PeopleDirectory(owner == nil ? people : [])
  }

  var person: Person? { owner?.person }

  func name(of person: Int64) -> String { owner?.person.displayName ?? directory.names[person] ?? "" }

  /// Answers for a reference; the flag says whether the same was asked before.
  mutating func resolve(_ reference: PersonReference) -> (resolution: PersonResolution, isRepeated: Bool) {
    // By far the most rows name a known person by one identifier, and need not hash the name as well.
    if owner == nil, reference.identifiers.count == 1, let person = directory.person(with: reference.identifiers[0]) {
      return (.person(person), true)
    }
    if let answer = answers[reference] { return (answer, true) }
    let answer: PersonResolution
    if let owner {
      answer =
        switch owner.compare(reference) {
        case .same: .person(owner.person.id)
        case .other: .other
        case .unclear: .unclear(.name)
        }
    } else {
      answer = directory.resolve(reference)
    }
    // A stranger is made a person at once, and is then known.
    if case .stranger = answer { return (answer, false) }
    if answers.count == Self.answerLimit { answers.removeAll(keepingCapacity: true) }
    answers[reference] = answer
    return (answer, false)
  }

  /// Whose work it is, by its authors.
  func find(among authors: [Value]) -> AuthorsFound {
    guard let owner else { return directory.find(among: authors) }
    return switch owner.find(among: authors) {
    case .position: AuthorsFound(people: [owner.person.id])
    case .absent: AuthorsFound()
    case .unclear(let positions): AuthorsFound(unclear: positions, candidates: [owner.person.id])
    }
  }

  mutating func insert(_ person: Person) { directory.insert(person) }

  /// The identifiers of a reference that the directory has just learned.
  mutating func learn(from reference: PersonReference, about person: Int64) -> [PersonIdentifier] {
    guard owner == nil, reference.identifiers.count > 1 else { return [] }
    let news = directory.news(in: reference, about: person)
    for identifier in news { directory.insert(identifier, of: person) }
    return news
  }
}
