/// The name of a journal, a school, a department or a body, as it is compared: in full or abbreviated.
struct NameForm: Sendable {
  /// The words that tell, in order.
  let words: [String]
  let compact: [UInt8]

  /// Takes what stands before a colon, a bracket or an equals sign, since what comes after is a subtitle or a place.
  init(_ name: String) {
    let text = MatchingText(name)
    let end = name.firstIndex { ":(=[".contains($0) }
    let head = end.map { MatchingText(name[..<$0]) }
    let used = head.map { $0.isEmpty ? text : $0 } ?? text
    words = used.words.filter { !Self.empty.contains($0) }
    compact = words.flatMap { Array($0.utf8) }
  }

  private static let empty: Set<String> = [
    "of", "the", "and", "in", "for", "on", "a", "an", "de", "la", "des", "der", "und", "et", "fur", "to", "at", "du",
  ]

  /// Words that so many schools and departments have that they tell nothing.
  private static let common: Set<String> = [
    "university", "school", "college", "department", "dept", "division", "institute", "center", "centre", "hospital",
    "medical", "medicine", "health", "society", "association", "american", "national", "international", "committee",
    "faculty", "program", "programme", "clinical",
  ]

  func sharesTellingWord(with other: NameForm) -> Bool {
    words.contains { !Self.common.contains($0) && other.words.contains($0) }
  }

  func likeness(to other: NameForm) -> Finding.Outcome {
    guard !words.isEmpty, !other.words.isEmpty else { return .unknown }
    if compact == other.compact { return .same }
    if isAbbreviation(of: other) || other.isAbbreviation(of: self) { return .alike(.abbreviation) }
    let (mine, theirs) = (Set(words), Set(other.words))
    if mine.isSubset(of: theirs) || theirs.isSubset(of: mine) { return .alike(.part) }
    if compact.count >= 12, other.compact.count >= 12 {
      let (short, long) = compact.count <= other.compact.count ? (compact, other.compact) : (other.compact, compact)
      if TitleForm.isWithin(2, of: short, long) { return .alike(.spelling) }
    }
    return .differs
  }

  /// Whether each word shortens one of the other's, in order, and none of the other's is left over: "N Engl J Med".
  private func isAbbreviation(of full: NameForm) -> Bool {
    if words.count == 1, isInitialism(words[0], of: full.words) { return true }
    guard words.count == full.words.count else { return false }
    return zip(words, full.words).allSatisfy { Self.shortens($0, $1) }
  }

  /// "JAMA" for "Journal of the American Medical Association".
  private func isInitialism(_ word: String, of words: [String]) -> Bool {
    words.count > 1 && word.utf8.count == words.count && zip(word.utf8, words).allSatisfy { $0 == $1.utf8.first }
  }

  /// Whether a word begins like another and has only letters of it, in order: "natl" and "national".
  private static func shortens(_ word: String, _ full: String) -> Bool {
    if word == full { return true }
    guard word.utf8.first == full.utf8.first, word.utf8.count < full.utf8.count else { return false }
    var rest = full.utf8[...]
    for letter in word.utf8 {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }
}
