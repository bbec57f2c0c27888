/// What the owner decided about one comment of an evaluator, having read it.
package enum CommentRuling: Hashable, Sendable {
  /// Readers may see it as it is.
  case release
  /// Nobody but the owner sees it.
  case withhold
  /// Readers may see these words in its place.
  case redact(String)
}
