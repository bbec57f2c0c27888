/// How a command ends.
package enum ExitStatus: Int32, Sendable, Comparable {
  case done = 0
  /// Nothing was changed, and the message says why.
  case refused = 1
  /// Done, but something needs attention.
  case attention = 2
  case usage = 64

  package static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}
