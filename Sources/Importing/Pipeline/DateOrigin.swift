/// What says when an export was made, the surest first.
package enum DateOrigin: String, Hashable, Sendable {
  /// The user, with `--as-of`.
  case option
  /// The file itself.
  case file
  /// Nothing but the day on which the file was last changed, which a copy may have made younger.
  case modification
}
