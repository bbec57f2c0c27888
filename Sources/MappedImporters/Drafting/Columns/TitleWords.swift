/// A title as words, so that `Publication Year`, `publication_year` and `publicationYear` are one.
struct TitleWords: Hashable {
  let words: [String]

  /// Words that a title can do without.
  private static let idle: Set<String> = ["a", "an", "the", "of", "your", "and", "or", "s", "for", "in"]

  init(_ title: String) {
    var words: [String] = []
    var word = ""
    var previous: Character?
    func isBoundary(_ character: Character, after previous: Character?) -> Bool {
      guard let previous else { return false }
      if previous.isLowercase, character.isUppercase { return true }
      return previous.isNumber != character.isNumber && (previous.isLetter || character.isLetter)
    }
    for character in title.prefix(200) {
      if isBoundary(character, after: previous) || !(character.isLetter || character.isNumber || character == "'") {
        if !word.isEmpty { words.append(word.lowercased()) }
        word = ""
      }
      if character.isLetter || character.isNumber { word.append(character) }
      if character == "#" { words.append("#") }
      previous = character
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    let telling = words.filter { !Self.idle.contains($0) }
    self.words = telling.isEmpty ? words : telling
  }

  var isEmpty: Bool { words.isEmpty }

  func hasAny(_ wanted: Set<String>) -> Bool { words.contains { wanted.contains($0) } }

  /// How well the title says what a synonym says, 0…1.
  func likeness(to synonym: TitleWords) -> Double {
    let wanted = synonym.words
    guard !wanted.isEmpty, !words.isEmpty else { return 0 }
    if words == wanted { return 1 }
    if words.joined() == wanted.joined() { return 0.97 }
    // "Date of Publication" is a publication date.
    if words.count == wanted.count, Set(words) == Set(wanted) { return 0.95 }
    guard words.count > wanted.count else { return 0 }
    // The last words of an English title are what it is about: "Instructor role" is a role.
    let share = Double(wanted.count) / Double(words.count)
    if Array(words.suffix(wanted.count)) == wanted { return 0.5 + 0.4 * share }
    let starts = 0...(words.count - wanted.count)
    guard wanted.count > 1, starts.contains(where: { Array(words[$0..<($0 + wanted.count)]) == wanted }) else {
      return Array(words.prefix(wanted.count)) == wanted ? 0.3 + 0.3 * share : 0
    }
    return 0.35 + 0.4 * share
  }
}
