/// The authors of a work as they are compared: by family names, and initials where both have them.
struct AuthorForms: Sendable {
  private let authors: [Author]

  private struct Author: Sendable {
    let family: UInt64
    /// The parts of a double family name, and of one with particles.
    let parts: [UInt64]
    let initial: UInt8?
  }

  /// A consortium's hundreds of names tell no more than its first ones.
  private static let limit = 40

  init(_ authors: Value?) {
    guard case .list(let list)? = authors else {
      self.authors = []
      return
    }
    self.authors = list.prefix(Self.limit).compactMap { author in
      guard let name = PersonName(author: author) else { return nil }
      let family = Self.key(foldedForMatching(name.family))
      guard family != Self.nothing else { return nil }
      let parts = name.familyParts.filter { $0.utf8.count > 2 }.map { Self.key($0) }.sorted()
      return Author(family: family, parts: parts, initial: name.givenInitials.utf8.first)
    }
  }

  var isEmpty: Bool { authors.isEmpty }

  /// The first author's family name, to look for candidates by.
  var first: UInt64? { authors.first?.family }

  func likeness(to other: AuthorForms) -> Finding.Outcome {
    guard !authors.isEmpty, !other.authors.isEmpty else { return .unknown }
    let (shorter, longer) = authors.count <= other.authors.count ? (authors, other.authors) : (other.authors, authors)
    var matched = 0
    for (place, author) in shorter.enumerated() {
      // They mostly come in the same order.
      if Self.match(author, longer[place]) || longer.contains(where: { Self.match(author, $0) }) { matched += 1 }
    }
    if matched == shorter.count, shorter.count == longer.count { return .same }
    return matched * 2 >= shorter.count ? .alike(.someAuthors) : .differs
  }

  /// Whether the first authors are one person.
  func sharesFirst(with other: AuthorForms) -> Bool {
    guard let mine = authors.first, let theirs = other.authors.first else { return false }
    return Self.match(mine, theirs)
  }

  private static func match(_ one: Author, _ two: Author) -> Bool {
    guard one.family == two.family || one.parts.contains(where: { two.parts.contains($0) }) else { return false }
    guard let first = one.initial, let second = two.initial else { return true }
    return first == second
  }

  private static let nothing = key("")

  /// A name's key, the same for "Müller", "Mueller" and "Muller".
  private static func key(_ folded: String) -> UInt64 {
    var bytes: [UInt8] = []
    for byte in folded.utf8 {
      // e after a, o or u is how an umlaut is written without one.
      if byte == 101, let last = bytes.last, last == 97 || last == 111 || last == 117 { continue }
      bytes.append(byte)
    }
    return StableHash.of(bytes)
  }
}
