import PortfolioModel

/// Looks for words in texts, as whole words and in any case, and for numbers of the form of a social security number.
struct ContentScan: Sendable {
  private let words: [(word: String, bytes: [UInt8])]
  private let findsSerialNumbers: Bool

  init(words: [String], findsSerialNumbers: Bool) {
    self.words = words.map { ($0, Self.lowered($0)) }.filter { !$0.bytes.isEmpty }
    self.findsSerialNumbers = findsSerialNumbers
  }

  /// What was found, each once, in the order of the words.
  func hits(in text: String) -> [String] {
    let bytes = Self.lowered(text)
    var hits = words.filter { Self.contains($0.bytes, in: bytes) }.map(\.word)
    if findsSerialNumbers, Self.hasSerialNumber(bytes) { hits.append("a number like 000-00-0000") }
    return hits
  }

  /// Searches what a document may show of a record: its texts, and those of its lists and groups.
  ///
  /// What a work is about is not what the owner says, so titles and abstracts of works are left out.
  func hits(in record: Record) -> [String] {
    var found: [String] = []
    for name in record.fields.keys.sorted() {
      guard let value = record[name], record.kind != .scholarlyProduct || !Self.published.contains(name) else {
        continue
      }
      for hit in hits(in: value) where !found.contains(hit) { found.append(hit) }
    }
    return found
  }

  private static let published: Set<FieldName> = ["title", "abstract", "keywords", "venue", "citation", "authorsText"]

  private func hits(in value: Value) -> [String] {
    switch value {
    case .text(let text): hits(in: text)
    case .list(let values): values.flatMap { hits(in: $0) }
    case .group(let fields): fields.present.flatMap { hits(in: $0.value) }
    case .number, .flag, .token, .date, .spans, .hours: []
    }
  }

  private static func lowered(_ text: String) -> [UInt8] {
    text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }
  }

  private static func contains(_ word: [UInt8], in text: [UInt8]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    for place in 0...(text.count - word.count) where text[place] == first {
      let end = place + word.count
      guard text[place..<end].elementsEqual(word) else { continue }
      let isStart = place == 0 || !isLetter(text[place - 1])
      if isStart, end == text.count || !isLetter(text[end]) { return true }
    }
    return false
  }

  /// ASCII letters and digits, and any byte of another letter.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || isDigit(byte) || byte >= 0xC3
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// Three digits, two and four, with hyphens between and no digit around.
  private static func hasSerialNumber(_ text: [UInt8]) -> Bool {
    let groups = text.split(omittingEmptySubsequences: false) { !isDigit($0) && $0 != 45 }
    return groups.contains { group in
      let parts = group.split(separator: 45, omittingEmptySubsequences: false)
      return parts.map(\.count) == [3, 2, 4]
    }
  }
}
