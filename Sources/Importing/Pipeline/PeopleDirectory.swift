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
    var same: [Int64] = []
    var isCompatible = false
    for matcher in byFamily[foldedForMatching(name.family)] ?? [] {
      switch matcher.likeness(of: name) {
      case .same: same.append(matcher.person.id)
      case .compatible: isCompatible = true
      case .different: break
      }
    }
    if same.count == 1 { return .person(same[0]) }
    return .unclear(same.isEmpty && !isCompatible ? .nameAlone : .name)
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
  func find(among authors: [Value]) -> [Int64] {
    var found: [Int64] = []
    for author in authors {
      guard case .group(let fields) = author else { continue }
      var person: Int64?
      if case .text(let orcid)? = fields["orcid"] {
        person = PersonIdentifier(scheme: "orcid", value: orcid).flatMap { byIdentifier[$0] }
      } else if let name = PersonName(author: fields), case .person(let only) = resolve(name) {
        person = only
      }
      if let person, !found.contains(person) { found.append(person) }
    }
    return found
  }
}
