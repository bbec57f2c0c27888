/// Names that Springer writes one after the other, without anything between them: "Ana M. RiveraBen McDonald".
enum JoinedNames {
  /// The beginnings of names that have a capital within.
  private static let prefixes: Set<String> = [
    "Mc", "Mac", "De", "Del", "Della", "Des", "Di", "Du", "El", "Al", "Fitz", "La", "Le", "Lo", "St", "Van", "Vander",
    "Von", "Ter", "Ten",
  ]

  /// Parts the names where a capital follows a small letter, or the full stop behind one.
  static func split(_ text: some StringProtocol) -> [String] {
    var names: [String] = []
    var name = ""
    var word = ""
    for character in text {
      if character.isUppercase, endsName(word) {
        names.append(name)
        (name, word) = ("", "")
      }
      name.append(character)
      if character.isWhitespace || character == "-" { word = "" } else { word.append(character) }
    }
    names.append(name)
    return names.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  private static func endsName(_ word: String) -> Bool {
    guard let last = word.last else { return false }
    if last == "." { return word.dropLast().last?.isLowercase == true }
    return last.isLowercase && !prefixes.contains(word)
  }
}
