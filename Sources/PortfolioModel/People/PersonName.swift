/// A person's name as a source gives it, split into family name and given names or initials.
public struct PersonName: Hashable, Sendable {
  public let family: String
  /// Given names or initials, possibly empty: "Miriam A.", "MA".
  public let given: String

  public init(family: String, given: String) {
    (self.family, self.given) = (family, given)
  }

  /// Reads "Family, Given", "Given Family" or "Family GM".
  ///
  /// Titles before and degrees after the name are dropped. Returns nil when nothing is left.
  public init?(_ text: some StringProtocol) { self.init(reading: String(text)) }

  private init?(reading text: String) {
    var parts = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map {
      words(in: String(decoding: $0, as: UTF8.self))
    }
    while parts.count > 1, let last = parts.last, last.isEmpty || last.allSatisfy(isDegreeOrSuffix) {
      parts.removeLast()
    }
    if let first = parts.first, let title = first.first, isTitle(title) { parts[0].removeFirst() }
    guard let head = parts.first, !head.isEmpty else { return nil }
    if parts.count > 1 {
      var given = parts[1]
      if let title = given.first, isTitle(title) { given.removeFirst() }
      self.init(family: head.joined(separator: " "), given: given.joined(separator: " "))
      return
    }
    guard head.count > 1, let last = head.last else {
      self.init(family: head[0], given: "")
      return
    }
    if isInitials(last), !isInitials(head[0]) {
      self.init(family: head.dropLast().joined(separator: " "), given: last)
      return
    }
    // Particles belong to the family name: "Ludwig van der Berg".
    var start = head.count - 1
    while start > 1, familyParticles.contains(head[start - 1].lowercased()) { start -= 1 }
    self.init(
      family: head[start...].joined(separator: " "), given: head[..<start].joined(separator: " "))
  }

  /// The name as a reader sees it: "Miriam A. Okonkwo".
  public var displayed: String { given.isEmpty ? family : "\(given) \(family)" }

  /// The name in an order from which it is read again as it is, to be typed as an alias: "Okonkwo Hale M".
  package var readable: String {
    let orders = [displayed, "\(family) \(given)", "\(family), \(given)"]
    return orders.first { PersonName($0) == self } ?? displayed
  }

  /// The initials of the given names, folded: "ma".
  var givenInitials: String {
    if isOneName(given), let first = given.utf8.first { return String(Unicode.Scalar(first | 0x20)) }
    if arePlainInitials(given) { return foldedForMatching(given) }
    var initials = ""
    for word in words(in: given) {
      let letters = word.filter { $0.isLetter }
      if isInitials(word) {
        initials += letters
      } else {
        for part in word.split(whereSeparator: { $0 == "-" || $0 == "." }) {
          if let first = part.first(where: { $0.isLetter }) { initials.append(first) }
        }
      }
    }
    return foldedForMatching(initials)
  }

  /// How well two names fit.
  public enum Likeness: Int, Comparable, Sendable {
    case different
    /// The family name and the first initial fit; nothing contradicts, nothing confirms.
    case compatible
    /// The same family name and the same full given name, or the same several initials.
    case same

    public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
  }

  /// Compares without case, diacritics, hyphens and points.
  ///
  /// In a name that is all in capitals, as NIH writes them, a short given name looks like initials: "RIVERA, ANA". It may
  /// be either, so the reading that fits better counts.
  public func likeness(to other: PersonName) -> Likeness {
    // Most authors are somebody else by their family name, in whatever way the given names are read.
    guard family == other.family || foldedForMatching(family) == foldedForMatching(other.family) else {
      return .different
    }
    var best = likenessAsRead(to: other)
    if best < .same, let name = withNameInCapitals { best = max(best, name.likenessAsRead(to: other)) }
    if best < .same, let name = other.withNameInCapitals { best = max(best, likenessAsRead(to: name)) }
    return best
  }

  /// The name with a first given name where initials in capitals can be one; nil where they cannot.
  private var withNameInCapitals: PersonName? {
    // Most names have small letters, which are found without asking what each character is.
    guard !family.utf8.contains(where: { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }) else { return nil }
    guard family.filter({ $0.isLetter }).count > 1, !family.contains(where: { $0.isLowercase }),
      let word = words(in: given).first, (2...3).contains(word.count), word.allSatisfy({ $0.isUppercase })
    else { return nil }
    let rest = given.drop { $0.isWhitespace }.dropFirst(word.count)
    return PersonName(family: family, given: "\(word.prefix(1))\(word.dropFirst().lowercased())\(rest)")
  }

  /// Compares the given names.
  private func likenessAsRead(to other: PersonName) -> Likeness {
    let (mine, theirs) = (givenInitials, other.givenInitials)
    guard let first = mine.utf8.first, let second = theirs.utf8.first else { return .compatible }
    // Letters of ASCII are told by their bytes; others can be written in several ways.
    if first != second, first < 0x80, second < 0x80 { return .different }
    guard mine.hasPrefix(theirs) || theirs.hasPrefix(mine) else { return .different }
    let (myFirst, theirFirst) = (firstGivenName, other.firstGivenName)
    if let myFirst, let theirFirst {
      return myFirst == theirFirst ? .same : .different
    }
    return mine.count > 1 && mine == theirs ? .same : .compatible
  }

