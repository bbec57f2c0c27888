/// Text as a string in a style sheet.
enum CSSText {
  /// The text in quotes; nothing in it can end the string, the rule or the style element.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "&", "'", "{", "}", ";": result += "\\" + String(scalar.value, radix: 16) + " "
      case "\u{0}"..<"\u{20}", "\u{7F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
