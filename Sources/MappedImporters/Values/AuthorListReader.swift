import Importing
import PortfolioModel

/// Reads a printed list of authors.
struct AuthorListReader {
  let style: MappingReading.AuthorStyle
  let separator: String?

  private static let shape = Shape(["family", "given", "name"])

  /// The authors as texts.
  func split(_ text: String) -> [String] {
    var list = text[...]
    while let last = list.last, last.isWhitespace || ";,".contains(last) { list.removeLast() }
    if style == .firstLastJoined { return JoinedNames.split(list) }
    let separator = separator ?? (list.contains(";") ? ";" : style == .lastFirst ? ";" : ",")
    var authors = list.split(separator: separator).map { trimmed($0) }.filter { !$0.isEmpty }
    // PubMed ends its list with a full stop, which is not part of the last initial; where the others' initials have
    // one, too, it is.
    if style == .lastInitials, let last = authors.last, last.hasSuffix("."),
      !authors.dropLast().contains(where: { $0.hasSuffix(".") })
    {
      let word = last.dropLast()
      if !word.contains(".") { authors[authors.count - 1] = String(word) }
    }
    return authors
  }

  func author(_ text: String) -> Value {
    let parts: (family: String, given: String)?
    switch style {
    case .lastInitials:
      // "Wilson, L.N." is meant as well.
      parts = Self.atComma(text) ?? Self.atLastBlank(text)
    case .lastFirst: parts = Self.atComma(text)
    case .firstLast, .firstLastJoined: parts = PersonName(text).map { ($0.family, $0.given) }
    }
    // Lens writes "null Rivera" where it has no given name.
    if let parts, parts.given == "null" {
      return .group(FieldSet(shape: Self.shape, values: [.text(parts.family), nil, nil]))
    }
    guard let parts, !parts.family.isEmpty, !parts.given.isEmpty else {
      return .group(FieldSet(shape: Self.shape, values: [nil, nil, .text(text)]))
    }
    return .group(FieldSet(shape: Self.shape, values: [.text(parts.family), .text(parts.given), nil]))
  }

  private static func atComma(_ text: String) -> (String, String)? {
    guard let comma = text.firstIndex(of: ",") else { return nil }
    return (trimmed(text[..<comma]), trimmed(text[text.index(after: comma)...]))
  }

  /// "Griffin DK", "Pérez-de la Fuente R.": the last word is initials.
  private static func atLastBlank(_ text: String) -> (String, String)? {
    guard let blank = text.lastIndex(of: " ") else { return nil }
    let last = text[text.index(after: blank)...]
    let letters = last.filter { $0.isLetter }
    guard (1...5).contains(letters.count), letters.allSatisfy({ $0.isUppercase }) else { return nil }
    return (trimmed(text[..<blank]), String(last))
  }
}
