/// Finds numbers in a statement that claim something and prove nothing.
///
/// A number in digits is a claim unless it is a year, a date, a length of time, a place in a list, or stands behind a word
/// such as “grade” or a course's letters. One in words is a claim where what it counts is what a dossier counts:
/// learners, hours, courses, works. “One” never is. It is a help to a writer, and no proof.
package enum NumberClaims {
  package static func find(in markdown: String) -> [NumberClaim] {
    let text = StatementText(markdown)
    var claims: [NumberClaim] = []
    for block in text.blocks {
      for sentence in StatementSentence.sentences(of: block, in: text) where !sentence.isCited {
        let found = sentence.words.indices.filter { isClaim($0, in: sentence.words) }
        guard let first = found.first else { continue }
        let place = text.place(of: sentence.words[first].range.lowerBound)
        let numbers = found.map { position in
          text.text(
            sentence.words[position].range.lowerBound..<lastWord(of: position, in: sentence.words).range.upperBound)
        }
        claims.append(NumberClaim(numbers: numbers, line: place.line, column: place.column))
      }
    }
    return claims
  }

  private static func isClaim(_ position: Int, in words: [StatementSentence.Word]) -> Bool {
    let word = words[position]
    let next = words.dropFirst(position + 1).first?.folded ?? ""
    let previous = position > 0 ? words[position - 1] : nil
    if NumberWords.isNumber(word.folded) {
      // "Twenty-two" and "two hundred" are one number.
      if let previous, NumberWords.isNumber(previous.folded) { return false }
      return counted(after: position, in: words) != nil
    }
    guard let number = WrittenNumber(word.core) else { return false }
    if NumberWords.times.contains(next) || NumberWords.months.contains(next) { return false }
    if let previous {
      if NumberWords.months.contains(previous.folded) || NumberWords.labels.contains(previous.folded) { return false }
      // The number of a course: "IMED 7310".
      if (2...5).contains(previous.core.utf8.count), previous.core.utf8.allSatisfy({ (65...90).contains($0) }) {
        return false
      }
    }
    if number.isYear { return NumberWords.isCounted(next) }
    return true
  }

  /// The place of the noun that a number in words counts.
  private static func counted(after position: Int, in words: [StatementSentence.Word]) -> Int? {
    var place = position + 1
    while place < words.count, NumberWords.isNumber(words[place].folded) { place += 1 }
    guard place < words.count else { return nil }
    if words[place].folded == "of" {
      let rest = words.dropFirst(place + 1).prefix(3)
      if let first = rest.first, ["them", "these", "those", "whom", "which"].contains(first.folded) {
        return place + 1
      }
      return rest.firstIndex { NumberWords.isCounted($0.folded) }
    }
    // "three other schools", "six direct clerkships".
    for next in words[place...].prefix(3) {
      if words[place - 1].endsPhrase { return nil }
      if NumberWords.isCounted(next.folded) { return place }
      if NumberWords.times.contains(next.folded) { return nil }
      place += 1
    }
    return nil
  }

  /// The word that a claim is shown up to: what is counted, where that is near.
  private static func lastWord(of position: Int, in words: [StatementSentence.Word]) -> StatementSentence.Word {
    if let counted = counted(after: position, in: words), counted < words.count { return words[counted] }
    return words[position]
  }
}

/// A number in digits, as prose has it: "1,240", "8.3", "41%", "$25,000", "12–15".
struct WrittenNumber {
  let isYear: Bool

  init?(_ text: String) {
    var rest = Substring(text)
    if let first = rest.first, "$€£".contains(first) { rest.removeFirst() }
    if let last = rest.last, "%+".contains(last) { rest.removeLast() }
    let parts = rest.split(omittingEmptySubsequences: false) { $0 == "–" || $0 == "-" }
    guard (1...2).contains(parts.count), parts.allSatisfy(Self.isNumber) else { return nil }
    isYear =
      rest == text[...] && parts[0].utf8.count == 4 && (parts[0].hasPrefix("19") || parts[0].hasPrefix("20"))
      && parts.allSatisfy { [2, 4].contains($0.utf8.count) && $0.utf8.allSatisfy(Self.isDigit) }
  }

  private static func isNumber(_ text: Substring) -> Bool {
    let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = halves.first else { return false }
    if halves.count == 2, halves[1].isEmpty || !halves[1].utf8.allSatisfy(isDigit) { return false }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    return groups.enumerated().allSatisfy { place, group in
      !group.isEmpty && group.utf8.allSatisfy(isDigit) && (place == 0 || group.utf8.count == 3)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
