/// The words that mean "absent", to be found by bytes.
struct NullWords {
  private let words: [[UInt8]]
  private let strings: Set<String>
  /// A bit for each length that a word has.
  private let lengths: UInt64

  init(_ words: Set<String>) {
    strings = words
    self.words = words.map { Array($0.utf8) }
    // A word that is not ASCII may change its length with its case, which no word for "absent" does.
    lengths = self.words.reduce(0) { $0 | (1 << UInt64(min($1.count, 63))) }
  }

  func contains(_ bytes: Span<UInt8>) -> Bool {
    let count = bytes.count
    guard count < 63, lengths & (1 << UInt64(count)) != 0 else { return false }
    return words.contains { word in
      guard word.count == count else { return false }
      for index in 0..<count {
        let byte = bytes[index]
        guard word[index] == ((65...90).contains(byte) ? byte + 32 : byte) else { return false }
      }
      return true
    }
  }

  func contains(_ text: String) -> Bool {
    let count = text.utf8.count
    guard count < 63, lengths & (1 << UInt64(count)) != 0 else { return false }
    return strings.contains(text.lowercased())
  }
}
