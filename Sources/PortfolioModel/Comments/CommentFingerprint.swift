/// Names a comment of an evaluator by its words, so that a decision about it holds wherever it stands in a later export.
///
/// White space does not count. A comment whose words change is another one, which nobody has reviewed.
package struct CommentFingerprint: Hashable, Sendable, Comparable {
  package let value: UInt64

  package init(value: UInt64) { self.value = value }

  package init(of text: String) {
    var hash = StableHash(7)
    for word in text.split(whereSeparator: \.isWhitespace) { hash.add(word.utf8) }
    value = hash.value
  }

  /// Twelve characters of Crockford's base 32; the first few name a comment within its record.
  package var code: String { ObservationIdentity(high: value, low: 0).code }

  /// Whether the code begins with what a person typed; case does not matter, and I, L and O are read as Crockford says.
  package func begins(with prefix: some StringProtocol) -> Bool {
    let normal = prefix.uppercased().map { $0 == "I" || $0 == "L" ? "1" : $0 == "O" ? "0" : $0 }
    return !normal.isEmpty && code.hasPrefix(String(normal))
  }

  package static func < (first: Self, second: Self) -> Bool { first.value < second.value }
}
