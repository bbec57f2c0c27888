/// What happens to the whitespace of a text.
package enum XMLWhitespace: Sendable {
  /// It stays as it is in the file.
  case preserved
  /// None at the ends.
  case trimmed
  /// None at the ends, and one space for each run between.
  case collapsed
}
