/// A pattern of a mapping, which takes a part of a text.
final class TextPattern {
  private let expression: BoundedExpression
  private let affixes: AffixPattern?
  /// What was taken of short texts, which often repeat: the names of journals, of roles.
  private var known: [String: String?] = [:]

  private static let mostKnown = 2_048
  private static let longestKnown = 64

  /// Nil where the pattern is not a regular expression, which the reader of mappings has checked.
  init?(_ pattern: String) {
    guard let expression = BoundedExpression(pattern) else { return nil }
    self.expression = expression
    affixes = AffixPattern(pattern)
  }

  /// The first group that takes part in the match, or all of the match; nil where the text does not match.
  func captured(in text: String) -> String? {
    if let found = affixes?.captured(in: text) { return trimmed(found) }
    guard text.utf8.count <= Self.longestKnown else { return matched(text) }
    if let found = known[text] { return found }
    let found = matched(text)
    if known.count >= Self.mostKnown { known.removeAll(keepingCapacity: true) }
    known[text] = .some(found)
    return found
  }

  private func matched(_ text: String) -> String? {
    guard let match = expression.firstMatch(in: text) else { return nil }
    let group = match.output.count > 1 ? match.output.dropFirst().first { $0.substring != nil } : match.output.first
    return trimmed(group?.substring ?? "")
  }
}
