extension XMLElement {
  /// The text of the element and of all that is in it.
  package func text(_ whitespace: XMLWhitespace = .preserved) -> String {
    withTextBytes(whitespace) { RecordTree.string($0) }
  }

  /// Hands over the bytes of the text without making a string, to compare them or to look them up.
  package func withTextBytes<Result>(
    _ whitespace: XMLWhitespace = .preserved, _ body: (Span<UInt8>) throws -> Result
  ) rethrows -> Result {
    try store.tree.withBytes(in: store.tree.text, store.tree.textRange(of: index), whitespace, body)
  }
}
