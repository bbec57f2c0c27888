/// An age over 89, which identifies by its rarity: "93-year-old", "aged 93", "a ninety-three year old".
enum AgeForm {
  /// The words of the age; nil where none begins here.
  static func range(at position: Int, of words: [ScannedWord]) -> ClosedRange<Int>? {
    let word = words[position]
    if ["age", "aged"].contains(word.folded), let next = words.dropFirst(position + 1).first, isHigh(next.folded) {
      return position...position + 1
    }
    // "93-year-old", "93yo", "93y/o"
    let number = word.folded.prefix { $0.isNumber }
    let spelled = ["ninety-", "ninety"].first { word.folded.hasPrefix($0) && word.folded.contains("-year") }
    if !number.isEmpty, isHigh(String(number)), ages.contains(String(word.folded.dropFirst(number.count))) {
      return position...position
    }
    if spelled != nil { return position...position }
    guard isHigh(word.folded), let next = words.dropFirst(position + 1).first, !word.endsSentence else { return nil }
    if ages.contains(next.folded) || ages.contains("-" + next.folded) { return position...position + 1 }
    let after = words.dropFirst(position + 1).prefix(3).map(\.folded)
    if after.starts(with: ["year", "old"]) || after.starts(with: ["years", "old"]) { return position...position + 2 }
    return after == ["years", "of", "age"] ? position...position + 3 : nil
  }

  private static let ages: Set<String> = [
    "-year-old", "-years-old", "-yo", "-y/o", "yo", "y/o", "y.o", "-yr-old", "yr-old", "year-old",
  ]

  /// 90 to 120, in digits or in words.
  private static func isHigh(_ text: String) -> Bool {
    if let number = Int(text) { return (90...120).contains(number) }
    return text == "ninety" || text.hasPrefix("ninety-") && !text.contains("year") && !text.hasSuffix("s")
  }
}
