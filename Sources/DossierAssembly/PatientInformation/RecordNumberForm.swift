/// A patient's number behind a word that says what it is: "MRN 1234567", "medical record number: H1234567".
enum RecordNumberForm {
  /// The words from the keyword to the number.
  static func keyword(at position: Int, of words: [ScannedWord]) -> (first: Int, last: Int)? {
    let word = words[position]
    // "MRN1234567", "MRN#1234567", "MRN:1234567"
    for prefix in ["mrn", "csn", "nhs"] where word.folded.hasPrefix(prefix) && word.digitCount >= 5 {
      if word.folded.dropFirst(prefix.utf8.count).allSatisfy({ $0.isNumber || "#:-/.".contains($0) }) {
        return (position, position)
      }
    }
    guard let length = keywords.lazy.compactMap({ matches($0, at: position, of: words) }).first else { return nil }
    var place = position + length
    while place < words.count, place < position + length + 3 {
      if isNumber(words[place]) { return (position, place) }
      guard fillers.contains(words[place].folded) else { return nil }
      place += 1
    }
    return nil
  }

  /// Longest first.
  private static let keywords: [[String]] = [
    ["medical", "record"], ["medical", "records"], ["patient", "record"], ["health", "record"], ["hospital", "number"],
    ["patient", "id"], ["patient", "identifier"], ["patient", "number"], ["chart", "number"], ["chart", "no"],
    ["record", "number"], ["record", "no"], ["account", "number"], ["nhs", "number"], ["encounter", "number"],
    ["mrn"], ["mr#"], ["csn"],
  ]

  private static let fillers: Set<String> = ["number", "no", "num", "id", "is", "was", "of", "n°", "nr"]

  private static func matches(_ keyword: [String], at position: Int, of words: [ScannedWord]) -> Int? {
    guard position + keyword.count <= words.count else { return nil }
    for (offset, part) in keyword.enumerated() where words[position + offset].folded != part { return nil }
    return keyword.count
  }

  private static func isNumber(_ word: ScannedWord) -> Bool {
    word.digitCount >= 5 && word.core.count { $0.isLetter } <= 3
      && word.core.allSatisfy { $0.isLetter || $0.isNumber || "#-/.".contains($0) }
  }
}
