/// Texts as YAML writes them on one line.
enum YAMLText {
  private static let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n", "~", ""]

  /// A text, quoted where it would be read as something else.
  static func scalar(_ text: String) -> String {
    if isPlain(text) { return text }
    if text.unicodeScalars.contains(where: {
      $0.value < 0x20 || $0.value == 0x7F || $0.value == 0x85 || $0.value == 0xFEFF || $0.value == 0x2028
        || $0.value == 0x2029
    }) {
      return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// A list on one line.
  static func list(_ texts: [String]) -> String { "[" + texts.map(scalar).joined(separator: ", ") + "]" }

  /// A text that can stand in a comment.
  static func comment(_ text: String) -> String {
    String(
      text.map { $0.isNewline || $0 == "\t" ? " " : $0 }.filter {
        !$0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
      })
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter || first == "/", first.isASCII, !words.contains(text.lowercased())
    else { return false }
    guard let last = text.last, last.isLetter || last.isNumber || last == ")" else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || (48...57).contains(scalar.value) || " _-/().+&%".unicodeScalars.contains(scalar)
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      guard
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || [0xFEFF, 0x2028, 0x2029].contains(scalar.value)
      else { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}

extension YAMLText {
  /// Columns put together, as a template's text.
  static func template(_ references: [String], between: String) -> String {
    let parts = references.map { "{\($0.replacing("{", with: "{{"))}" }
    return scalar(parts.joined(separator: between))
  }
}
