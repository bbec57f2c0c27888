/// A telephone number by its form: ten digits in the American grouping, or a plus sign and a country's code.
enum TelephoneForm {
  /// The last word of the number; nil where none begins here.
  static func last(at position: Int, of words: [ScannedWord]) -> Int? {
    let word = words[position]
    if isAmerican(word.core) || isInternational(word.core) { return position }
    guard word.core.first == "(" || word.core.first == "+" || word.digitCount == 3 || word.core == "1" else {
      return nil
    }
    // In several words: "(614) 555-0199", "614 555 0199", "+44 20 7946 0958".
    var joined = word.core
    for place in words.indices.dropFirst(position + 1).prefix(4) {
      guard words[place].core.utf8.allSatisfy({ (48...57).contains($0) || $0 == 0x2D || $0 == 0x2E }) else {
        return nil
      }
      joined += " " + words[place].core
      if isAmerican(joined) || isInternational(joined) && !continues(words, after: place) { return place }
    }
    return nil
  }

  private static func continues(_ words: [ScannedWord], after place: Int) -> Bool {
    words.dropFirst(place + 1).first.map { $0.core.utf8.allSatisfy { (48...57).contains($0) } } ?? false
  }

  /// `614-555-0199`, `(614) 555-0199`, `614.555.0199`, `1-614-555-0199`.
  private static func isAmerican(_ text: String) -> Bool {
    var groups = text.split { "-. ()".contains($0) }
    guard text.utf8.allSatisfy({ (48...57).contains($0) || "-. ()+".utf8.contains($0) }) else { return false }
    if let first = groups.first, first == "1" || first == "+1" { groups.removeFirst() }
    return groups.map(\.utf8.count) == [3, 3, 4] && groups.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
      && groups[0].first != "0" && groups[0].first != "1" && groups[1].first != "0"
  }

  /// `+442079460958`, `+44 20 7946 0958`.
  private static func isInternational(_ text: String) -> Bool {
    guard text.first == "+" else { return false }
    let digits = text.utf8.count { (48...57).contains($0) }
    return (9...15).contains(digits)
      && text.dropFirst().utf8.allSatisfy { (48...57).contains($0) || "-. ()".utf8.contains($0) }
  }
}
