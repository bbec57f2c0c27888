/// A source whose kept bytes are read again.
struct ReplayedSource: Sendable {
  let number: Int64
  /// The source that has the chunks.
  let holder: Int64
  /// What the digest of the bytes was when they were imported.
  let sha256: String
}
