/// A regular expression of a mapping, which is not let loose on texts of any length.
///
/// The time that an expression takes can grow with the square of the text's length, and cells come from anywhere.
struct BoundedExpression {
  private let expression: Regex<AnyRegexOutput>

  /// The longest text, in bytes, in which a match is looked for; in a longer one there is none.
  static let longestText = 20_000

  /// Nil where the text is not a regular expression.
  init?(_ pattern: String, ignoringCase: Bool = false) {
    guard let expression = try? Regex(pattern) else { return nil }
    self.expression = ignoringCase ? expression.ignoresCase() : expression
  }

  func firstMatch(in text: some StringProtocol) -> Regex<AnyRegexOutput>.Match? {
    guard text.utf8.count <= Self.longestText else { return nil }
    return String(text).firstMatch(of: expression)
  }

  func matches(_ text: some StringProtocol) -> Bool { firstMatch(in: text) != nil }
}
