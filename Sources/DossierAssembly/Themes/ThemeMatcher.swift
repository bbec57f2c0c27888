package import PortfolioModel

/// Finds the words of themes in the texts of records.
///
/// Whole words are compared, without case and accents. Texts that could name a learner, or that others wrote in
/// confidence, are not read.
package struct ThemeMatcher: Sendable {
  /// Phrases by their first word, folded, with the place of their theme.
  private let phrases: [String: [(words: [String], theme: Int)]]
  private let set: ThemeSet

  package init(_ set: ThemeSet) {
    self.set = set
    var phrases: [String: [(words: [String], theme: Int)]] = [:]
    for (place, theme) in set.themes.enumerated() {
      for synonym in theme.synonyms {
        let words = Self.words(of: synonym).map(\.folded)
        if let first = words.first { phrases[first, default: []].append((words, place)) }
      }
    }
    self.phrases = phrases
  }

  /// The themes of which a record speaks, in the order of the set, each with at most three reasons.
  package func suggestions(for record: Record) -> [ThemeSuggestion] {
    guard EducatorDomain.evidenceKinds.contains(record.kind) else { return [] }
    var reasons: [Int: [ThemeSuggestion.Reason]] = [:]
    for (label, text) in Self.texts(of: record) {
      let words = Self.words(of: text)
      for start in words.indices {
        // Of phrases that begin alike, the longest says the most: "team-based learning", not "team-based".
        var longest: [Int: Int] = [:]
        for phrase in phrases[words[start].folded] ?? [] {
          let end = start + phrase.words.count
          guard end <= words.count, words[start..<end].map(\.folded) == phrase.words else { continue }
          longest[phrase.theme] = max(longest[phrase.theme] ?? 0, end)
        }
        for (theme, end) in longest {
          let said = String(text[words[start].range.lowerBound..<words[end - 1].range.upperBound])
          // What a title says, the description says again.
          let isKnown = reasons[theme]?.contains { foldedForMatching($0.words).contains(foldedForMatching(said)) }
          if isKnown != true {
            reasons[theme, default: []].append(ThemeSuggestion.Reason(words: said, field: label))
          }
        }
      }
    }
    return reasons.sorted { $0.key < $1.key }.map { place, reasons in
      ThemeSuggestion(record: record, theme: set.themes[place], reasons: Array(reasons.prefix(3)))
    }
  }

  /// What a record says that may be repeated to anybody: its texts, and the labels of its tokens.
  private static func texts(of record: Record) -> [(label: String, text: String)] {
    let definition = record.kind.definition
    // A mentee's project and place are the mentee's as well; what kind of record it is tells enough.
    if record.kind == .mentoringRelationship { return [("Kind", definition.label)] }
    return definition.fields.flatMap { field -> [(label: String, text: String)] in
      guard field.sensitivity == .none, !ignored.contains(field.name), let value = record[field.name] else { return [] }
      return texts(of: value, type: field.type).map { (field.label, $0) }
    }
  }

  /// What is no text of the record's own: other people, places, identifiers, and the themes themselves.
  private static let ignored: Set<FieldName> = [
    "themes", "authors", "authorsText", "editors", "coLeads", "citation", "url", "visibility", "otherIds", "language",
    "location", "organization", "unit", "publisher", "abstract", "reportsTo", "venue", "site", "implementedAt",
    "provider", "granter", "funder",
  ]

  private static func texts(of value: Value, type: FieldType) -> [String] {
    switch (value, type) {
    case (.text(let text), .text): [text]
    case (.token(let token), .token(let vocabulary)): [vocabulary.label(of: token)]
    case (.list(let values), .list(let element)): values.flatMap { texts(of: $0, type: element) }
    case (.group(let fields), .group):
      ["text", "metric"].compactMap { name in
        if case .text(let text)? = fields[FieldName(name)] { text } else { nil }
      }
    default: []
    }
  }

  private struct Word {
    let folded: String
    let range: Range<String.Index>
  }

  /// The words of a text: runs of letters and digits, folded.
  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var start: String.Index?
    func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    for index in text.indices {
      if isPart(text[index]) {
        start = start ?? index
      } else if let first = start {
        words.append(Word(folded: foldedForMatching(text[first..<index]), range: first..<index))
        start = nil
      }
    }
    if let first = start {
      words.append(Word(folded: foldedForMatching(text[first...]), range: first..<text.endIndex))
    }
    return words
  }
}
