package import PortfolioModel

/// Recognizes the text of a letter about the person among what is said of a referee.
///
/// Letters are confidential, and who keeps a portfolio must not read them: a referee is a name, a category and how far
/// the letter is.
package enum RefereeLetter {
  /// A remark on a referee is shorter.
  package static let fewestWords = 80

  /// Whether a field, or a column that no mapping reads, holds as many words as only a letter has.
  package static func isAmong(_ fields: FieldSet) -> Bool {
    fields.present.contains { isLetter($0.value) }
  }

  package static func isLetter(_ value: Value) -> Bool {
    switch value {
    case .text(let text): text.split(maxSplits: fewestWords, whereSeparator: \.isWhitespace).count >= fewestWords
    case .list(let values): values.contains { isLetter($0) }
    case .group(let fields): isAmong(fields)
    default: false
    }
  }
}
