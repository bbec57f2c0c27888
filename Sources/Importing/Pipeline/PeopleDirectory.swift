import PortfolioModel

/// Finds whom a row is about among all people of an institution's portfolio file.
///
/// Identifiers decide; a name counts only where the row has no identifier, and only when one person has it.
struct PeopleDirectory {
  private var byIdentifier: [PersonIdentifier: Int64] = [:]
  private var byFamily: [String: [PersonMatcher]] = [:]
  private var schemes: [Int64: Set<String>] = [:]
  private(set) var names: [Int64: String] = [:]

  init(_ people: [Person]) {
    for person in people { insert(person) }
  }

  mutating func insert(_ person: Person) {
    names[person.id] = person.displayName
    for identifier in person.identifiers { insert(identifier, of: person.id) }
    let matcher = PersonMatcher(person)
    for family in Set(person.names.map { foldedForMatching($0.family) }) {
      byFamily[family, default: []].append(matcher)
    }
  }

  mutating func insert(_ identifier: PersonIdentifier, of person: Int64) {
    byIdentifier[identifier] = person
    schemes[person, default: []].insert(identifier.scheme)
  }

  func person(with identifier: PersonIdentifier) -> Int64? { byIdentifier[identifier] }

  func resolve(_ reference: PersonReference) -> PersonResolution {
    var found: Int64?
    for identifier in reference.identifiers {
      guard let person = byIdentifier[identifier] else { continue }
      if let found, found != person { return .unclear(.twoPeople([found, person])) }
      found = person
    }
    if let found { return .person(found) }
    if !reference.identifiers.isEmpty { return .stranger }
    guard let name = reference.name else { return .unclear(.nameAlone) }
    return resolve(name)
  }

  /// Finds the only person who has a name.
  func resolve(_ name: PersonName) -> PersonResolution {
    let (same, compatible) = candidates(for: name)
    if same.count == 1 { return .person(same[0]) }
    return .unclear(same.isEmpty && compatible.isEmpty ? .nameAlone : .name)
  }

  /// The people who have a name, and those of whom it may be a short form.
  private func candidates(for name: PersonName) -> (same: [Int64], compatible: [Int64]) {
    var same: [Int64] = []
    var compatible: [Int64] = []
    for matcher in byFamily[foldedForMatching(name.family)] ?? [] {
      switch matcher.likeness(of: name) {
      case .same: same.append(matcher.person.id)
      case .compatible: compatible.append(matcher.person.id)
      case .different: break
      }
    }
    return (same, compatible)
  }

  /// The identifiers of a reference that are new for a person who has none of their scheme; people have several
  /// e-mail addresses, so one more is new as well.
  func news(in reference: PersonReference, about person: Int64) -> [PersonIdentifier] {
    reference.identifiers.filter { identifier in
      byIdentifier[identifier] == nil
        && (identifier.scheme == "email" || schemes[person]?.contains(identifier.scheme) != true)
    }
  }

  /// The people among authors: by ORCID iD, or by a full name that one person has.
  ///
  /// An author who could be several people, or whose name is a short form of somebody's, is a question, unless those
  /// people were all found.
  func find(among authors: [Value]) -> AuthorsFound {
    var found = AuthorsFound()
    var questions: [(position: Int, people: [Int64])] = []
    for (position, author) in authors.enumerated() {
      if case .group(let fields) = author, case .text(let orcid)? = fields["orcid"] {
        found.add(PersonIdentifier(scheme: "orcid", value: orcid).flatMap { byIdentifier[$0] })
      } else if let name = PersonName(author: author) {
        let (same, compatible) = candidates(for: name)
        if same.count == 1 {
          found.add(same[0])
        } else if !same.isEmpty || !compatible.isEmpty {
          questions.append((position, same.isEmpty ? compatible : same))
        }
      }
    }
    for (position, people) in questions where !people.allSatisfy({ found.people.contains($0) }) {
      found.unclear.append(position)
      for person in people where !found.candidates.contains(person) { found.candidates.append(person) }
    }
    return found
  }
}
