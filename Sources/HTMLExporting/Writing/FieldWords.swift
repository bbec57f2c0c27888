import PortfolioModel

/// Names of fields as words, each made once: `contactHours` is "contact hours".
struct FieldWords {
  private var known: [FieldName: String] = [:]

  /// The words of the name, escaped.
  mutating func words(for field: FieldName) -> String {
    if let words = known[field] { return words }
    var words = ""
    for character in field.rawValue {
      if character.isUppercase, !words.isEmpty { words += " " }
      words += character.lowercased()
    }
    let escaped = HTMLBuffer.escaped(words)
    known[field] = escaped
    return escaped
  }
}
