import Importing
import PortfolioModel

/// Writes the value of a field from one column.
struct FieldWriter {
  let isXML: Bool

  private var source: String { isXML ? "path" : "column" }

  /// The field; nil where too many values cannot be read.
  func field(_ definition: FieldDefinition, _ column: DraftColumn, likeness: Double) -> DraftField? {
    let fit = ValueFit(column, definition)
    let sure = likeness > 0.96 ? "" : likeness > 0.8 ? "likely; " : "a guess; "
    let reference = YAMLText.scalar(column.reference)
    func make(_ value: String, _ note: String) -> DraftField {
      DraftField(name: definition.name.rawValue, value: value, note: sure + note, columns: [column.index])
    }
    func keyed(_ keys: [String]) -> String {
      keys.isEmpty ? reference : "{ \(([source + ": " + reference] + keys).joined(separator: ", ")) }"
    }
    var type = definition.type
    var isList = false
    if case .list(let element) = type { (type, isList) = (element, true) }
    switch type {
    case .text:
      let separator = isList ? Self.separator(in: column) : nil
      return make(keyed(separator.map { ["separator: \"\($0)\""] } ?? []), column.seen)
    case .number, .flag, .hours:
      guard let words = Self.absentWords(fit, of: column) else { return nil }
      var keys: [String] = []
      var note = column.seen
      if type == .hours {
        let isMinutes =
          column.hasTitleWord(["min", "mins", "minutes", "minute"])
          || (column.hasTitleWord(["duration", "length"]) && (column.numbers.map { $0.lowerBound >= 10 } ?? false))
        if isMinutes {
          keys.append("unit: minutes")
          note += column.hasTitleWord(["min", "mins", "minutes", "minute"]) ? "" : "; taken as minutes"
        }
        keys.append("basis: total")
        note += "; basis: total, year or session"
      }
      if !words.isEmpty {
        keys.append("null: \(YAMLText.list(words))")
        note +=
          "; \(column.filled - fit.readable) are no \(type == .flag ? "yes or no" : "numbers"), and are taken as absent"
      }
      return make(keyed(keys), note)
    case .identifier:
      guard fit.readable * 10 >= column.filled * 9 else { return nil }
      return make(
        reference, fit.readable == column.filled ? column.seen : "\(column.seen); \(fit.readable) have the form of one")
    case .token(let vocabulary):
      return make(tokens(column, vocabulary, isList: isList), column.seen + unknown(column, vocabulary))
    case .group:
      if definition.type == .list(.group(.authorFields)) {
        guard let style = AuthorStyleGuess(column) else { return nil }
        var keys = ["style: \(style.style)"]
        if let separator = style.separator { keys.append("separator: \"\(separator)\"") }
        return make(
          keyed(keys), "\(column.filled) of \(column.rows) filled, written as \(Self.words[style.style] ?? style.style)"
        )
      }
      if definition.name == "comments" {
        return make("{ groups: [{ text: \(reference) }] }", column.seen)
      }
      return nil
    case .date: return make(keyed([]), column.seen)
    case .spans, .list: return nil
    }
  }

  private static let words = [
    "last-initials": "family name and initials", "last-first": "family name, given names",
    "first-last": "given names and family name",
  ]

  /// What the vocabulary has no term for, where the words are nobody's own.
  private func unknown(_ column: DraftColumn, _ vocabulary: Vocabulary) -> String {
    let unknown = column.texts.keys.filter { TokenGuess.token(for: $0, in: vocabulary) == nil }.sorted()
    guard !unknown.isEmpty else { return "" }
    guard column.isHarmless, unknown.count <= 3, column.look == .token,
      unknown.allSatisfy({ $0.count <= 30 && !DraftColumn.isName($0) })
    else { return "; \(unknown.count) of \(column.texts.count) are no known term, and stay as they are" }
    return "; no known term: \(unknown.joined(separator: ", "))"
  }

  /// A value with a map from the file's words to tokens.
  private func tokens(_ column: DraftColumn, _ vocabulary: Vocabulary, isList: Bool) -> String {
    var keys = ["\(source): \(YAMLText.scalar(column.reference))"]
    let separator = isList ? Self.separator(in: column) : nil
    if let separator { keys.append("separator: \"\(separator)\"") }
    var texts = Set(column.texts.keys)
    if let separator { texts = Set(texts.flatMap { $0.split(separator: separator).map { trimmed($0) } }) }
    // What the vocabulary knows by itself needs no line.
    let known = texts.sorted().compactMap { text -> String? in
      guard vocabulary.token(matching: text) == nil, let token = TokenGuess.token(for: text, in: vocabulary) else {
        return nil
      }
      return "\(YAMLText.scalar(text)): \(token)"
    }
    if !known.isEmpty { keys.append("values: { \(known.prefix(20).joined(separator: ", ")) }") }
    return keys.count == 1 && !isList ? YAMLText.scalar(column.reference) : "{ \(keys.joined(separator: ", ")) }"
  }

  /// What stands between the items of a list.
  static func separator(in column: DraftColumn) -> String? {
    let texts = column.texts.keys
    for separator in [";", "|"] where texts.count(where: { $0.contains(separator) }) * 5 >= texts.count {
      return separator
    }
    return texts.count { $0.contains(", ") } * 3 >= texts.count && texts.count > 1 ? "," : nil
  }

  /// Words that a system writes where it has no number; nil where too many texts are no numbers.
  private static func absentWords(_ fit: ValueFit, of column: DraftColumn) -> [String]? {
    if fit.unreadable.isEmpty { return [] }
    guard fit.unreadable.count <= 4, fit.readable * 5 >= column.filled * 3,
      fit.unreadable.keys.allSatisfy({ $0.count <= 20 && !DraftColumn.isName($0) })
    else { return nil }
    // The usual words would no longer count if others stood alone.
    return fit.unreadable.keys.sorted() + Mapping.usualNullWords
  }
}
