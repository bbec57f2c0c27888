/// A full date behind a word of birth: "DOB 3/14/1941", "born on March 14, 1941". A year alone identifies nobody.
enum BirthDateForm {
  /// The last word of the date; nil where none begins here.
  static func last(at position: Int, of words: [ScannedWord]) -> Int? {
    var place: Int
    switch words[position].folded {
    case "dob", "d.o.b", "born", "birthdate", "birthday": place = position + 1
    case "date" where words.dropFirst(position + 1).prefix(2).map(\.folded) == ["of", "birth"]: place = position + 3
    default:
      // "DOB:3/14/1941"
      let rest = words[position].folded.split(separator: ":", maxSplits: 1)
      return rest.count == 2 && rest[0] == "dob" && isDate(String(rest[1])) ? position : nil
    }
    while place < words.count, place < position + 5, ["on", "is", "was", "the"].contains(words[place].folded) {
      place += 1
    }
    guard place < words.count else { return nil }
    if isDate(words[place].core) { return place }
    // "March 14, 1941", "14 March 1941"
    let three = Array(words[place...].prefix(3))
    guard three.count == 3, three.contains(where: \.isMonth), three[2].core.utf8.count == 4, three[2].digitCount == 4,
      three.prefix(2).contains(where: { (1...2).contains($0.digitCount) })
    else { return nil }
    return place + 2
  }

  /// `3/14/1941`, `14.3.41`, `1941-03-14`.
  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    return parts.count == 3
      && parts.allSatisfy { (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }
}
