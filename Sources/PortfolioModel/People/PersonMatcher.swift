/// Decides whether a row or an author is a given person.
///
/// Identifiers decide; only where they say nothing do names, and a name that merely could be the person's is a question.
public struct PersonMatcher: Sendable {
  private let identifiers: [String: Set<String>]
  private let names: [PersonName]
  /// All family names, folded, and the parts of them. They are few, and found faster by looking at each than by hashing.
  private let families: [String]
  private let familyParts: [String]
  public let person: Person

  public enum Answer: Hashable, Sendable {
    case same
    case other
    /// The name could be the person's, and nothing decides.
    case unclear
  }

  public init(_ person: Person) {
    self.person = person
    identifiers = Dictionary(grouping: person.identifiers, by: \.scheme).mapValues { Set($0.map(\.value)) }
    names = person.names
    families = Set(names.map { foldedForMatching($0.family) }).sorted()
    familyParts = names.reduce(into: Set()) { $0.formUnion($1.familyParts) }.sorted()
  }

  /// Compares a reference with the person.
  ///
  /// A matching identifier means the same person, whatever the name. An identifier of a scheme that is known for the
  /// person, with another value, means somebody else, unless the scheme is e-mail, of which people have several.
  public func compare(_ reference: PersonReference) -> Answer {
    var contradicted = false
    for identifier in reference.identifiers {
      guard let known = identifiers[identifier.scheme] else { continue }
      if known.contains(identifier.value) { return .same }
      if identifier.scheme != "email" { contradicted = true }
    }
    if contradicted { return .other }
    guard let name = reference.name else { return reference.identifiers.isEmpty ? .unclear : .other }
    switch likeness(of: name) {
    case .same: return .same
    case .compatible: return .unclear
    case .different: return hasPartOfFamily(of: name, folded: foldedForMatching(name.family)) ? .unclear : .other
    }
  }

  /// The best fit of a name with the person's name and aliases.
  public func likeness(of name: PersonName) -> PersonName.Likeness {
    likeness(of: name, folded: foldedForMatching(name.family))
  }

  /// - Parameter family: The name's family name, folded.
  private func likeness(of name: PersonName, folded family: String) -> PersonName.Likeness {
    // Most authors are somebody else by their family name.
    guard families.contains(family) else { return .different }
    return names.lazy.map { $0.likeness(to: name) }.max() ?? .different
  }

  /// Whether a name could be the person's with a part of a double family name, or with more of one.
  ///
  /// - Parameter family: The name's family name, folded.
  private func hasPartOfFamily(of name: PersonName, folded family: String) -> Bool {
    // Most authors share no name with the person, and need not be compared with every alias.
    if name.hasPlainFamily {
      guard familyParts.contains(family) else { return false }
    } else if name.familyParts.isDisjoint(with: familyParts) {
      return false
    }
    return names.contains { $0.hasPartOfFamily(of: name) }
  }

  /// Finds the person among authors.
  ///
  /// Author lists print initials, so a single author whose name is compatible is the person, unless it has an initial
  /// that none of the person's names has. Two, or a part of the family name alone, are a question.
  public func find(among authors: [Value]) -> AuthorMatch {
    var compatible: [Int] = []
    var hasOnlyKnownInitials = false
    var partial: [Int] = []
    var same: [Int] = []
    let known = identifiers["orcid"]
    for (position, author) in authors.enumerated() {
      if let known, case .group(let fields) = author, case .text(let orcid)? = fields["orcid"] {
        if known.contains(orcid) { return .position(position) }
        continue
      }
      guard let name = PersonName(author: author) else { continue }
      let family = foldedForMatching(name.family)
      switch likeness(of: name, folded: family) {
      case .same: same.append(position)
      case .compatible:
        compatible.append(position)
        hasOnlyKnownInitials = names.contains { $0.hasAllInitials(of: name) }
      case .different: if hasPartOfFamily(of: name, folded: family) { partial.append(position) }
      }
    }
    switch (same.count, compatible.count) {
    case (1, _): return .position(same[0])
    case (0, 1) where hasOnlyKnownInitials: return .position(compatible[0])
    case (0, 0): return partial.isEmpty ? .absent : .unclear(partial)
    default: return .unclear(same.isEmpty ? compatible : same)
    }
  }

  public enum AuthorMatch: Hashable, Sendable {
    /// The zero-based position among the authors.
    case position(Int)
    case absent
    /// These authors could be the person, and nothing decides.
    case unclear([Int])
  }
}

extension PersonName {
  /// The name of an element of `authors`, or of a list of names.
  package init?(author: Value) {
    switch author {
    case .group(let fields): self.init(author: fields)
    case .text(let name): self.init(name)
    default: return nil
    }
  }

  /// The name in an author group: family and given names where they are apart, else the name as printed.
  public init?(author fields: FieldSet) {
    if case .text(let family)? = fields["family"] {
      if case .text(let given)? = fields["given"] {
        self.init(family: family, given: given)
      } else {
        self.init(family: family, given: "")
      }
    } else if case .text(let name)? = fields["name"] {
      self.init(name)
    } else {
      return nil
    }
  }
}