  /// Whether the other name has initials, under the same family name, and none that this one lacks.
  func hasAllInitials(of other: PersonName) -> Bool {
    let initials = other.givenInitials
    return !initials.isEmpty && givenInitials.hasPrefix(initials)
      && foldedForMatching(family) == foldedForMatching(other.family)
  }

  /// Whether one family name is a part of the other, as "Okonkwo" is of "Okonkwo-Hale", and the given names fit.
  func hasPartOfFamily(of other: PersonName) -> Bool {
    let (mine, theirs) = (familyParts, other.familyParts)
    guard !mine.isEmpty, !theirs.isEmpty, mine.isSubset(of: theirs) || theirs.isSubset(of: mine) else { return false }
    // Without a hyphen, the first of two family names looks like a given name: "Miriam Okonkwo Hale".
    let names = (without(theirs), other.without(mine))
    let (first, second) = (names.0.givenInitials, names.1.givenInitials)
    guard !first.isEmpty, !second.isEmpty, first.hasPrefix(second) || second.hasPrefix(first) else { return false }
    guard let given = names.0.firstGivenName, let otherGiven = names.1.firstGivenName else { return true }
    return given == otherGiven
  }

  /// The names that a family name is made of, folded, without its particles.
  var familyParts: Set<String> {
    if hasPlainFamily {
      let part = foldedForMatching(family)
      return part.isEmpty || familyParticles.contains(part) ? [] : [part]
    }
    let parts = family.split { $0.isWhitespace || "-‐‑–".contains($0) }
    return Set(
      parts.filter { !familyParticles.contains($0.lowercased()) }.map { foldedForMatching($0) }.filter { !$0.isEmpty })
  }

  /// Whether the family name is one word of ASCII letters, as most are.
  var hasPlainFamily: Bool {
    family.utf8.allSatisfy(isLetter)
  }

  /// The name without given names that are parts of a family name.
  private func without(_ familyParts: Set<String>) -> PersonName {
    let rest = words(in: given).filter { !familyParts.contains(foldedForMatching($0)) }
    return PersonName(family: family, given: rest.joined(separator: " "))
  }

  /// The first given name, folded, when it is more than an initial.
  private var firstGivenName: String? {
    if isOneName(given) { return given.utf8.count > 1 ? foldedForMatching(given) : nil }
    if arePlainInitials(given) { return nil }
    guard let word = words(in: given).first, !isInitials(word) else { return nil }
    let folded = foldedForMatching(word)
    return folded.utf8.count > 1 ? folded : nil
  }
}

private let familyParticles: Set<String> = [
  "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "ter", "ten", "bin", "al",
  "el",
]

/// Whether a byte is a letter of ASCII.
private func isLetter(_ byte: UInt8) -> Bool {
  byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
}

/// Whether a text is one given name in ASCII, as most are, and so no initials: "Miriam".
private func isOneName(_ text: String) -> Bool {
  text.utf8.allSatisfy(isLetter) && text.utf8.contains { $0 >= UInt8(ascii: "a") }
}

/// Whether a text is one to three capitals of ASCII and no more: "MA".
private func arePlainInitials(_ text: String) -> Bool {
  (1...3).contains(text.utf8.count) && text.utf8.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
}

private func words(in text: some StringProtocol) -> [String] {
  guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
    return text.split { character in character.isWhitespace }.map { String($0) }
  }
  // The bytes of ASCII that are white space: a blank, and those from the tabulator to the carriage return.
  return text.utf8.split { $0 == 0x20 || $0 >= 0x09 && $0 <= 0x0D }.map { String(decoding: $0, as: UTF8.self) }
}

/// Whether a word is initials: "M", "M.", "MA", "M.A.", "J-P".
private func isInitials(_ word: String) -> Bool {
  // Most words are letters of ASCII alone.
  if word.utf8.allSatisfy(isLetter) { return arePlainInitials(word) }
  let letters = word.filter { $0.isLetter }
  return (1...4).contains(letters.count) && letters.allSatisfy { $0.isUppercase }
    && word.allSatisfy { $0.isLetter || $0 == "." || $0 == "-" } && (letters.count <= 3 || word.contains("."))
}

private let titles: Set<String> = [
  "dr", "dr.", "prof", "prof.", "professor", "mr", "mr.", "mrs", "mrs.", "ms", "ms.",
]

private func isTitle(_ word: String) -> Bool {
  // Most words are neither as short as a title, nor begin with such a letter.
  guard word.utf8.count <= 9, let first = word.utf8.first, first >= 0x80 || "dpm".utf8.contains(first | 0x20) else {
    return false
  }
  return titles.contains(word.lowercased())
}

private let degreesAndSuffixes: Set<String> = [
  "md", "do", "phd", "mph", "med", "ms", "msc", "ma", "mba", "mbbs", "mphil", "mhpe", "facp", "rn", "pharmd", "jr",
  "sr", "ii", "iii", "iv", "dnp", "edd", "bsc", "ba", "bs", "mbchb", "frcp", "mhs", "msed", "ms-hpe", "dphil",
]

private func isDegreeOrSuffix(_ word: String) -> Bool {
  let letters = word.utf8.allSatisfy(isLetter) ? word : word.filter { $0.isLetter }
  return degreesAndSuffixes.contains(letters.lowercased()) && letters.first?.isUppercase == true && letters.count != 1
}
